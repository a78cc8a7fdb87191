import { expect, test } from 'vitest'
import { budgetShare } from '../../../renderer/budget/budgetShare.ts'
import type { BudgetReport } from '../../../shared/budget.ts'

const share = (limit: number | null, spentNanoUsd: number, heldNanoUsd = 0) => {
  const report: BudgetReport = {
    account: 'real',
    budget: { monthlyLimitNanoUsd: limit, hard: true, startDay: 1 },
    periodStart: 0,
    resetsAt: 0,
    spentNanoUsd,
    heldNanoUsd,
    freeNanoUsd: null,
    rows: [],
    days: [],
  }
  return budgetShare(report)
}

test('the bar is grey until 80 %, then amber, red once nothing is left; held money counts', () => {
  expect([share(100, 79), share(100, 79, 1), share(100, 120), share(0, 0), share(null, 5)]).toEqual([
    { share: 0.79, tone: 'calm' },
    { share: 0.8, tone: 'near' },
    { share: 1, tone: 'over' },
    { share: 1, tone: 'over' },
    { share: null, tone: 'calm' },
  ])
})
