import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { InstalledModel } from '../../shared/library.ts'
import { InstalledRow } from './InstalledRow.tsx'

/** From so many on a name is found faster by typing. */
const searchFrom = 9

export function InstalledList({ models, isReachable }: { models: readonly InstalledModel[]; isReachable: boolean }) {
  const [query, setQuery] = useState('')
  const shown = models.filter(({ name }) => name.toLowerCase().includes(query.trim().toLowerCase()))
  return (
    <section aria-label="Installed">
      <h2>Installed</h2>
      {!isReachable && <p className="quiet">Ollama is not running, so what is installed is not known.</p>}
      {isReachable && models.length === 0 && (
        <p className="quiet">No model is installed yet. Those below suit this machine.</p>
      )}
      {models.length >= searchFrom && (
        <TextInput
          aria-label="Search what is installed"
          placeholder={`Search ${models.length} models`}
          mb={8}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      )}
      <ul className="library__list">
        {shown.toSorted(bySuitability).map((model) => (
          <InstalledRow key={model.name} model={model} />
        ))}
      </ul>
      {models.length > 0 && shown.length === 0 && <p className="quiet">None of them is called that.</p>}
    </section>
  )
}

/** The picks first, then what was used last. */
const bySuitability = (a: InstalledModel, b: InstalledModel) =>
  Number(b.pick !== null) - Number(a.pick !== null) ||
  (b.lastUsedAt ?? 0) - (a.lastUsedAt ?? 0) ||
  a.name.localeCompare(b.name, 'en', { numeric: true })
