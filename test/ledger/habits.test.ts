import { expect, test } from 'vitest'
import { createHabits } from '../../electron/ledger/habits.ts'
import { cloudModel } from '../support/destinations.ts'
import { oneCallUsage, openTestLedger, reservationOf } from '../support/ledgerFixture.ts'
import { monthlyBudget } from '../../shared/budget.ts'
import type { Usage } from '../../shared/money.ts'

const now = Date.UTC(2026, 10, 21, 8)
const minuteMs = 60_000

function setUp() {
  const { db, ledger, world } = openTestLedger(now)
  let calls = 0
  function call(usage: Partial<Usage>, change: Parameters<typeof reservationOf>[1] = {}): void {
    calls += 1
    ledger.reserve(reservationOf(`${calls}`, { budget: monthlyBudget(null), worstCaseNanoUsd: 100_000, ...change }))
    ledger.settle(`${calls}`, { ...oneCallUsage, ...usage }, 'exact')
  }
  return { habits: createHabits(db), ledger, world, call }
}

test('a model that was never asked has no habits', () => {
  expect(setUp().habits.of(cloudModel)).toBeNull()
})

test('how a provider counts and how long its answers are is learned from what it billed', () => {
  const { habits, ledger, call } = setUp()
  call({ inputTokens: 120, outputTokens: 40 }, { countedInputTokens: 100 })
  call({ inputTokens: 380, outputTokens: 60, cachedInputTokens: 300 }, { countedInputTokens: 300 })
  ledger.reserve(reservationOf('nobody counted', { countedInputTokens: 1 }))
  ledger.settle('nobody counted', null, 'unknown')
  const { providerId, model } = cloudModel
  expect(habits.of(cloudModel)).toEqual({ providerId, model, inputFactor: 1.25, outputTokens: 50, usesCache: true })
})

test('calls of long ago are forgotten, and one bill that is beyond belief does not carry the factor away', () => {
  const { habits, call } = setUp()
  for (let early = 0; early < 50; early++) call({ inputTokens: 100 })
  for (let late = 0; late < 50; late++) call({ inputTokens: 150 })
  const before = habits.of(cloudModel)?.inputFactor
  call({ inputTokens: 90_000 })
  expect([before, habits.of(cloudModel)?.inputFactor]).toEqual([1.5, 3])
})

test('a conversation is warm for five minutes where its model answered last and caches at all', () => {
  const { habits, world, call } = setUp()
  call({ inputTokens: 5000 })
  const withoutCaching = habits.warmCache('talk', world.now)
  call({ inputTokens: 6000, cachedInputTokens: 5000 })
  const { providerId, model } = cloudModel
  expect([
    withoutCaching,
    habits.warmCache('talk', world.now + 5 * minuteMs),
    habits.warmCache('talk', world.now + 5 * minuteMs + 1),
    habits.warmCache('other', world.now),
  ]).toEqual([null, { providerId, model, inputTokens: 6000 }, null, null])
})
