import type { Failure } from '../../shared/failure.ts'
import type { Usage } from '../../shared/money.ts'
import type { Attempt } from '../../shared/receipt.ts'
import type { AttemptPlan } from './attempt.ts'
import type { ChatDependencies } from './dependencies.ts'
import type { Heard } from './listen.ts'

interface Settling {
  readonly heard: Heard
  readonly plan: AttemptPlan
  readonly deps: ChatDependencies
}

/** Tells the ledger what an attempt came to: nothing, what the provider says, or what we count. */
export function settleAttempt(
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
