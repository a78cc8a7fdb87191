import type { Locality, Tier } from '../../shared/model.ts'
import type { Provider, ProviderKind } from '../../shared/settings.ts'
import { createId } from '../ui/createId.ts'

export interface ProviderChoice {
  readonly kind: ProviderKind
  readonly name: string
  readonly note: string
  readonly needsKey: boolean
  /** Fixed where the provider has one address for everybody. */
  readonly baseUrl: string
  readonly hasFixedAddress: boolean
  readonly locality: Locality
}

export const providerChoices: readonly ProviderChoice[] = [
  {
    kind: 'openai',
    name: 'OpenAI',
    note: 'Cloud, with your own key',
    needsKey: true,
    baseUrl: 'https://api.openai.com/v1',
    hasFixedAddress: true,
    locality: 'cloud',
  },
  {
    kind: 'anthropic',
    name: 'Anthropic',
    note: 'Cloud, with your own key',
    needsKey: true,
    baseUrl: 'https://api.anthropic.com',
    hasFixedAddress: true,
    locality: 'cloud',
  },
  {
    kind: 'ollama',
    name: 'Ollama',
    note: 'On this machine or another of yours',
    needsKey: false,
    baseUrl: 'http://127.0.0.1:11434',
    hasFixedAddress: false,
    locality: 'device',
  },
  {
    kind: 'openai-compatible',
    name: 'Another address',
    note: 'LM Studio, vLLM, LiteLLM, OpenRouter and others',
    needsKey: false,
    baseUrl: 'http://127.0.0.1:1234/v1',
    hasFixedAddress: false,
    locality: 'cloud',
  },
]

export const choiceFor = (kind: ProviderKind): ProviderChoice | undefined =>
  providerChoices.find((choice) => choice.kind === kind)

export const draftProvider = ({ kind, name, baseUrl, locality }: ProviderChoice): Provider => ({
  id: createId(),
  kind,
  name: kind === 'openai-compatible' ? '' : name,
  baseUrl,
  locality,
  models: [],
})

export const usualTier: Readonly<Record<Locality, Tier>> = { device: 'fast', trusted: 'strong', cloud: 'frontier' }

/** What a locality promises, in plain words. */
export const localityNotes: Readonly<Record<Locality, { readonly name: string; readonly note: string }>> = {
  device: {
    name: 'This machine',
    note: 'Gatehouse checks that the address is this machine and that the model runs here. What it cannot prove counts as cloud.',
  },
  trusted: {
    name: 'A machine I trust',
    note: 'You vouch for it: everything, private text too, may be sent there without asking. Choose this only for a machine you or your team run.',
  },
  cloud: { name: 'Cloud', note: 'Somebody else runs it. Private text goes there only after you say so.' },
}
