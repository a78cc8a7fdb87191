import { Badge, Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { formatSize } from '../../shared/bytes.ts'
import type { OfferedModel } from '../../shared/library.ts'
import { useStores } from '../useStores.ts'
import { FitWords } from './FitWords.tsx'
import { factsWords, searchOffered, tierNames } from './libraryWords.ts'

/** What suits this machine, and everything else that can be had. */
export function OfferedList({ offered }: { offered: readonly OfferedModel[] }) {
  const [query, setQuery] = useState('')
  const { library } = useStores()
  const wanted = query.trim()
  const recommended = offered.filter((model) => model.recommended !== null && !model.isInstalled)
  const found = wanted === '' ? [] : searchOffered(offered, wanted)
  const isListed = offered.some(({ name }) => name === wanted)
  return (
    <>
      <section aria-label="Recommended">
        <h2>Suits this machine</h2>
        {recommended.length === 0 ? (
          <p className="quiet">You have what suits it best.</p>
        ) : (
          <ul className="library__list">
            {recommended.map((model) => (
              <OfferedRow key={model.name} model={model} />
            ))}
          </ul>
        )}
      </section>
      <section aria-label="Catalogue">
        <h2>Find another</h2>
        <TextInput
          label="Search the catalogue"
          description="By name, licence or what it can do. Any other name of Ollama’s registry works too."
          placeholder="gemma4 images"
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <ul className="library__list">
          {found.map((model) => (
            <OfferedRow key={model.name} model={model} />
          ))}
        </ul>
        {wanted !== '' && !isListed && (
          <Button variant="default" mt={8} onClick={() => void library.pull(wanted)}>
            Get “{wanted}” from Ollama’s registry
          </Button>
        )}
      </section>
    </>
  )
}

function OfferedRow({ model }: { model: OfferedModel }) {
  const { library } = useStores()
  const { name, recommended, isInstalled, isUnavailable } = model
  return (
    <li>
      <div className="library__head">
        <b>{name}</b>
        {recommended !== null && (
          <Badge variant="light" tt="none" fw={500}>
            {tierNames[recommended.tier]}
          </Badge>
        )}
        <span className="library__actions">
          {isInstalled ? (
            <span className="quiet">Installed</span>
          ) : (
            <Button
              size="compact-sm"
              variant={recommended === null ? 'default' : 'filled'}
              aria-label={`Get ${name}, ${formatSize(model.downloadBytes)}`}
              onClick={() => void library.pull(name)}
            >
              Get ({formatSize(model.downloadBytes)})
            </Button>
          )}
        </span>
      </div>
      {isUnavailable && <p className="library__problem">The registry does not have it now.</p>}
      {recommended !== null && <p>{recommended.reason}</p>}
      <p className="quiet">{factsWords(model)}</p>
      <FitWords fit={model.fit} />
    </li>
  )
}
