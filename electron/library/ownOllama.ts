import type { AppError } from '../../shared/errors.ts'
import type { Failure } from '../../shared/failure.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Provider } from '../../shared/settings.ts'
import type { ChatModel } from '../providers/chatModel.ts'
import { createProvider } from '../providers/createProvider.ts'
import { explain } from '../providers/explain.ts'
import type { OllamaMemory } from '../providers/ollamaModels.ts'
import { createOllamaLibrary, type OllamaLibrary } from './ollamaLibrary.ts'

export interface OwnOllamaDependencies {
  /** The Ollama of this machine; null where there is none. */
  readonly ollama: () => Provider | null
  readonly open: (provider: Provider) => typeof fetch
  readonly memory: OllamaMemory
}

/** The Ollama of this machine, wherever it listens at the moment. Null is said where there is none. */
export interface OwnOllama {
  library(): OllamaLibrary | null
  chatModel(): ChatModel | null
  /** Asks something of its library; what goes wrong in an expected way is a value. */
  ask<Value>(run: (library: OllamaLibrary) => Promise<Value>): Promise<Result<Value, AppError>>
}

/** Lists and small orders are answered at once, or not at all. */
export const askMs = 5000

export function createOwnOllama({ ollama, open, memory }: OwnOllamaDependencies): OwnOllama {
  function library(): OllamaLibrary | null {
    const provider = ollama()
    if (provider === null) return null
    return createOllamaLibrary({ baseUrl: provider.baseUrl.replace(/\/+$/, ''), fetch: open(provider), memory })
  }
  return {
    library,
    chatModel: () => {
      const provider = ollama()
      return provider === null ? null : createProvider({ provider, key: null, fetch: open(provider), memory })
    },
    ask: async (run) => {
      const found = library()
      if (found === null) return noOllama
      try {
        return ok(await run(found))
      } catch (thrown) {
        const failure = explainOllama(thrown) ?? (isTimeout(thrown) ? tooSlow : null)
        if (failure === null) throw thrown
        return failOllama(failure)
      }
    },
  }
}

/** What an error that Ollama's library threw means; null: a bug. */
export const explainOllama = (thrown: unknown): Failure | null => explain({ thrown, key: null, hasStarted: false })

export const noOllama = fail({ kind: 'not-found', what: 'Ollama' } as const)
export const failOllama = (failure: Failure) => fail({ kind: 'provider', providerName: 'Ollama', failure } as const)

const tooSlow: Failure = { kind: 'unreachable', detail: 'it did not answer in time' }
const isTimeout = (thrown: unknown) =>
  thrown instanceof Error && (thrown.name === 'TimeoutError' || thrown.name === 'AbortError')
