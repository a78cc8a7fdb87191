import { randomUUID } from 'node:crypto'
import { windowCaller } from '../../shared/budget.ts'
import type { Candidate } from '../../shared/decision.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Usage } from '../../shared/money.ts'
import type { Attempt } from '../../shared/receipt.ts'
import type { Refusal } from '../ledger/ledger.ts'
import type { TokenCounter } from '../ledger/tokens.ts'
import type { ChatModel, ChatPiece } from '../providers/chatModel.ts'
import type { AnswerWriter } from './answerWriter.ts'
import type { CallTerms, ChatDependencies } from './dependencies.ts'
import type { Sending } from './sending.ts'
import type { Turn } from './turn.ts'

export type AttemptResult =
  | { readonly kind: 'answered' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly failure: Failure }

interface AttemptPlan {
  readonly turn: Turn
  readonly candidate: Candidate
  readonly connect: () => Promise<ChatModel>
  readonly sending: Sending
  readonly writer: AnswerWriter
}

/** One try at one destination: reserve, ask through the door, stream, settle. */
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
    usage: null,
    usageQuality: 'unknown',
    costNanoUsd: 0,
    firstTokenMs: null,
    totalMs: null,
  }
  const reserved = deps.ledger.reserve({
    attemptId: begun.id,
    account: deps.account(),
    destination: candidate.destination,
    conversationId: turn.ids.conversationId,
    caller: windowCaller,
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
  const heard = await listen(plan, { deps, terms, timer })
  const result = resultOf(heard, turn)
  const attempt: Attempt = {
    ...begun,
    ...settle(begun.id, { heard, result, plan, deps }),
    outcome: result.kind,
    failure: result.kind === 'failed' ? result.failure : null,
    firstTokenMs: heard.firstTokenMs,
    totalMs: timer(),
  }
  deps.receipts.saveAttempt(turn.answer.id, attempt)
  return { ...result, attempt }
}

const toFailure = (refusal: Refusal): Failure =>
  refusal.kind === 'over-budget'
    ? { kind: 'over-budget', limit: refusal.balance.limit, resetsAt: refusal.balance.resetsAt }
    : { kind: 'not-held', detail: refusal.detail }

const failed = (failure: Failure) => ({ kind: 'failed', failure }) as const

interface Heard {
  readonly end: Extract<ChatPiece, { type: 'finished' | 'failed' }> | null
  readonly usage: Usage | null
  /** What the model wrote, its reasoning with it, before anything was put back. */
  readonly written: string
  readonly firstTokenMs: number | null
}

interface Listening {
  readonly deps: ChatDependencies
  readonly terms: CallTerms
  readonly timer: () => number
}

async function listen(plan: AttemptPlan, { deps, terms, timer }: Listening): Promise<Heard> {
  const { turn, candidate, sending, writer } = plan
  const model = await plan.connect()
  let heard: Heard = { end: null, usage: null, written: '', firstTokenMs: null }
  const request = {
    model: candidate.destination.model,
    messages: sending.messages,
    maxOutputTokens: terms.maxOutputTokens,
    contextTokens: terms.contextTokens,
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
        break
      case 'usage':
        heard = { ...heard, usage: piece.usage }
        break
      case 'finished':
      case 'failed':
        heard = { ...heard, end: piece }
        break
    }
  }
  writer.write('text', sending.restore('', true))
  return heard
}

function resultOf({ end, written }: Heard, turn: Turn): AttemptResult {
  if (turn.signal.aborted) return { kind: 'stopped' }
  if (end === null) return failed({ kind: 'cut-off' })
  if (end.type === 'failed') return failed(end.failure)
  if (end.reason === 'content-filter') return failed({ kind: 'content-filter' })
  return written === '' ? failed({ kind: 'empty' }) : { kind: 'answered' }
}

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
  readonly result: AttemptResult
  readonly plan: AttemptPlan
  readonly deps: ChatDependencies
}

function settle(
  attemptId: string,
  { heard, result, plan, deps }: Settling,
): Pick<Attempt, 'usage' | 'usageQuality' | 'costNanoUsd'> {
  const isFree = result.kind === 'failed' && heard.written === '' && costsNothing.has(result.failure.kind)
  if (isFree && heard.usage === null) {
    deps.ledger.release(attemptId)
    return { usage: null, usageQuality: 'exact', costNanoUsd: 0 }
  }
  // Figures that came before the end count what was sent by then.
  const isExact = heard.usage !== null && heard.end?.type === 'finished'
  const usage = isExact ? heard.usage : estimateUsage(plan.sending, heard, deps.tokens)
  const settled = deps.ledger.settle(attemptId, usage, isExact ? 'exact' : 'estimated')
  // What could not be settled stays held at its worst case until the next start settles it.
  if (!settled.ok) return { usage, usageQuality: 'unknown', costNanoUsd: plan.candidate.worstCaseNanoUsd ?? 0 }
  const { usageQuality, costNanoUsd } = settled.value
  return { usage: settled.value.usage, usageQuality, costNanoUsd }
}

const estimateUsage = ({ messages }: Sending, { usage, written }: Heard, tokens: TokenCounter): Usage => ({
  inputTokens: usage?.inputTokens ?? tokens.countMessages(messages.map(({ text }) => text)),
  outputTokens: Math.max(usage?.outputTokens ?? 0, tokens.count(written)),
  cachedInputTokens: usage?.cachedInputTokens ?? 0,
  cacheWriteTokens: usage?.cacheWriteTokens ?? 0,
  reasoningTokens: usage?.reasoningTokens ?? 0,
})
