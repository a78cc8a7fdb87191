import type { Doubt, Offer } from '../../shared/check.ts'
import { chainOf, type Decision } from '../../shared/decision.ts'
import { isSameModel, isStronger, type Destination, type Tier } from '../../shared/model.ts'
import { checkAnswer } from '../routing/answerCheck.ts'
import { stepAfter } from '../routing/nextStep.ts'

/** How a model came to the end of an answer. */
export interface Finish {
  readonly reason: 'stop' | 'length' | 'content-filter' | 'tool-calls'
  readonly meanLogProbability: number | null
}

interface Answered {
  readonly decision: Decision
  readonly request: string
  readonly answer: string
  readonly by: Destination
  readonly finish: Finish
  /** Quality (0–1) under which a stronger model is called for; null: never. */
  readonly bar: number | null
}

export interface Judgement {
  readonly doubts: readonly Doubt[]
  /** True where a stronger model is called for. */
  readonly isWeak: boolean
}

/** Whether an answer will do, as far as its text tells. Those of the strongest models are not second-guessed. */
export function judgeAnswer({ decision, request, answer, by, finish, bar }: Answered): Judgement {
  const checked = checkAnswer({
    request,
    taskClass: decision.score.taskClass,
    answer,
    finishReason: finish.reason,
    meanLogProbability: finish.meanLogProbability,
  })
  const isBelowBar = bar !== null && by.tier !== 'frontier' && checked.quality < bar
  // That it was cut off is said in any case: it can be gone on with.
  const doubts = isBelowBar ? checked.doubts : checked.doubts.filter(({ kind }) => kind === 'truncated')
  return { doubts, isWeak: doubts[0] !== undefined && stepAfter(doubts[0].kind) === 'stronger' }
}

/** Whether the chain has a stronger model, which may be asked without a word. */
export const hasStronger = (decision: Decision, than: Destination): boolean =>
  chainOf(decision).some(({ destination }) => isStronger(destination.tier, than.tier))

/** Who else the person could ask: what is left of the chain, or what only their word stands in the way of. */
export function findOffer(decision: Decision, tried: readonly Destination[], strongerThan: Tier | null): Offer | null {
  const candidate = decision.candidates.find(
    ({ destination, removed }) =>
      (removed === null || removed.kind === 'fallback' || removed.kind === 'sensitivity') &&
      !tried.some((known) => isSameModel(known, destination)) &&
      (strongerThan === null || isStronger(destination.tier, strongerThan)),
  )
  return candidate ? { destination: candidate.destination, expectedCostNanoUsd: candidate.expectedCostNanoUsd } : null
}
