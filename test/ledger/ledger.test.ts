import { assert, array, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Ledger, ReservationRequest } from '../../electron/ledger/ledger.ts'
import { monthlyBudget, type Budget, type Limit } from '../../shared/budget.ts'
import { cloudModel } from '../support/destinations.ts'
import { deviceModel, oneCallUsage, openTestLedger, reservationOf } from '../support/ledgerFixture.ts'

const budget = monthlyBudget(1000)
const now = Date.UTC(2026, 10, 21, 8)
const dayMs = 86_400_000

const balanceOf = (ledger: Ledger) => ledger.status('real', budget).balances[0]

test('what is held, spent and given back adds up to the limit at every step', () => {
  const { ledger } = openTestLedger(now)
  const steps = [
    () => ledger.reserve(reservationOf('a')),
    () => ledger.reserve(reservationOf('b')),
    () => ledger.reserve(reservationOf('c')),
    () => ledger.settle('a', oneCallUsage, 'exact'),
    () => ledger.reserve(reservationOf('c')),
    () => ledger.release('b'),
    () => ledger.settle('c', null, 'unknown'),
  ]
  const balances = steps.map((step) => {
    const { ok } = step()
    const balance = balanceOf(ledger)
    return [ok, balance?.spentNanoUsd, balance?.heldNanoUsd, balance?.freeNanoUsd]
  })
  expect(balances).toEqual([
    [true, 0, 400, 600],
    [true, 0, 800, 200],
    [false, 0, 800, 200],
    [true, 150, 400, 450],
    [true, 150, 800, 50],
    [true, 150, 400, 450],
    [true, 550, 0, 450],
  ])
})

test('a refusal says what is needed, what is free, and when there will be more', () => {
  const { ledger } = openTestLedger(now)
  ledger.reserve(reservationOf('a', { worstCaseNanoUsd: 700 }))
  expect(ledger.reserve(reservationOf('b'))).toEqual({
    ok: false,
    error: {
      kind: 'over-budget',
      neededNanoUsd: 400,
      balance: {
        limit: budget.limits[0],
        periodStart: Date.parse('2026-11-01T00:00+01:00'),
        resetsAt: Date.parse('2026-12-01T00:00+01:00'),
        spentNanoUsd: 0,
        heldNanoUsd: 700,
        raisedNanoUsd: 0,
        freeNanoUsd: 300,
      },
    },
  })
})

test('the last nano-dollar can be spent, and not one more', () => {
  const { ledger } = openTestLedger(now)
  ledger.reserve(reservationOf('a'))
  const outcomes = [601, 600, 1].map(
    (worstCaseNanoUsd) => ledger.reserve(reservationOf(`${worstCaseNanoUsd}`, { worstCaseNanoUsd })).ok,
  )
  expect([outcomes, balanceOf(ledger)?.freeNanoUsd]).toEqual([[false, true, false], 0])
})

test('a soft budget, no limit, the practice account and free answers do not stop a call', () => {
  const { ledger } = openTestLedger(now)
  ledger.reserve(reservationOf('a', { worstCaseNanoUsd: 1000 }))
  const outcomes = [
    ledger.reserve(reservationOf('b', { budget: monthlyBudget(1000, false) })),
    ledger.reserve(reservationOf('c', { budget: monthlyBudget(null) })),
    ledger.reserve(reservationOf('d', { account: 'practice' })),
    ledger.reserve(reservationOf('e', { destination: deviceModel, worstCaseNanoUsd: 0 })),
    ledger.reserve(reservationOf('f', { worstCaseNanoUsd: 1 })),
  ]
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, false])
  expect(balanceOf(ledger)).toMatchObject({ heldNanoUsd: 1800, freeNanoUsd: -800 })
})

describe('the same attempt', () => {
  test('is held once and settled once', () => {
    const { ledger } = openTestLedger(now)
    const first = ledger.reserve(reservationOf('a'))
    const second = ledger.reserve(reservationOf('a'))
    const settled = ledger.settle('a', oneCallUsage, 'exact')
    const again = ledger.settle('a', { ...oneCallUsage, outputTokens: 0 }, 'estimated')
    ledger.release('a')
    expect({ second, again, balance: balanceOf(ledger) }).toMatchObject({
      second: first,
      again: settled,
      balance: { spentNanoUsd: 150, heldNanoUsd: 0 },
    })
  })

  test('cannot be used for another call, or settled without a hold', () => {
    const { ledger } = openTestLedger(now)
    ledger.reserve(reservationOf('a'))
    ledger.release('a')
    expect(() => ledger.reserve(reservationOf('a'))).toThrow('over')
    expect(() => ledger.settle('a', oneCallUsage, 'exact')).toThrow('released')
    expect(() => ledger.settle('b', oneCallUsage, 'exact')).toThrow('never reserved')
  })
})

