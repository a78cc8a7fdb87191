import type { Failure } from '../../shared/failure.ts'
import type { Speed } from '../../shared/library.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { ChatModel } from '../providers/chatModel.ts'

interface MeasureSpeed {
  readonly model: ChatModel
  readonly name: string
  readonly contextTokens: number | null
  /** Milliseconds since it was made. */
  readonly timer: () => number
  readonly signal: AbortSignal
}

const question = 'Describe an ordinary morning in a small town by the sea, in a few sentences.'
const answerTokens = 80

/** Has a model write a few sentences: how long the first word takes, and how fast the rest comes. */
export async function measureSpeed({
  model,
  name,
  contextTokens,
  timer,
  signal,
}: MeasureSpeed): Promise<Result<Speed, Failure>> {
  const request = {
    model: name,
    messages: [{ role: 'user', text: question }] as const,
    maxOutputTokens: answerTokens,
    contextTokens,
  }
  let firstTokenMs: number | null = null
  let tokens = 0
  for await (const piece of model.chat(request, signal)) {
    if (piece.type === 'text' || piece.type === 'reasoning') firstTokenMs ??= timer()
    if (piece.type === 'usage') tokens = piece.usage.outputTokens
    if (piece.type === 'failed') return fail(piece.failure)
  }
  const writingMs = timer() - (firstTokenMs ?? 0)
  if (firstTokenMs === null || tokens < 2 || writingMs <= 0) return fail({ kind: 'empty' })
  return ok({ firstTokenMs, tokensPerSecond: ((tokens - 1) / writingMs) * 1000 })
}
