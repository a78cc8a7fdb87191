import { capOf, monthBalanceOf, type Balance, type BudgetStatus } from '../../shared/budget.ts'

export type BudgetTone = 'calm' | 'near' | 'over'

export interface BudgetShare {
  /** 0–1 of the limit, spent and held together. */
  readonly share: number
  readonly tone: BudgetTone
}

const nearShare = 0.8

/** Grey until 80 %, then amber, red once nothing is left. */
export function budgetShare(
  balance: Pick<Balance, 'limit' | 'raisedNanoUsd' | 'spentNanoUsd' | 'heldNanoUsd'>,
): BudgetShare {
  const cap = capOf(balance)
  const share = cap === 0 ? 1 : Math.min(1, (balance.spentNanoUsd + balance.heldNanoUsd) / cap)
  return { share, tone: share >= 1 ? 'over' : share >= nearShare ? 'near' : 'calm' }
}

/** A limit beside the month's that is nearly used up and fuller than the month's, the fullest of them. */
export function findPressing(status: Pick<BudgetStatus, 'balances'>): Balance | null {
  const month = monthBalanceOf(status)
  const monthShare = month === null ? 0 : budgetShare(month).share
  const pressing = status.balances
    .filter((balance) => balance !== month && budgetShare(balance).share > monthShare)
    .filter((balance) => budgetShare(balance).tone !== 'calm')
    .toSorted((a, b) => budgetShare(b).share - budgetShare(a).share)
  return pressing[0] ?? null
}
