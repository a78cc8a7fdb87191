import { chainOf, describeRemoval, unpricedOf, type Decision } from '../../shared/decision.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Route } from '../../shared/message.ts'
import type { Destination } from '../../shared/model.ts'
import { clearanceOf } from '../../shared/profile.ts'
import type { AnswerWriter } from './answerWriter.ts'
import { runAttempt, type AttemptPlan, type AttemptResult } from './attempt.ts'
import type { ChatDependencies } from './dependencies.ts'
import type { Gathered } from './gather.ts'
import { stepAfter } from '../routing/nextStep.ts'
import { planSending, type GivenConsent } from './sending.ts'
import type { Finish } from './judge.ts'
import type { Ending } from './ending.ts'
import type { Turn } from './turn.ts'

interface Chain {
  readonly turn: Turn
  readonly gathered: Gathered
  readonly given: GivenConsent | null
  readonly decision: Decision
  readonly writer: AnswerWriter
}

export interface ChainEnd extends Pick<Ending, 'status' | 'error' | 'route'> {
  /** All that were asked, the last of them last. */
  readonly tried: readonly Destination[]
  /** How the last of them finished its answer; null where it did not. */
  readonly finish: Finish | null
}

/**
 * Step 6 of a turn: one destination after the other, and none that is not in the decision.
 * Null where the budget was spent by another call since the decision was made.
 */
export async function runChain(chain: Chain, deps: ChatDependencies): Promise<ChainEnd | null> {
  const { turn, decision, writer } = chain
  const candidates = chainOf(decision)
  const textBefore = writer.current.text
  const tried: Destination[] = []
  for (const [index, candidate] of candidates.entries()) {
    const { destination } = candidate
    tried.push(destination)
    const following = candidates[index + 1]?.destination ?? null
    const { result, route } = await tryCandidate({ ...chain, candidate, next: following }, deps)
    const end = { route, tried, finish: null }
    if (result.kind === 'answered') return { ...end, status: 'complete', error: null, finish: result.finish }
    if (result.kind === 'stopped') return { ...end, status: 'stopped', error: null }
    const { failure } = result
    const step = stepAfter(failure.kind)
    if (step === 'anew' && index === 0) return null
    if (failure.kind === 'model-missing') deps.modelMissing()
    const error = providerError(destination, failure)
    // Text that was shown stays the answer: another model would begin anew.
    if (writer.current.text !== textBefore) return { ...end, status: 'interrupted', error }
    const next = step === 'stop' ? null : following
    deps.publish('turn', { type: 'attempt-failed', ...turn.ids, destination, failure, next })
    if (next === null) return { ...end, status: 'failed', error }
  }
  const error: AppError = {
    kind: 'no-destination',
    reasons: reasonsOf(decision),
    unpriced: unpricedOf(decision),
  }
  return { status: 'failed', error, route: null, tried, finish: null }
}

async function tryCandidate(
  { turn, gathered, given, decision, writer, candidate, next }: Chain & Pick<AttemptPlan, 'candidate' | 'next'>,
  deps: ChatDependencies,
): Promise<{ readonly result: AttemptResult; readonly route: Route }> {
  const { destination } = candidate
  const sending = planSending(gathered, given, destination)
  const route: Route = {
    destination,
    reason: decision.reason,
    practice: deps.account() === 'practice',
    costNanoUsd: null,
    usageQuality: 'unknown',
  }
  deps.answers.setRoute(turn.answer.id, route)
  deps.publish('turn', { type: 'routed', ...turn.ids, route })
  const connect = () =>
    deps.connect(destination, {
      purpose: 'chat',
      highestLevel: clearanceOf(decision.profile, destination.locality) ?? 'public',
      consentedTexts: sending.consentedTexts,
      messageId: turn.answer.id,
    })
  const { attempt, ...result } = await runAttempt({ turn, candidate, next, connect, sending, writer }, deps)
  const { costNanoUsd, usageQuality } = attempt
  return { result, route: { ...route, costNanoUsd, usageQuality } }
}

const providerError = ({ providerName }: Destination, failure: Failure): AppError => ({
  kind: 'provider',
  providerName,
  failure,
})

const reasonsOf = ({ candidates, findingCounts }: Decision): string[] =>
  candidates.flatMap(({ destination, removed }) =>
    removed ? [`${destination.providerName} ${destination.model}: ${describeRemoval(removed, findingCounts)}`] : [],
  )