test('a call is settled at the price it was reserved with, whatever the price is then', () => {
  const { ledger } = openTestLedger(now)
  ledger.reserve(reservationOf('a', { price: { input: 2_000_000, output: 3_000_000 } }))
  expect(ledger.settle('a', oneCallUsage, 'exact')).toEqual({
    ok: true,
    value: { attemptId: 'a', costNanoUsd: 350, usage: oneCallUsage, usageQuality: 'exact', isClamped: false },
  })
})

test('at start, holds of processes that have ended are settled; those of living ones stay', () => {
  const { ledgerOf, ledger } = openTestLedger(now, { alive: ['gateway'] })
  ledgerOf('killed').reserve(reservationOf('streamed'))
  ledgerOf('killed').reserve(reservationOf('unknown', { worstCaseNanoUsd: 300 }))
  ledgerOf('gateway').reserve(reservationOf('running', { worstCaseNanoUsd: 200 }))
  const recovered = ledger.recover((attemptId) => (attemptId === 'streamed' ? oneCallUsage : null))
  expect({ recovered, balance: balanceOf(ledger) }).toMatchObject({
    recovered: {
      ok: true,
      value: [
        { attemptId: 'streamed', costNanoUsd: 150, usageQuality: 'estimated' },
        { attemptId: 'unknown', costNanoUsd: 300, usageQuality: 'unknown' },
      ],
    },
    balance: { spentNanoUsd: 450, heldNanoUsd: 200, freeNanoUsd: 350 },
  })
})

describe('time', () => {
  test('a call counts in the month it was reserved in', () => {
    const { ledger, world } = openTestLedger(now)
    world.now = Date.parse('2026-11-30T23:59:59+01:00')
    ledger.reserve(reservationOf('a'))
    world.now = Date.parse('2026-12-01T00:00:01+01:00')
    ledger.settle('a', oneCallUsage, 'exact')
    expect(balanceOf(ledger)).toMatchObject({
      periodStart: Date.parse('2026-12-01T00:00+01:00'),
      spentNanoUsd: 0,
      heldNanoUsd: 0,
      freeNanoUsd: 1000,
    })
  })

  test('a clock that jumps back, however often, never leaves more to spend than one that stands still', () => {
    const jumps = array(integer({ min: -400, max: 0 }), { maxLength: 8 })
    const grantsNothing = property(jumps, (daysBack) => {
      const { ledger, world } = openTestLedger(now)
      ledger.reserve(reservationOf('first'))
      ledger.settle('first', oneCallUsage, 'exact')
      const spent = daysBack.filter((days, index) => {
        world.now = now + days * dayMs
        const reserved = ledger.reserve(reservationOf(`call ${index}`))
        return reserved.ok && ledger.settle(`call ${index}`, null, 'unknown').ok
      }).length
      world.now = now
      expect({ spent, balance: balanceOf(ledger) }).toMatchObject({
        spent: Math.min(daysBack.length, 2),
        balance: { spentNanoUsd: 150 + 400 * spent, freeNanoUsd: 850 - 400 * spent },
      })
    })
    expect(() => assert(grantsNothing, { numRuns: 30 })).not.toThrow()
  })
})

describe("limits beside the month's", () => {
  const limit = (scope: Limit['scope'], period: Limit['period'] = 'month'): Budget => ({
    ...budget,
    limits: [{ scope, period, limitNanoUsd: 500, hard: true }],
  })
  const other = { destination: { ...cloudModel, providerId: 'other' } }
  test.each<[string, Budget, Partial<ReservationRequest>]>([
    ['a provider', limit({ kind: 'provider', providerId: 'openai' }), other],
    [
      'a model',
      limit({ kind: 'model', providerId: 'openai', model: 'gpt-5' }),
      { destination: { ...cloudModel, model: 'gpt-6' } },
    ],
    ['a conversation', limit({ kind: 'conversation', conversationId: 'talk' }), { conversationId: 'other' }],
    ['a caller', limit({ kind: 'caller', caller: 'window' }), { caller: 'editor' }],
  ])('count the calls of %s and no others', (_name, narrow, beside) => {
    const { ledger } = openTestLedger(now)
    const outcomes = [
      ledger.reserve(reservationOf('a', { budget: narrow })),
      ledger.reserve(reservationOf('b', { budget: narrow, ...beside })),
      ledger.reserve(reservationOf('c', { budget: narrow })),
      ledger.reserve(reservationOf('d', { budget: narrow, worstCaseNanoUsd: 100 })),
    ]
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, false, true])
  })

  test('a day ends at local midnight, and the month goes on', () => {
    const { ledger, world } = openTestLedger(now)
    const both = { ...budget, limits: [...budget.limits, ...limit({ kind: 'all' }, 'day').limits] }
    const outcomes = [
      '2026-11-21T23:59+01:00',
      '2026-11-21T23:59:59+01:00',
      '2026-11-22T00:00+01:00',
      '2026-11-23T00:00+01:00',
    ].map((at, index) => {
      world.now = Date.parse(at)
      const reserved = ledger.reserve(reservationOf(`call ${index}`, { budget: both }))
      return reserved.ok ? 'held' : reserved.error.kind === 'over-budget' && reserved.error.balance.limit.period
    })
    expect(outcomes).toEqual(['held', 'day', 'held', 'month'])
  })
})

