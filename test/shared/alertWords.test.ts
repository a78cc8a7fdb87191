import { expect, test } from 'vitest'
import { alertWords } from '../../shared/alertWords.ts'
import { monthlyBudget, type Alert } from '../../shared/budget.ts'
import { usd } from '../../shared/money.ts'

const dollar = 1_000_000_000
const words = (percent: Alert['percent'], hard: boolean) =>
  monthlyBudget(20 * dollar, hard).limits.map((limit) =>
    alertWords(
      { limit, percent, at: 0, spentNanoUsd: (percent * dollar) / 5, capNanoUsd: 20 * dollar },
      percent === 50 ? { code: 'EUR', perUsd: 0.5 } : usd,
    ),
  )

test('an alert says how much of what is spent, and what follows from it', () => {
  expect([words(50, true), words(80, false), words(95, true), words(100, true)].flat()).toEqual([
    "You have spent 50 % of this month's budget: €5.00 of €10.00.",
    "You have spent 80 % of this month's budget: $16.00 of $20.00. It only warns, so answers go on.",
    "You have spent 95 % of this month's budget: $19.00 of $20.00. At the limit, nothing more is sent that costs.",
    "You have spent 100 % of this month's budget: $20.00 of $20.00. What can be answered on this machine still is.",
  ])
})
