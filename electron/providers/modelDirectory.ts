import type { ModelOption } from '../../shared/model.ts'
import type { Provider } from '../../shared/settings.ts'
import type { OllamaState } from '../../shared/status.ts'
import { toModelOptions, type JudgeInstalled, type KnownModel } from './modelOptions.ts'
import type { OllamaMemory } from './ollamaModels.ts'
import { probeOllama, type OllamaProbe } from './ollamaProbe.ts'

export interface ModelDirectory {
  /** As of the last refresh; reading it asks nobody. */
  options(): readonly ModelOption[]
  /** Of the Ollama that this machine has by itself, set up or not. */
  ollama(): OllamaState
  /** Asks every Ollama again. A refresh that is under way is joined. */
  refresh(): Promise<void>
}

interface Dependencies {
  readonly providers: () => readonly Provider[]
  /** Where this machine's own Ollama would answer. */
  readonly ownOllama: string
  readonly open: (provider: Pick<Provider, 'baseUrl' | 'locality'>) => typeof fetch
  readonly hasKey: (provider: Provider) => Promise<boolean>
  readonly isOnline: () => boolean
  readonly lookUp: (provider: Provider, model: string) => KnownModel
  readonly judge: JudgeInstalled
  readonly memory: OllamaMemory
  readonly onChange: () => void
}

/** Which models there are, and what stands in the way of each. */
export function createModelDirectory(deps: Dependencies): ModelDirectory {
  let options: readonly ModelOption[] = []
  let ollama: OllamaState = { kind: 'checking' }
  let underWay: Promise<void> | null = null

  const probe = async ({ baseUrl, locality }: Pick<Provider, 'baseUrl' | 'locality'>): Promise<OllamaProbe> =>
    probeOllama(
      { fetch: deps.open({ baseUrl, locality }), baseUrl: baseUrl.replace(/\/+$/, ''), memory: deps.memory },
      AbortSignal.timeout(10_000),
    )

  async function ask(): Promise<void> {
    const [own, ...found] = await Promise.all([
      probe({ baseUrl: deps.ownOllama, locality: 'device' }),
      ...deps.providers().map(async (provider) =>
        toModelOptions({
          provider,
          probe: provider.kind === 'ollama' ? await probe(provider) : null,
          hasKey: await deps.hasKey(provider),
          isOnline: deps.isOnline(),
          lookUp: deps.lookUp,
          judge: deps.judge,
        }),
      ),
    ])
    const before = JSON.stringify([options, ollama])
    options = found.flat()
    ollama = own.state
    if (JSON.stringify([options, ollama]) !== before) deps.onChange()
  }

  return {
    options: () => options,
    ollama: () => ollama,
    refresh: () => {
      underWay ??= ask().finally(() => {
        underWay = null
      })
      return underWay
    },
  }
}
