import type { z } from 'zod'
import type { Failure } from '../../shared/failure.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { ChatPiece, ChatRequest } from './chatModel.ts'
import type { Wire } from './createProvider.ts'
import { explain } from './explain.ts'
import { guardChat } from './guardChat.ts'
import { ProviderFailure } from './modelFetch.ts'

/** Far more than any model writes in so many tokens. */
const maxCharactersPerToken = 32

/** Streams one answer with all that the protocols have in common. */
export const askFor = (
  { deadlines, key }: Wire,
  { maxOutputTokens }: ChatRequest,
  { pieces, signal }: { pieces: (signal: AbortSignal) => AsyncIterable<ChatPiece>; signal: AbortSignal },
): AsyncIterable<ChatPiece> =>
  guardChat({
    pieces,
    signal,
    deadlines,
    maxCharacters: (maxOutputTokens + 64) * maxCharactersPerToken,
    explain: (thrown, hasStarted) => explain({ thrown, key, hasStarted }),
  })

/** Runs one short request: what it throws is a failure, and so is no answer in time. */
export async function attempt<Value>(
  { deadlines, key }: Wire,
  signal: AbortSignal,
  run: (signal: AbortSignal) => Promise<Value>,
): Promise<Result<Value, Failure>> {
  const deadline = AbortSignal.timeout(deadlines.firstTokenMs)
  try {
    return ok(await run(AbortSignal.any([signal, deadline])))
  } catch (thrown) {
    signal.throwIfAborted()
    if (deadline.aborted) return fail({ kind: 'first-token-timeout', timeoutMs: deadlines.firstTokenMs })
    const failure = explain({ thrown, key, hasStarted: false })
    if (failure === null) throw thrown
    return fail(failure)
  }
}

/** Reads an answer that has to be JSON of this shape. */
export async function readAnswer<Schema extends z.ZodType>(
  response: Response,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const text = await response.text()
  const parsed = schema.safeParse(parseJson(text))
  if (parsed.success) return parsed.data
  throw new ProviderFailure({ kind: 'not-a-model-api', detail: 'its answer has an unknown form' })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
