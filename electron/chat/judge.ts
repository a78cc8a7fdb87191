import type { Doubt, DoubtedAnswer, Offer } from '../../shared/check.ts'
import { chainOf, type Candidate, type Decision, type Removal } from '../../shared/decision.ts'
import { isSameModel, isStronger, type Destination } from '../../shared/model.ts'
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

/** Whether the chain has a stronger model that may be asked without a word: for no more than a turn may cost, the doubted answer with it. */
export const hasStronger = (decision: Decision, doubted: DoubtedAnswer): boolean =>
  chainOf(decision).some(
    (candidate) =>
      isStronger(candidate.destination.tier, doubted.tier) &&
      findOverTurnLimit(candidate, decision, doubted.costNanoUsd) === null,
  )

interface Sought {
  readonly tried: readonly Destination[]
  /** The answer that a stronger model is to better; null: there is none. */
  readonly doubted: DoubtedAnswer | null
}

/** Who else the person could ask: what is left of the chain, or what only their word stands in the way of. */
export function findOffer(decision: Decision, { tried, doubted }: Sought): Offer | null {
  const candidate = decision.candidates.find(
    ({ destination, removed }) =>
      (removed === null || needsTheirWord.has(removed.kind)) &&
      !tried.some((known) => isSameModel(known, destination)) &&
      (doubted === null || isStronger(destination.tier, doubted.tier)),
  )
  if (candidate === undefined) return null
  const { destination, expectedCostNanoUsd } = candidate
  return {
    destination,
    expectedCostNanoUsd,
    overTurnLimit: findOverTurnLimit(candidate, decision, doubted?.costNanoUsd ?? 0),
  }
}

const needsTheirWord: ReadonlySet<Removal['kind']> = new Set(['fallback', 'sensitivity', 'turn-cost'])

function findOverTurnLimit({ worstCaseNanoUsd }: Candidate, { profile }: Decision, spentNanoUsd: number) {
  const limitNanoUsd = profile.maxTurnCostNanoUsd
  const neededNanoUsd = (worstCaseNanoUsd ?? 0) + spentNanoUsd
  return limitNanoUsd !== null && neededNanoUsd > limitNanoUsd ? { neededNanoUsd, limitNanoUsd } : null
}
