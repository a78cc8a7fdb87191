import type { Failure } from '../../shared/failure.ts'
import type { ChatPiece, Deadlines } from './chatModel.ts'

export interface GuardedChat {
  /** Text and reasoning may be empty: a sign of life. Usage may follow `finished`. */
  readonly pieces: (signal: AbortSignal) => AsyncIterable<ChatPiece>
  readonly deadlines: Deadlines
  /** An answer longer than this does not end by itself any more. */
  readonly maxCharacters: number
  /** Null: a bug, which is thrown on. */
  readonly explain: (thrown: unknown, hasStarted: boolean) => Failure | null
  readonly signal: AbortSignal
}

type Step =
  | { readonly kind: 'piece'; readonly piece: ChatPiece }
  | { readonly kind: 'ended' }
  | { readonly kind: 'late' }
  | { readonly kind: 'aborted' }
  | { readonly kind: 'thrown'; readonly thrown: unknown }

/** What all protocols have in common: deadlines, one closing piece, an end to what does not end, and aborting at once. */
export async function* guardChat(chat: GuardedChat): AsyncGenerator<ChatPiece, void> {
  const { deadlines, signal } = chat
  if (signal.aborted) return
  const connection = new AbortController()
  const abort = () => connection.abort()
  signal.addEventListener('abort', abort, { once: true })
  const source = chat.pieces(connection.signal)[Symbol.asyncIterator]()
  const failed = (failure: Failure): ChatPiece => ({ type: 'failed', failure })
  let finished: Extract<ChatPiece, { type: 'finished' }> | null = null
  let phase: 'first' | 'loading' | 'speaking' = 'first'
  let hasStarted = false
  let characters = 0
  let answerCharacters = 0

  try {
    for (;;) {
      const speakingMs = phase === 'speaking' ? deadlines.idleMs : deadlines.firstTokenMs
      const waitMs = finished === null ? (phase === 'loading' ? deadlines.loadMs : speakingMs) : deadlines.lateUsageMs
      const step = await take(source, waitMs, connection.signal)
      if (step.kind === 'aborted') return
      if (step.kind === 'piece') {
        const { piece } = step
        hasStarted ||= piece.type !== 'loading'
        if (piece.type === 'failed') return yield piece
        if (piece.type === 'finished') finished = piece
        else if (piece.type === 'loading') phase = 'loading'
        if (piece.type === 'usage' || piece.type === 'loading' || piece.type === 'certainty') yield piece
        if ((piece.type === 'text' || piece.type === 'reasoning') && piece.text !== '') {
          phase = 'speaking'
          characters += piece.text.length
          if (piece.type === 'text') answerCharacters += piece.text.length
          yield piece
        }
        if (characters <= chat.maxCharacters) continue
        return yield failed({
          kind: 'server-error',
          status: null,
          detail: 'it did not stop at the limit of the answer',
        })
      }
      // Once the answer is complete, whatever happens to the connection is of no importance.
      if (finished !== null) return yield answerCharacters > 0 ? finished : emptyAnswer(finished)
      if (step.kind === 'ended') return yield failed({ kind: 'cut-off' })
      if (step.kind === 'late') {
        return yield failed({ kind: phase === 'speaking' ? 'idle-timeout' : 'first-token-timeout', timeoutMs: waitMs })
      }
      const failure = chat.explain(step.thrown, hasStarted)
      if (failure === null) throw step.thrown
      return yield failed(failure)
    }
  } finally {
    signal.removeEventListener('abort', abort)
    connection.abort()
  }
}

function emptyAnswer(finished: Extract<ChatPiece, { type: 'finished' }>): ChatPiece {
  if (finished.reason === 'tool-calls') return finished
  return { type: 'failed', failure: { kind: finished.reason === 'content-filter' ? 'content-filter' : 'empty' } }
}

async function take(source: AsyncIterator<ChatPiece>, waitMs: number, signal: AbortSignal): Promise<Step> {
  const { promise, resolve } = Promise.withResolvers<Step>()
  const abort = () => resolve({ kind: 'aborted' })
  if (signal.aborted) return { kind: 'aborted' }
  signal.addEventListener('abort', abort, { once: true })
  const timer = setTimeout(resolve, waitMs, { kind: 'late' })
  source.next().then(
    ({ done, value }) => resolve(done === true ? { kind: 'ended' } : { kind: 'piece', piece: value }),
    (thrown: unknown) => resolve({ kind: 'thrown', thrown }),
  )
  try {
    return await promise
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', abort)
  }
}
