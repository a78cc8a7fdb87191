import { Anchor } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { priceOf } from '../../shared/pricing.ts'
import type { Provider } from '../../shared/settings.ts'
import { ListRow, RowButton } from '../ui/ListRow.tsx'
import { LocalityMark } from '../ui/LocalityMark.tsx'
import { useStores } from '../useStores.ts'
import { draftProvider, localityNotes, providerChoices } from './providerDrafts.ts'
import { ProviderForm } from './ProviderForm.tsx'
import { useSettings } from './useSettings.ts'

export function ProvidersSection() {
  const { prices } = useStores()
  const { providers } = useSettings()
  useEffect(() => void prices.load(), [prices])
  const [draft, setDraft] = useState<Provider | null>(null)
  if (draft !== null) {
    const isNew = providers.every(({ id }) => id !== draft.id)
    return <ProviderForm key={draft.id} provider={draft} isNew={isNew} onClose={() => setDraft(null)} />
  }
  return (
    <>
      {providers.length === 0 ? (
        <p className="quiet">No provider yet. An Ollama on this machine is found by itself.</p>
      ) : (
        <ul className="rows">
          {providers.map((provider) => (
            <ProviderRow key={provider.id} provider={provider} onEdit={() => setDraft(provider)} />
          ))}
        </ul>
      )}
      <h2>Add a provider</h2>
      <ul className="provider-choices">
        {providerChoices.map((choice) => (
          <li key={choice.kind}>
            <button type="button" onClick={() => setDraft(draftProvider(choice))}>
              <span>{choice.name}</span>
              <span className="quiet">{choice.note}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function ProviderRow({ provider, onEdit }: { provider: Provider; onEdit: () => void }) {
  const { settings, models, prices, view } = useStores()
  const known = useStore(prices.store, (state) => state.models)
  const unpriced = (known ?? []).filter((model) => model.providerId === provider.id && priceOf(model) === null)
  const [isAsking, setAsking] = useState(false)

  async function remove() {
    await settings.removeProvider(provider.id)
    await models.load()
  }

  const { name } = provider
  return (
    <ListRow
      actions={
        <>
          <RowButton label="Change" to={name} look="usual" onClick={onEdit} />
          <RowButton
            label={isAsking ? 'Remove with its key' : 'Remove'}
            to={name}
            look={isAsking ? 'danger' : 'quiet'}
            onClick={() => (isAsking ? void remove() : setAsking(true))}
          />
        </>
      }
    >
      <span className="place">
        <LocalityMark locality={provider.locality} size={16} /> <b>{name}</b>
      </span>
      <span className="quiet">
        {localityNotes[provider.locality].name} · {new URL(provider.baseUrl).host} ·{' '}
        {provider.models.map(({ id }) => id).join(', ') || 'no model chosen'}
      </span>
      {unpriced.map((priced) => (
        <span key={priced.model} className="quiet">
          Nobody knows what {priced.model} costs, so it is not asked.{' '}
          <Anchor component="button" type="button" inherit onClick={() => view.showPrice(priced)}>
            Give its price
          </Anchor>
        </span>
      ))}
    </ListRow>
  )
}
