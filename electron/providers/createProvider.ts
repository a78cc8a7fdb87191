import type { Failure } from '../../shared/failure.ts'
import type { Locality } from '../../shared/model.ts'
import { fail } from '../../shared/result.ts'
import type { Provider } from '../../shared/settings.ts'
import { createAnthropic } from './anthropic.ts'
import type { ChatModel, Deadlines } from './chatModel.ts'
import { createOllama } from './ollama.ts'
import { createOllamaMemory, type OllamaMemory } from './ollamaModels.ts'
import { createOpenAi } from './openai.ts'

/** A model on the device may read a long prompt on a slow processor; one in the cloud may think before its first word. */
export const defaultDeadlines: Readonly<Record<Locality, Deadlines>> = {
  device: { firstTokenMs: 180_000, loadMs: 600_000, idleMs: 30_000, lateUsageMs: 2000 },
  trusted: { firstTokenMs: 120_000, loadMs: 600_000, idleMs: 30_000, lateUsageMs: 2000 },
  cloud: { firstTokenMs: 120_000, loadMs: 120_000, idleMs: 30_000, lateUsageMs: 2000 },
}

export interface ProviderOptions {
  readonly provider: Provider
  /** Goes into the requests and nowhere else. */
  readonly key: string | null
  /** The door's, opened for this provider. */
  readonly fetch: typeof globalThis.fetch
  readonly deadlines?: Deadlines
  /** What was found out about Ollamas before; shared by all that are made, so that it is not asked again for every message. */
  readonly memory?: OllamaMemory
}

export type Wire = Required<ProviderOptions>

/** Other programs on this machine may well pass on what they get, and give nothing to prove the opposite with. */
const notProven: Failure = {
  kind: 'not-proven-local',
  detail: 'only Ollama can prove it; what you vouch for is a trusted endpoint',
}
const unproven: ChatModel = {
  async *chat() {
    yield { type: 'failed', failure: notProven }
  },
  listModels: async () => fail(notProven),
}

/** The adapter for the wire protocol of a provider. Cheap to make: one for each attempt is fine. */
export function createProvider(options: ProviderOptions): ChatModel {
  const { provider } = options
  if (provider.locality === 'device' && provider.kind !== 'ollama') return unproven
  const wire: Wire = {
    ...options,
    provider: { ...provider, baseUrl: provider.baseUrl.replace(/\/+$/, '') },
    deadlines: options.deadlines ?? defaultDeadlines[provider.locality],
    memory: options.memory ?? createOllamaMemory(),
  }
  switch (provider.kind) {
    case 'ollama':
      return createOllama(wire)
    case 'anthropic':
      return createAnthropic(wire)
    case 'openai':
    case 'openai-compatible':
      return createOpenAi(wire)
  }
}
