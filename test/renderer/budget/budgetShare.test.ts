import { expect, test } from 'vitest'
import { budgetShare, findPressing } from '../../../renderer/budget/budgetShare.ts'
import type { Balance, Limit } from '../../../shared/budget.ts'

const balance = (limitNanoUsd: number, spentNanoUsd: number, news: Partial<Balance & Limit> = {}): Balance => ({
  limit: { scope: news.scope ?? { kind: 'all' }, period: news.period ?? 'month', limitNanoUsd, hard: true },
  periodStart: 0,
  resetsAt: 0,
  spentNanoUsd,
  heldNanoUsd: news.heldNanoUsd ?? 0,
  raisedNanoUsd: news.raisedNanoUsd ?? 0,
  freeNanoUsd: 0,
})

test('the bar is grey until 80 %, then amber, red once nothing is left; held money and raises count', () => {
  const shares = [
    balance(100, 79),
    balance(100, 79, { heldNanoUsd: 1 }),
    balance(100, 120),
    balance(0, 0),
    balance(100, 100, { raisedNanoUsd: 100 }),
  ].map(budgetShare)
  expect(shares).toEqual([
    { share: 0.79, tone: 'calm' },
    { share: 0.8, tone: 'near' },
    { share: 1, tone: 'over' },
    { share: 1, tone: 'over' },
    { share: 0.5, tone: 'calm' },
  ])
})

test('of the limits beside the month, the fullest that is nearly used up presses, unless the month is fuller', () => {
  const day = balance(100, 85, { period: 'day' })
  const caller = balance(100, 96, { scope: { kind: 'caller', caller: 'editor' } })
  const calm = balance(100, 10, { scope: { kind: 'provider', providerId: 'openai' } })
  expect([
    findPressing({ balances: [balance(100, 99), calm] }),
    findPressing({ balances: [day, calm, caller] }),
    findPressing({ balances: [balance(100, 95), day, caller] }),
    findPressing({ balances: [balance(100, 96), day, caller] }),
  ]).toEqual([null, caller, caller, null])
})
