import type { ModelOption } from '../../shared/model.ts'
import type { Provider } from '../../shared/settings.ts'
import { toModelOptions, type FoundModels, type KnownModel } from './modelOptions.ts'
import type { OllamaMemory, OllamaModel } from './ollamaModels.ts'
import { listOllamaModels } from './ollamaProbe.ts'

export interface ModelDirectory {
  /** As of the last refresh; reading it asks nobody. */
  options(): readonly ModelOption[]
  /** Asks every Ollama again, once more for all who ask meanwhile. */
  refresh(): Promise<void>
}

interface Dependencies {
  readonly providers: () => readonly Provider[]
  readonly open: (provider: Pick<Provider, 'baseUrl' | 'locality'>) => typeof fetch
  readonly hasKey: (provider: Provider) => Promise<boolean>
  readonly isOnline: () => boolean
  readonly lookUp: (provider: Provider, model: string) => KnownModel
  readonly memory: OllamaMemory
  readonly onChange: () => void
}

/** Which models there are, and what stands in the way of each. */
export function createModelDirectory(deps: Dependencies): ModelDirectory {
  let options: readonly ModelOption[] = []
  /** What each Ollama had when it last answered, by its address: while it is away, its models are shown as away. */
  const lastKnown = new Map<string, readonly OllamaModel[]>()
  let underWay: Promise<void> | null = null
  let next: Promise<void> | null = null

  async function askOllama({ baseUrl, locality }: Provider): Promise<FoundModels> {
    const api = { fetch: deps.open({ baseUrl, locality }), baseUrl: baseUrl.replace(/\/+$/, ''), memory: deps.memory }
    const models = await listOllamaModels(api, AbortSignal.timeout(10_000))
    if (models !== null) lastKnown.set(api.baseUrl, models)
    return { isRunning: models !== null, models: models ?? lastKnown.get(api.baseUrl) ?? [] }
  }

  async function ask(): Promise<void> {
    const found = await Promise.all(
      deps.providers().map(async (provider) =>
        toModelOptions({
          provider,
          found: provider.kind === 'ollama' ? await askOllama(provider) : null,
          hasKey: await deps.hasKey(provider),
          isOnline: deps.isOnline(),
          lookUp: deps.lookUp,
        }),
      ),
    )
    const before = JSON.stringify(options)
    options = found.flat()
    if (JSON.stringify(options) !== before) deps.onChange()
  }

  async function refresh(): Promise<void> {
    underWay ??= ask().finally(() => {
      underWay = null
    })
    return underWay
  }

  return {
    options: () => options,
    // One that is under way may have asked before what this one is for.
    refresh: () => {
      if (underWay === null) return refresh()
      next ??= underWay.then(() => {
        next = null
        return refresh()
      })
      return next
    },
  }
}