describe('a month that is spread over its days', () => {
  const paced = { ...monthlyBudget(3000), pacesDaily: true }
  const spend = (ledger: Ledger, attemptId: string) => {
    ledger.reserve(reservationOf(attemptId, { budget: monthlyBudget(null) }))
    ledger.settle(attemptId, { ...oneCallUsage, inputTokens: 0, outputTokens: 150 }, 'exact')
  }

  test('tells how much of its share a day has used, and shares anew what a day left over', () => {
    const { ledger, world } = openTestLedger(Date.parse('2026-11-01T12:00+01:00'))
    spend(ledger, 'a')
    const first = ledger.dayShare('real', paced)
    world.now = Date.parse('2026-11-16T12:00+01:00')
    const unused = ledger.dayShare('real', paced)
    spend(ledger, 'b')
    expect([first, unused, ledger.dayShare('real', paced), ledger.dayShare('real', monthlyBudget(3000))]).toEqual([
      150 / (3000 / 30),
      0,
      150 / (2850 / 15),
      null,
    ])
  })
})

describe('a raise', () => {
  const raise = {
    id: 'r',
    account: 'real',
    limit: { scope: { kind: 'all' }, period: 'month' },
    amountNanoUsd: 300,
  } as const

  test('adds to one limit, once, and until the limit starts anew', () => {
    const { ledger, world } = openTestLedger(now)
    ledger.reserve(reservationOf('a', { worstCaseNanoUsd: 1000 }))
    const refused = ledger.reserve(reservationOf('b', { worstCaseNanoUsd: 300 }))
    ledger.raise(raise)
    ledger.raise(raise)
    const admitted = ledger.reserve(reservationOf('b', { worstCaseNanoUsd: 300 }))
    const raised = balanceOf(ledger)
    world.now = Date.parse('2026-12-01T00:00+01:00')
    expect([refused.ok, admitted.ok, raised, balanceOf(ledger)]).toMatchObject([
      false,
      true,
      { raisedNanoUsd: 300, heldNanoUsd: 1300, freeNanoUsd: 0 },
      { raisedNanoUsd: 0, heldNanoUsd: 0, freeNanoUsd: 1000 },
    ])
  })

  test('stays on record', () => {
    const { db, ledger } = openTestLedger(now)
    ledger.raise(raise)
    expect(() => db.exec('DELETE FROM raises')).toThrow('append-only')
  })
})

test('an adjustment corrects what was spent, once', () => {
  const { ledger } = openTestLedger(now)
  ledger.reserve(reservationOf('a'))
  ledger.settle('a', oneCallUsage, 'exact')
  const { providerId, providerName, model } = cloudModel
  for (const amountNanoUsd of [-50, 70])
    ledger.adjust({ id: 'bill of November', account: 'real', at: now, amountNanoUsd, providerId, providerName, model })
  expect(balanceOf(ledger)).toMatchObject({ spentNanoUsd: 100, freeNanoUsd: 900 })
})

test('an alert is given at 50, 80, 95 and 100 % of a limit, each once in a period, and only for what is spent', () => {
  const { ledger, ledgerOf, world } = openTestLedger(now)
  const spend = (attemptId: string, outputTokens: number) => {
    ledger.reserve(reservationOf(attemptId, { budget: monthlyBudget(null), worstCaseNanoUsd: 2000 }))
    const held = ledger.noteAlerts('real', budget)
    ledger.settle(attemptId, { ...oneCallUsage, inputTokens: 0, outputTokens }, 'exact')
    const spent = ledger.noteAlerts('real', budget)
    return [held, spent].flatMap((alerts) =>
      alerts.ok ? alerts.value.map(({ percent }): number => percent) : [Number.NaN],
    )
  }
  const said = [spend('a', 499), spend('b', 1), spend('c', 460), spend('d', 39), spend('e', 1), spend('f', 100)]
  const inAnotherProcess = ledgerOf('another').noteAlerts('real', budget)
  world.now = Date.parse('2026-12-05T12:00+01:00')
  expect({ said, inAnotherProcess, next: spend('december', 600), kept: ledger.alerts('real').length }).toEqual({
    said: [[], [50], [95], [], [100], []],
    inAnotherProcess: { ok: true, value: [] },
    next: [50],
    kept: 5,
  })
})

test('entries cannot be changed or deleted', () => {
  const { db, ledger } = openTestLedger(now)
  ledger.reserve(reservationOf('a'))
  expect(() => db.exec('UPDATE ledger SET held_nano_usd = 0')).toThrow('append-only')
  expect(() => db.exec('DELETE FROM ledger')).toThrow('append-only')
})

test('without a durable hold there is no call', () => {
  const { db, ledger } = openTestLedger(now)
  db.exec('PRAGMA query_only = ON')
  expect(ledger.reserve(reservationOf('a'))).toEqual({
    ok: false,
    error: { kind: 'not-saved', detail: 'The data folder cannot be written to.' },
  })
})
