import type { Destination, ModelOption, ModelProblem, Tier } from '../../shared/model.ts'
import { freePrice, type Price } from '../../shared/money.ts'
import type { Provider } from '../../shared/settings.ts'
import { canChat, type OllamaModel } from './ollamaModels.ts'

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
  /** What the installed models of an Ollama are good for; null where nothing is known of the machine it runs on. */
  readonly judge: JudgeInstalled
}

/** Best first; what is left out is not to be offered. */
export type JudgeInstalled = (provider: Provider, models: readonly OllamaModel[]) => readonly JudgedModel[] | null

export interface JudgedModel {
  readonly name: string
  readonly tier: Tier
  /** The longest context it can be loaded with. */
  readonly contextTokens: number
  readonly fits: boolean
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
function ollamaOptions({ provider, found, judge, lookUp, isOnline }: ProviderFacts): ModelOption[] {
  const isRunning = found?.isRunning === true
  const installed = (found?.models ?? []).filter(({ capabilities }) => canChat(capabilities))
  const remote = installed.filter(({ isRemote }) => isRemote)
  const here = installed.filter(({ isRemote }) => !isRemote)
  const listed = new Map(provider.models.map((model) => [model.id, model]))
  const missing = provider.models.filter(({ id }) => !installed.some(({ name }) => name === id))
  return [
    ...(judge(provider, here) ?? bySize(here)).map(({ name, tier, contextTokens, fits }) => ({
      ...free,
      destination: toDestination(provider, name, listed.get(name)?.tier ?? tier),
      contextTokens: listed.get(name)?.contextTokens ?? contextTokens,
      problem: !isRunning ? ('unreachable' as const) : fits || listed.has(name) ? null : ('does-not-fit' as const),
    })),
    // What fails the proof is in a cloud, whatever it is called, and costs what nobody has said yet.
    ...remote.map(({ name, contextTokens, remoteHost }) => ({
      destination: {
        ...toDestination(provider, name, listed.get(name)?.tier ?? 'frontier'),
        locality: 'cloud' as const,
        host: hostOf(remoteHost),
      },
      contextTokens: listed.get(name)?.contextTokens ?? contextTokens,
      maxOutputTokens: null,
      price: listed.get(name)?.price ?? lookUp(provider, name).price,
      problem: !isRunning ? ('unreachable' as const) : isOnline ? null : ('offline' as const),
    })),
    ...missing.map((model) => ({
      ...free,
      destination: toDestination(provider, model.id, model.tier),
      contextTokens: model.contextTokens,
      problem: isRunning ? ('model-missing' as const) : ('unreachable' as const),
    })),
  ]
}

/** Ollama's own cloud, where it does not say. */
const hostOf = (remoteHost: string | null) => URL.parse(remoteHost ?? '')?.host ?? 'ollama.com'

const free = { price: freePrice, maxOutputTokens: null }

/** For an Ollama elsewhere: the largest of several is the strong one, the others are fast. */
function bySize(
  models: readonly OllamaModel[],
): readonly (Omit<JudgedModel, 'contextTokens'> & { readonly contextTokens: number | null })[] {
  const largest = Math.max(...models.map(({ sizeBytes }) => sizeBytes))
  return models.map(({ name, sizeBytes, contextTokens }) => {
    const tier = models.length > 1 && sizeBytes === largest ? 'strong' : 'fast'
    return { name, tier, contextTokens, fits: true }
  })
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
