import { array, assert, integer, property, tuple } from 'fast-check'
import { expect, test } from 'vitest'
import { describeAhead, monthlyBudget, type LimitScope } from '../../shared/budget.ts'
import { cloudModel } from '../support/destinations.ts'
import { oneCallUsage, openTestLedger, reservationOf } from '../support/ledgerFixture.ts'

const dayMs = 86_400_000
const now = Date.parse('2026-11-21T12:00+01:00')
const budget = monthlyBudget(1000)

/** An account that has spent 150, then 300 more on a clock that was half a year ahead, and is right again. */
function runAhead() {
  const opened = openTestLedger(now)
  const { ledger, world } = opened
  const spend = (attemptId: string, change: Parameters<typeof reservationOf>[1] = {}) => {
    ledger.reserve(reservationOf(attemptId, { ...change, budget: monthlyBudget(null) }))
    ledger.settle(attemptId, oneCallUsage, 'exact')
  }
  spend('before')
  world.now = now + 182 * dayMs
  spend('ahead')
  world.now += 40 * dayMs
  spend('further ahead', { conversationId: 'other', caller: 'cli' })
  world.now = now
  const month = () => {
    const { periodStart, spentNanoUsd, aheadAt } = ledger.status('real', budget)
    return { start: new Date(periodStart + dayMs).toISOString().slice(0, 7), spentNanoUsd, aheadAt }
  }
  return { ...opened, spend, month }
}

test('a clock that ran ahead and back holds the account in its future, and says so', () => {
  const { ledger, month } = runAhead()
  const aheadAt = now + 222 * dayMs
  expect(month()).toEqual({ start: '2027-07', spentNanoUsd: 150, aheadAt })
  expect(describeAhead(ledger.status('real', budget))).toContain('An answer was booked on July 1, 2027')
})

test('once the person says that the clock is right, the month holds all that was spent, and months go on as ever', () => {
  const { ledger, ledgerOf, world, month, spend } = runAhead()
  const before = ledgerOf('another process')
  before.status('real', budget)
  expect(ledger.followClock('real')).toEqual({ ok: true, value: undefined })
  const returned = [month(), before.status('real', budget).spentNanoUsd]
  spend('after')
  const [again, later] = [ledger.followClock('real').ok, month()]
  world.now = Date.parse('2026-12-24T12:00+01:00')
  const december = month()
  world.now = now + 182 * dayMs
  expect([returned, again, later, december, month()]).toEqual([
    [{ start: '2026-11', spentNanoUsd: 450, aheadAt: null }, 450],
    true,
    { start: '2026-11', spentNanoUsd: 600, aheadAt: null },
    { start: '2026-12', spentNanoUsd: 0, aheadAt: null },
    { start: '2027-05', spentNanoUsd: 0, aheadAt: null },
  ])
})

test('what comes back counts for the conversation, the caller and the model that spent it', () => {
  const { ledger } = runAhead()
  ledger.followClock('real')
  const { providerId, model } = cloudModel
  const scopes: LimitScope[] = [
    { kind: 'conversation', conversationId: 'talk' },
    { kind: 'conversation', conversationId: 'other' },
    { kind: 'caller', caller: 'cli' },
    { kind: 'model', providerId, model },
  ]
  const limits = scopes.map((scope) => ({ scope, period: 'month', limitNanoUsd: 1000, hard: true }) as const)
  expect(ledger.status('real', { ...budget, limits }).balances.map(({ spentNanoUsd }) => spentNanoUsd)).toEqual([
    300, 150, 150, 450,
  ])
})

test('a call that is under way ahead of the clock is waited for', () => {
  const { ledger, world, month } = runAhead()
  world.now = now + 222 * dayMs
  ledger.reserve(reservationOf('under way'))
  world.now = now
  const refused = ledger.followClock('real')
  ledger.settle('under way', oneCallUsage, 'exact')
  expect([refused, ledger.followClock('real').ok, month()]).toEqual([
    { ok: false, error: { kind: 'busy', what: 'an answer' } },
    true,
    { start: '2026-11', spentNanoUsd: 600, aheadAt: null },
  ])
})

test('however a clock jumps, to follow it never leaves more than there was, and every entry adds up', () => {
  const steps = array(tuple(integer({ min: -400, max: 400 }), integer({ min: 0, max: 300 })), {
    minLength: 1,
    maxLength: 8,
  })
  const grantsNothing = property(steps, (jumps) => {
    const { db, ledger, world } = openTestLedger(now)
    const free = () => ledger.status('real', budget).balances[0]?.freeNanoUsd ?? Number.NaN
    let spent = 0
    for (const [index, [days, tokens]] of jumps.entries()) {
      world.now = now + days * dayMs
      const before = free()
      if (!ledger.followClock('real').ok || free() > before) throw new Error(`Granted ${free() - before}`)
      ledger.reserve(reservationOf(`call ${index}`, { budget: monthlyBudget(null) }))
      ledger.settle(`call ${index}`, { ...oneCallUsage, inputTokens: 0, outputTokens: tokens }, 'exact')
      spent += tokens
    }
    const books = db.prepare('SELECT sum(spent_nano_usd) AS spent, sum(held_nano_usd) AS held FROM ledger').get()
    expect({ ...books }).toEqual({ spent, held: 0 })
  })
  expect(() => assert(grantsNothing, { numRuns: 30 })).not.toThrow()
})
