import { randomUUID } from 'node:crypto'
import type { Candidate } from '../../shared/decision.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Destination } from '../../shared/model.ts'
import type { Attempt } from '../../shared/receipt.ts'
import type { Refusal } from '../ledger/ledger.ts'
import type { ChatModel } from '../providers/chatModel.ts'
import type { AnswerWriter } from './answerWriter.ts'
import type { ChatDependencies } from './dependencies.ts'
import type { Finish } from './judge.ts'
import { listenPatiently, type Heard } from './listen.ts'
import type { Sending } from './sending.ts'
import { settleAttempt } from './settleAttempt.ts'
import type { Turn } from './turn.ts'
import { findUnread } from './unread.ts'

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
    return { kind: 'failed', failure, attempt: { ...begun, outcome: 'failed', failure, usageQuality: 'exact' } }
  }

  deps.receipts.saveAttempt(turn.answer.id, begun)
  deps.health.begun(candidate.destination)
  const { heard, result, retries } = await listenPatiently(plan, { deps, terms, timer })
  const attempt: Attempt = {
    ...begun,
    ...settleAttempt(begun.id, { heard, plan, deps }),
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

const toFailure = (refusal: Refusal): Failure =>
  refusal.kind === 'over-budget'
    ? { kind: 'over-budget', limit: refusal.balance.limit, resetsAt: refusal.balance.resetsAt }
    : { kind: 'not-held', detail: refusal.detail }

/** Only figures of a complete answer count what was read. */
const unreadOf = ({ candidate, sending }: AttemptPlan, { end, usage, contextTokens }: Heard): number | null =>
  usage === null || end?.type !== 'finished' || candidate.destination.locality === 'cloud'
    ? null
    : findUnread({ texts: sending.messages.map(({ text }) => text), readTokens: usage.inputTokens, contextTokens })
