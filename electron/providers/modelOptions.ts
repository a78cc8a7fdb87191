import type { Destination, ModelOption, ModelProblem, Tier } from '../../shared/model.ts'
import { freePrice, type Price } from '../../shared/money.ts'
import type { Provider } from '../../shared/settings.ts'
import type { OllamaModel } from './ollamaModels.ts'

export interface KnownModel {
  readonly price: Price | null
  readonly contextTokens: number | null
  readonly maxOutputTokens: number | null
}

export interface FoundModels {
  readonly isRunning: boolean
  /** As of when it last answered. */
  readonly models: readonly OllamaModel[]
}

interface ProviderFacts {
  readonly provider: Provider
  /** What its Ollama said; null for the other kinds. */
  readonly found: FoundModels | null
  readonly hasKey: boolean
  readonly isOnline: boolean
  /** The built-in table. */
  readonly lookUp: (provider: Provider, model: string) => KnownModel
}

/** The models of one provider that could take a turn, each with what stands in its way. */
export const toModelOptions = (facts: ProviderFacts): ModelOption[] =>
  facts.provider.kind === 'ollama' ? ollamaOptions(facts) : listedOptions(facts)

function listedOptions({ provider, hasKey, isOnline, lookUp }: ProviderFacts): ModelOption[] {
  const needsKey = provider.kind !== 'openai-compatible'
  const problem: ModelProblem | null =
    needsKey && !hasKey ? 'no-key' : !isOnline && !isLoopback(provider) ? 'offline' : null
  return provider.models.map((model) => {
    const known = lookUp(provider, model.id)
    return {
      destination: toDestination(provider, model.id, model.tier),
      contextTokens: model.contextTokens ?? known.contextTokens,
      maxOutputTokens: known.maxOutputTokens,
      price: provider.locality === 'cloud' ? (model.price ?? known.price) : freePrice,
      problem,
    }
  })
}

/** Installed models need no list in the settings; one that is in the list and not installed is shown as missing. */
function ollamaOptions({ provider, found }: ProviderFacts): ModelOption[] {
  const isRunning = found?.isRunning === true
  const installed = (found?.models ?? []).filter(({ capabilities }) => canChat(capabilities))
  const tiers = tiersOf(installed)
  const listed = new Map(provider.models.map((model) => [model.id, model]))
  const missing = provider.models.filter(({ id }) => !installed.some(({ name }) => name === id))
  return [
    ...installed.map((model) => ({
      ...free,
      destination: toDestination(provider, model.name, listed.get(model.name)?.tier ?? tiers.get(model.name) ?? 'fast'),
      contextTokens: listed.get(model.name)?.contextTokens ?? model.contextTokens,
      problem: !isRunning ? ('unreachable' as const) : model.isRemote ? ('not-proven-local' as const) : null,
    })),
    ...missing.map((model) => ({
      ...free,
      destination: toDestination(provider, model.id, model.tier),
      contextTokens: model.contextTokens,
      problem: isRunning ? ('model-missing' as const) : ('unreachable' as const),
    })),
  ]
}

const free = { price: freePrice, maxOutputTokens: null }

/** Daemons before 0.30 tell no capabilities. */
const canChat = (capabilities: readonly string[]) => capabilities.length === 0 || capabilities.includes('completion')

/** The largest of several is the strong one, the others are fast. */
function tiersOf(models: readonly OllamaModel[]): ReadonlyMap<string, Tier> {
  const bySize = models.filter(({ isRemote }) => !isRemote).toSorted((a, b) => a.sizeBytes - b.sizeBytes)
  return new Map(bySize.map(({ name }, index) => [name, index > 0 && index === bySize.length - 1 ? 'strong' : 'fast']))
}

const isLoopback = ({ baseUrl }: Provider) => /^(?:localhost|127\..*|\[::1\])$/.test(new URL(baseUrl).hostname)

const toDestination = (provider: Provider, model: string, tier: Tier): Destination => ({
  providerId: provider.id,
  providerName: provider.name,
  host: new URL(provider.baseUrl).host,
  model,
  locality: provider.locality,
  tier,
})
