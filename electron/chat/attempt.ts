import { randomUUID } from 'node:crypto'
import type { Candidate } from '../../shared/decision.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Usage } from '../../shared/money.ts'
import type { Destination } from '../../shared/model.ts'
import type { Attempt, Retry } from '../../shared/receipt.ts'
import type { Refusal } from '../ledger/ledger.ts'
import type { ChatModel, ChatPiece } from '../providers/chatModel.ts'
import { pauseBeforeRetry } from '../routing/nextStep.ts'
import { endsInLoop } from '../routing/repetition.ts'
import { findUnread } from './unread.ts'
import type { AnswerWriter } from './answerWriter.ts'
import type { CallTerms, ChatDependencies } from './dependencies.ts'
import type { Finish } from './judge.ts'
import type { Sending } from './sending.ts'
import type { Turn } from './turn.ts'
import { failureWithoutValues } from './withoutValues.ts'

export type AttemptResult =
  | { readonly kind: 'answered'; readonly finish: Finish }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: Failure }

export interface AttemptPlan {
  readonly turn: Turn
  readonly candidate: Candidate
  /** Who is asked after this one; null: nobody. */
  readonly next: Destination | null
  readonly connect: () => Promise<ChatModel>
  readonly sending: Sending
  readonly writer: AnswerWriter
}

/** One try at one destination: reserve, ask through the door, again where a failure passes by itself, stream, settle once. */
export async function runAttempt(
  plan: AttemptPlan,
  deps: ChatDependencies,
): Promise<AttemptResult & { attempt: Attempt }> {
  const { turn, candidate } = plan
  const terms = deps.termsOf(candidate.destination)
  const timer = deps.stopwatch()
  const begun: Attempt = {
    id: randomUUID(),
    destination: candidate.destination,
    startedAt: deps.now(),
    outcome: 'running',
    failure: null,
    retries: [],
    usage: null,
    usageQuality: 'unknown',
    unreadTokens: null,
    costNanoUsd: 0,
    firstTokenMs: null,
    totalMs: null,
  }
  const reserved = deps.ledger.reserve({
    attemptId: begun.id,
    account: deps.account(),
    destination: candidate.destination,
    conversationId: turn.ids.conversationId,
    caller: deps.caller,
    countedInputTokens: deps.tokens.countMessages(plan.sending.messages.map(({ text }) => text)),
    worstCaseNanoUsd: candidate.worstCaseNanoUsd ?? 0,
    price: terms.price,
    budget: deps.settings().budget,
  })
  if (!reserved.ok) {
    const failure = toFailure(reserved.error)
    return { ...failed(failure), attempt: { ...begun, outcome: 'failed', failure, usageQuality: 'exact' } }
  }

  deps.receipts.saveAttempt(turn.answer.id, begun)
  deps.health.begun(candidate.destination)
  const { heard, result, retries } = await listenPatiently(plan, { deps, terms, timer })
  const attempt: Attempt = {
    ...begun,
    ...settle(begun.id, { heard, plan, deps }),
    outcome: result.kind,
    failure: result.kind === 'failed' ? result.failure : null,
    unreadTokens: unreadOf(plan, heard),
    retries: [...retries],
    firstTokenMs: heard.firstTokenMs,
    totalMs: timer(),
  }
  deps.receipts.saveAttempt(turn.answer.id, attempt)
  deps.health.ended(attempt)
  return { ...result, attempt }
}

/** Asks, and after a pause asks again, while nothing came and the failure is of a kind that passes. The hold stays. */
async function listenPatiently(plan: AttemptPlan, listening: Listening) {
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

const toFailure = (refusal: Refusal): Failure =>
  refusal.kind === 'over-budget'
    ? { kind: 'over-budget', limit: refusal.balance.limit, resetsAt: refusal.balance.resetsAt }
    : { kind: 'not-held', detail: refusal.detail }

const failed = (failure: Failure): Extract<AttemptResult, { kind: 'failed' }> => ({ kind: 'failed', failure })

/** A model in a loop is looked for each time so many characters came. */
const loopCheckEvery = 400

interface Heard {
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

/** Only figures of a complete answer count what was read. */
const unreadOf = ({ candidate, sending }: AttemptPlan, { end, usage, contextTokens }: Heard): number | null =>
  usage === null || end?.type !== 'finished' || candidate.destination.locality === 'cloud'
    ? null
    : findUnread({ texts: sending.messages.map(({ text }) => text), readTokens: usage.inputTokens, contextTokens })

/** These say that no model worked on the request, so nothing is owed. */
const costsNothing: ReadonlySet<Failure['kind']> = new Set([
  'unreachable',
  'rate-limited',
  'server-error',
  'unauthorised',
  'model-missing',
  'not-proven-local',
  'context-overflow',
  'not-a-model-api',
  'bad-request',
  'refused-by-gate',
])

interface Settling {
  readonly heard: Heard
  readonly plan: AttemptPlan
  readonly deps: ChatDependencies
}

function settle(
  attemptId: string,
  { heard, plan, deps }: Settling,
): Pick<Attempt, 'usage' | 'usageQuality' | 'costNanoUsd'> {
  const { end, written } = heard
  const isFree = end?.type === 'failed' && written === '' && costsNothing.has(end.failure.kind)
  if (isFree && heard.usage === null) {
    deps.ledger.release(attemptId)
    return { usage: null, usageQuality: 'exact', costNanoUsd: 0 }
  }
  // Figures that came before the end count what was sent by then.
  const isExact = heard.usage !== null && end?.type === 'finished'
  const usage = isExact ? heard.usage : estimateUsage(plan, heard, deps)
  const settled = deps.ledger.settle(attemptId, usage, isExact ? 'exact' : 'estimated')
  // What could not be settled stays held at its worst case until the next start settles it.
  if (!settled.ok) return { usage, usageQuality: 'unknown', costNanoUsd: plan.candidate.worstCaseNanoUsd ?? 0 }
  const { usageQuality, costNanoUsd } = settled.value
  return { usage: settled.value.usage, usageQuality, costNanoUsd }
}

/** Counted by us, as the provider's tokenizer was found to differ from ours. What the provider told before it broke off is the least. */
function estimateUsage(
  { sending, candidate }: AttemptPlan,
  { usage, written }: Heard,
  { tokens, habits }: ChatDependencies,
): Usage {
  const factor = habits.of(candidate.destination)?.inputFactor ?? 1
  const inputTokens = tokens.countMessages(sending.messages.map(({ text }) => text))
  return {
    inputTokens: usage?.inputTokens ?? Math.ceil(inputTokens * factor),
    outputTokens: Math.max(usage?.outputTokens ?? 0, Math.ceil(tokens.count(written) * factor)),
    cachedInputTokens: usage?.cachedInputTokens ?? 0,
    cacheWriteTokens: usage?.cacheWriteTokens ?? 0,
    reasoningTokens: usage?.reasoningTokens ?? 0,
  }
}
