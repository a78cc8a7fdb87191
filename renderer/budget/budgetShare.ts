import type { BudgetReport } from '../../shared/budget.ts'

export type BudgetTone = 'calm' | 'near' | 'over'

export interface BudgetShare {
  /** 0–1 of the limit, spent and held together; null where there is no limit. */
  readonly share: number | null
  readonly tone: BudgetTone
}

const nearShare = 0.8

/** Grey until 80 %, then amber, red once nothing is left. */
export function budgetShare({ budget, spentNanoUsd, heldNanoUsd }: BudgetReport): BudgetShare {
  const limit = budget.monthlyLimitNanoUsd
  if (limit === null) return { share: null, tone: 'calm' }
  const used = spentNanoUsd + heldNanoUsd
  const share = limit === 0 ? 1 : Math.min(1, used / limit)
  return { share, tone: share >= 1 ? 'over' : share >= nearShare ? 'near' : 'calm' }
}
