import { costOf, type Price, type Usage, type UsageQuality } from '../../shared/money.ts'

export interface SettledCost {
  readonly costNanoUsd: number
  readonly usage: Usage | null
  readonly usageQuality: UsageQuality
  /** The provider's figures were beyond belief: the cost is a limit, not what they would come to. */
  readonly isClamped: boolean
}

interface Held {
  readonly price: Price
  readonly worstCaseNanoUsd: number
}

/** The worst case rests on an estimate of the input, which for some scripts is up to four times too low. */
const believedFactor = 4
/** A thousand times the largest context window there is. */
const believedTokens = 1_000_000_000

/** What a call cost at the price it was reserved with. Null usage: nobody counted, the worst case stands. */
export function settleCost(
  usage: Usage | null,
  usageQuality: UsageQuality,
  { price, worstCaseNanoUsd }: Held,
): SettledCost {
  if (usage === null) {
    return { costNanoUsd: worstCaseNanoUsd, usage: null, usageQuality: 'unknown', isClamped: false }
  }
  const costNanoUsd = costOf(usage, price)
  const limit = worstCaseNanoUsd * believedFactor
  if (costNanoUsd <= limit && Object.values(usage).every((tokens) => tokens <= believedTokens)) {
    return { costNanoUsd, usage, usageQuality, isClamped: false }
  }
  return { costNanoUsd: Math.min(costNanoUsd, limit), usage: null, usageQuality: 'unknown', isClamped: true }
}
