import type { Failure } from '../../shared/failure.ts'
import type { Usage } from '../../shared/money.ts'
import type { Result } from '../../shared/result.ts'

export interface ChatMessage {
  readonly role: 'system' | 'user' | 'assistant'
  readonly text: string
}

export interface ChatRequest {
  readonly model: string
  readonly messages: readonly ChatMessage[]
  readonly maxOutputTokens: number
  /** Window the model is to be loaded with (Ollama's num_ctx); null: its own default. */
  readonly contextTokens: number | null
  /** Asks a local model that can think to do so; it costs time before the first word. */
  readonly think?: boolean
}

export type FinishReason = 'stop' | 'length' | 'content-filter' | 'tool-calls'

/**
 * What a model says while it answers. The last piece is `finished` or `failed`, unless the signal was aborted.
 * Usage may be told several times; each replaces the one before. Until `finished` it is no more than a lower bound.
 */
export type ChatPiece =
  | { readonly type: 'loading' }
  | { readonly type: 'reasoning'; readonly text: string }
  | { readonly type: 'text'; readonly text: string }
  /** Natural logarithms of the probabilities of the tokens just written, where the model tells them. */
  | { readonly type: 'certainty'; readonly logProbabilities: readonly number[] }
  | { readonly type: 'usage'; readonly usage: Usage }
  | { readonly type: 'finished'; readonly reason: FinishReason }
  | { readonly type: 'failed'; readonly failure: Failure }

/** One wire protocol. Expected failures are pieces; only a bug throws. */
export interface ChatModel {
  chat(request: ChatRequest, signal: AbortSignal): AsyncIterable<ChatPiece>
  /** Ids of the models that can be asked, as the provider tells them. */
  listModels(signal: AbortSignal): Promise<Result<readonly string[], Failure>>
}

export interface Deadlines {
  /** From the request to the first word. */
  readonly firstTokenMs: number
  /** Instead of `firstTokenMs` once a local model is known to be loading. */
  readonly loadMs: number
  /** Between two signs of life after that. */
  readonly idleMs: number
  /** How long an answer that is complete waits for the figures that may follow it. */
  readonly lateUsageMs: number
}
