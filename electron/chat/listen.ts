import type { Failure } from '../../shared/failure.ts'
import type { Usage } from '../../shared/money.ts'
import type { Retry } from '../../shared/receipt.ts'
import type { ChatPiece } from '../providers/chatModel.ts'
import { pauseBeforeRetry } from '../routing/nextStep.ts'
import { endsInLoop } from '../routing/repetition.ts'
import type { AttemptPlan, AttemptResult } from './attempt.ts'
import type { CallTerms, ChatDependencies } from './dependencies.ts'
import type { Turn } from './turn.ts'
import { failureWithoutValues } from './withoutValues.ts'

/** What came of asking a model, as far as it came. */
export interface Heard {
  readonly end: Extract<ChatPiece, { type: 'finished' | 'failed' }> | null
  readonly usage: Usage | null
  /** What the model wrote, its reasoning with it, before anything was put back. */
  readonly written: string
  readonly firstTokenMs: number | null
  readonly certainty: { readonly sum: number; readonly tokens: number }
  /** The window that was asked for; null: the model's own. */
  readonly contextTokens: number | null
}

interface Listening {
  readonly deps: ChatDependencies
  readonly terms: CallTerms
  readonly timer: () => number
}

/** Asks, and after a pause asks again, while nothing came and the failure is of a kind that passes. The hold stays. */
export async function listenPatiently(plan: AttemptPlan, listening: Listening) {
  const { turn, candidate, next } = plan
  const { deps, timer } = listening
  const { destination } = candidate
  const retries: Retry[] = []
  for (;;) {
    const heard = await listen(plan, listening)
    const result = resultOf(heard, turn)
    const end = { heard, result, retries }
    if (result.kind !== 'failed') return end
    const { failure } = result
    const pausedMs = retries.reduce((sum, { pauseMs }) => sum + pauseMs, 0)
    const tries = { retries: retries.length, pausedMs, hasStarted: heard.written !== '' }
    const pauseMs = pauseBeforeRetry(failure, tries, deps.dice())
    if (pauseMs === null) return end
    const retry = { failure, afterMs: timer(), pauseMs }
    // First begun, then said: whoever hears of it may end it at once.
    const pause = deps.pauses.wait(turn.ids.turnId, pauseMs, turn.signal)
    deps.publish('turn', { type: 'pausing', ...turn.ids, destination, failure, pauseMs, next })
    const ended = await pause
    if (ended === 'stopped') return { ...end, result: { kind: 'stopped' } as const }
    if (ended === 'skipped') return end
    retries.push(retry)
  }
}

/** A model in a loop is looked for each time so many characters came. */
const loopCheckEvery = 400

async function listen(plan: AttemptPlan, { deps, terms, timer }: Listening): Promise<Heard> {
  const { turn, candidate, sending, writer } = plan
  const model = await plan.connect()
  const contextTokens = deps.windowOf(
    candidate.destination,
    sending.messages.map(({ text }) => text),
  )
  const certainty = { sum: 0, tokens: 0 }
  let heard: Heard = { end: null, usage: null, written: '', firstTokenMs: null, contextTokens, certainty }
  const request = {
    model: candidate.destination.model,
    messages: sending.messages,
    maxOutputTokens: terms.maxOutputTokens,
    contextTokens,
  }
  for await (const piece of model.chat(request, turn.signal)) {
    switch (piece.type) {
      case 'loading':
        deps.publish('turn', { type: 'loading', ...turn.ids, model: request.model })
        break
      case 'text':
      case 'reasoning':
        heard = { ...heard, written: heard.written + piece.text, firstTokenMs: heard.firstTokenMs ?? timer() }
        writer.write(piece.type, piece.type === 'text' ? sending.restore(piece.text, false) : piece.text)
        if (isDue(heard.written.length, piece.text.length) && endsInLoop(writer.current[piece.type]))
          return { ...heard, end: { type: 'failed', failure: { kind: 'repetition' } } }
        break
      case 'certainty':
        heard = { ...heard, certainty: addCertainty(heard.certainty, piece.logProbabilities) }
        break
      case 'usage':
        heard = { ...heard, usage: piece.usage }
        break
      case 'finished':
        heard = { ...heard, end: piece }
        break
      case 'failed':
        heard = { ...heard, end: { ...piece, failure: failureWithoutValues(piece.failure, deps.detector) } }
        break
    }
  }
  writer.write('text', sending.restore('', true))
  return heard
}

const addCertainty = ({ sum, tokens }: Heard['certainty'], news: readonly number[]): Heard['certainty'] => ({
  sum: news.reduce((total, logProbability) => total + logProbability, sum),
  tokens: tokens + news.length,
})

const isDue = (length: number, news: number) =>
  Math.floor(length / loopCheckEvery) > Math.floor((length - news) / loopCheckEvery)

function resultOf({ end, written, certainty }: Heard, turn: Turn): AttemptResult {
  if (turn.signal.aborted) return { kind: 'stopped' }
  if (end === null) return failed({ kind: 'cut-off' })
  if (end.type === 'failed') return failed(end.failure)
  if (end.reason === 'content-filter') return failed({ kind: 'content-filter' })
  if (written === '') return failed({ kind: 'empty' })
  const meanLogProbability = certainty.tokens === 0 ? null : certainty.sum / certainty.tokens
  return { kind: 'answered', finish: { reason: end.reason, meanLogProbability } }
}

const failed = (failure: Failure): Extract<AttemptResult, { kind: 'failed' }> => ({ kind: 'failed', failure })
