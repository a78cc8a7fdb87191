import { capOf, isLimitOf, type Balance } from '../../shared/budget.ts'
import type { Removal } from '../../shared/decision.ts'
import { isSameModel, type ModelOption } from '../../shared/model.ts'
import { costOf } from '../../shared/money.ts'
import type { MoneyTerms } from '../../shared/moneyTerms.ts'

/** Output tokens of an ordinary answer, as long as a model has not shown how long its are, and the room left for one. */
export const ordinaryAnswerTokens = 600

interface Tokens {
  readonly expectedInput: number
  readonly maxOutput: number
}

/**
 * What a call is likely to cost: as its provider counts tokens, as long as its answers are, and with what it still has
 * of the conversation in its cache. A model that would have to read all of it anew costs that much more beside it.
 */
export function expectedCostOf(
  { destination, price }: Pick<ModelOption, 'destination' | 'price'>,
  tokens: Tokens,
  { habits, warmCache }: Pick<MoneyTerms, 'habits' | 'warmCache'>,
): number | null {
  if (price === null) return null
  const known = habits.find((each) => isSameModel(each, destination))
  const inputTokens = Math.ceil(tokens.expectedInput * (known?.inputFactor ?? 1))
  const isWarm = warmCache !== null && isSameModel(warmCache, destination)
  return costOf(
    {
      inputTokens,
      outputTokens: Math.min(tokens.maxOutput, known?.outputTokens ?? ordinaryAnswerTokens),
      cachedInputTokens: isWarm ? Math.min(inputTokens, warmCache.inputTokens) : 0,
      cacheWriteTokens: 0,
      reasoningTokens: 0,
    },
    price,
  )
}

/** The first hard limit that does not cover a call's worst case. What is free is never in its way. */
export function findBudgetRemoval(
  { destination }: Pick<ModelOption, 'destination'>,
  worstCaseNanoUsd: number,
  balances: readonly Balance[],
): Extract<Removal, { kind: 'budget' }> | null {
  const { providerId, model } = destination
  const isIn = ({ scope }: Balance['limit']) =>
    // The others were chosen by whoever asks.
    (scope.kind !== 'provider' && scope.kind !== 'model') ||
    isLimitOf(scope, { providerId, model, conversationId: null, caller: '' })
  const inTheWay = balances.find(
    ({ limit, freeNanoUsd }) => limit.hard && isIn(limit) && worstCaseNanoUsd > 0 && worstCaseNanoUsd > freeNanoUsd,
  )
  if (inTheWay === undefined) return null
  const { limit, freeNanoUsd, resetsAt } = inTheWay
  return { kind: 'budget', limit, neededNanoUsd: worstCaseNanoUsd, freeNanoUsd, resetsAt }
}

/** From here on a limit makes itself felt; at its end nothing is worth its money any more. */
const feltFrom = 0.7

/**
 * The gain from which the cloud is preferred, near a limit: it rises smoothly from the profile's own to 1, so that the
 * last of a budget goes to the questions that gain most. A day that is ahead of its share of the month does the same.
 */
export function thresholdNearLimits(
  threshold: number,
  { balances, dayShare }: Pick<MoneyTerms, 'balances' | 'dayShare'>,
) {
  const shares = balances.map((balance) => {
    const cap = capOf(balance)
    return !balance.limit.hard ? 0 : cap === 0 ? 1 : 1 - balance.freeNanoUsd / cap
  })
  const fullest = Math.max(0, dayShare ?? 0, ...shares)
  const felt = Math.min(1, Math.max(0, (fullest - feltFrom) / (1 - feltFrom)))
  const rise = felt * felt * (3 - 2 * felt)
  return threshold + Math.max(0, 1 - threshold) * rise
}
