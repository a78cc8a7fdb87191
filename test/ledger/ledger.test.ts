import { assert, array, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLedger, type ReservationRequest } from '../../electron/ledger/ledger.ts'
import type { Budget } from '../../shared/budget.ts'
import type { Destination } from '../../shared/model.ts'
import type { Usage } from '../../shared/money.ts'
import { openTestDatabase } from '../support/openTestDatabase.ts'

const cloud: Destination = {
  providerId: 'openai',
  providerName: 'OpenAI',
  host: 'api.openai.com',
  model: 'gpt-5',
  locality: 'cloud',
  tier: 'frontier',
}
const device: Destination = { ...cloud, providerId: 'o', providerName: 'Ollama', model: 'gemma3', locality: 'device' }
const budget: Budget = { monthlyLimitNanoUsd: 1000, hard: true, startDay: 1 }
const usage: Usage = {
  inputTokens: 100,
  outputTokens: 50,
  cachedInputTokens: 0,
  cacheWriteTokens: 0,
  reasoningTokens: 0,
}
/** One nano-dollar a token. */
const price = { input: 1_000_000, output: 1_000_000 }
const now = Date.UTC(2026, 10, 21, 8)
const dayMs = 86_400_000

function setUp({ alive = [] }: { readonly alive?: readonly string[] } = {}) {
  const db = openTestDatabase()
  const time = { now }
  const ledgerOf = (id: string) =>
    createLedger({
      db,
      clock: () => time.now,
      timeZone: () => 'Europe/Berlin',
      owner: { id, isAlive: (other) => other === id || alive.includes(other) },
    })
  return { db, time, ledgerOf, ledger: ledgerOf('this process') }
}

const request = (attemptId: string, change: Partial<ReservationRequest> = {}): ReservationRequest => ({
  attemptId,
  account: 'real',
  destination: cloud,
  worstCaseNanoUsd: 400,
  price,
  budget,
  ...change,
})

test('what is held, spent and given back adds up to the limit at every step', () => {
  const { ledger } = setUp()
  const steps = [
    () => ledger.reserve(request('a')),
    () => ledger.reserve(request('b')),
    () => ledger.reserve(request('c')),
    () => ledger.settle('a', usage, 'exact'),
    () => ledger.reserve(request('c')),
    () => ledger.release('b'),
    () => ledger.settle('c', null, 'unknown'),
  ]
  const balances = steps.map((step) => {
    const { ok } = step()
    const { spentNanoUsd, heldNanoUsd, freeNanoUsd } = ledger.balance('real', budget)
    return [ok, spentNanoUsd, heldNanoUsd, freeNanoUsd]
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
  const { ledger } = setUp()
  ledger.reserve(request('a', { worstCaseNanoUsd: 700 }))
  expect(ledger.reserve(request('b'))).toEqual({
    ok: false,
    error: {
      kind: 'over-budget',
      neededNanoUsd: 400,
      freeNanoUsd: 300,
      resetsAt: Date.parse('2026-12-01T00:00+01:00'),
    },
  })
})

test('the last nano-dollar can be spent, and not one more', () => {
  const { ledger } = setUp()
  ledger.reserve(request('a'))
  const outcomes = [601, 600, 1].map(
    (worstCaseNanoUsd) => ledger.reserve(request(`${worstCaseNanoUsd}`, { worstCaseNanoUsd })).ok,
  )
  expect([outcomes, ledger.balance('real', budget).freeNanoUsd]).toEqual([[false, true, false], 0])
})

test('a soft budget, no limit, the practice account and free answers do not stop a call', () => {
  const { ledger } = setUp()
  ledger.reserve(request('a', { worstCaseNanoUsd: 1000 }))
  const outcomes = [
    ledger.reserve(request('b', { budget: { ...budget, hard: false } })),
    ledger.reserve(request('c', { budget: { ...budget, monthlyLimitNanoUsd: null } })),
    ledger.reserve(request('d', { account: 'practice' })),
    ledger.reserve(request('e', { destination: device, worstCaseNanoUsd: 0 })),
    ledger.reserve(request('f', { worstCaseNanoUsd: 1 })),
  ]
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true, true, false])
  expect(ledger.balance('real', budget)).toMatchObject({ heldNanoUsd: 1800, freeNanoUsd: -800 })
})

describe('the same attempt', () => {
  test('is held once and settled once', () => {
    const { ledger } = setUp()
    const first = ledger.reserve(request('a'))
    const second = ledger.reserve(request('a'))
    const settled = ledger.settle('a', usage, 'exact')
    const again = ledger.settle('a', { ...usage, outputTokens: 0 }, 'estimated')
    ledger.release('a')
    expect({ second, again, balance: ledger.balance('real', budget) }).toMatchObject({
      second: first,
      again: settled,
      balance: { spentNanoUsd: 150, heldNanoUsd: 0 },
    })
  })

  test('cannot be used for another call, or settled without a hold', () => {
    const { ledger } = setUp()
    ledger.reserve(request('a'))
    ledger.release('a')
    expect(() => ledger.reserve(request('a'))).toThrow('over')
    expect(() => ledger.settle('a', usage, 'exact')).toThrow('released')
    expect(() => ledger.settle('b', usage, 'exact')).toThrow('never reserved')
  })
})

test('a call is settled at the price it was reserved with, whatever the price is then', () => {
  const { ledger } = setUp()
  ledger.reserve(request('a', { price: { input: 2_000_000, output: 3_000_000 } }))
  expect(ledger.settle('a', usage, 'exact')).toEqual({
    ok: true,
    value: { attemptId: 'a', costNanoUsd: 350, usage, usageQuality: 'exact', isClamped: false },
  })
})

test('at start, holds of processes that have ended are settled; those of living ones stay', () => {
  const { ledgerOf, ledger } = setUp({ alive: ['gateway'] })
  ledgerOf('killed').reserve(request('streamed'))
  ledgerOf('killed').reserve(request('unknown', { worstCaseNanoUsd: 300 }))
  ledgerOf('gateway').reserve(request('running', { worstCaseNanoUsd: 200 }))
  const recovered = ledger.recover((attemptId) => (attemptId === 'streamed' ? usage : null))
  expect({ recovered, balance: ledger.balance('real', budget) }).toMatchObject({
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
    const { ledger, time } = setUp()
    time.now = Date.parse('2026-11-30T23:59:59+01:00')
    ledger.reserve(request('a'))
    time.now = Date.parse('2026-12-01T00:00:01+01:00')
    ledger.settle('a', usage, 'exact')
    expect(ledger.balance('real', budget)).toMatchObject({
      periodStart: Date.parse('2026-12-01T00:00+01:00'),
      spentNanoUsd: 0,
      heldNanoUsd: 0,
      freeNanoUsd: 1000,
    })
  })

  test('a clock that jumps back, however often, never leaves more to spend than one that stands still', () => {
    const jumps = array(integer({ min: -400, max: 0 }), { maxLength: 8 })
    const grantsNothing = property(jumps, (daysBack) => {
      const { ledger, time } = setUp()
      ledger.reserve(request('first'))
      ledger.settle('first', usage, 'exact')
      const spent = daysBack.filter((days, index) => {
        time.now = now + days * dayMs
        const reserved = ledger.reserve(request(`call ${index}`))
        return reserved.ok && ledger.settle(`call ${index}`, null, 'unknown').ok
      }).length
      time.now = now
      expect({ spent, balance: ledger.balance('real', budget) }).toMatchObject({
        spent: Math.min(daysBack.length, 2),
        balance: { spentNanoUsd: 150 + 400 * spent, freeNanoUsd: 850 - 400 * spent },
      })
    })
    expect(() => assert(grantsNothing, { numRuns: 30 })).not.toThrow()
  })
})

test('the report tells spending by model and by local day, local answers among them', () => {
  const { ledger, time } = setUp()
  const answer = (attemptId: string, at: string, change: Partial<ReservationRequest>) => {
    time.now = Date.parse(at)
    ledger.reserve(request(attemptId, change))
    ledger.settle(attemptId, usage, 'exact')
  }
  const free = { destination: device, worstCaseNanoUsd: 0, price: { input: 0, output: 0 } }
  answer('october', '2026-10-31T23:59+01:00', {})
  answer('a', '2026-11-01T00:00+01:00', {})
  answer('b', '2026-11-01T23:59+01:00', free)
  answer('c', '2026-11-03T00:00+01:00', free)
  ledger.reserve(request('held'))
  answer('practice', '2026-11-03T00:01+01:00', { account: 'practice' })
  expect(ledger.report('real', budget)).toEqual({
    account: 'real',
    budget,
    periodStart: Date.parse('2026-11-01T00:00+01:00'),
    resetsAt: Date.parse('2026-12-01T00:00+01:00'),
    spentNanoUsd: 150,
    heldNanoUsd: 400,
    freeNanoUsd: 450,
    rows: [
      {
        providerName: 'OpenAI',
        model: 'gpt-5',
        locality: 'cloud',
        answers: 1,
        inputTokens: 100,
        outputTokens: 50,
        costNanoUsd: 150,
      },
      {
        providerName: 'Ollama',
        model: 'gemma3',
        locality: 'device',
        answers: 2,
        inputTokens: 200,
        outputTokens: 100,
        costNanoUsd: 0,
      },
    ],
    days: [
      { day: '2026-11-01', localAnswers: 1, cloudAnswers: 1, costNanoUsd: 150 },
      { day: '2026-11-02', localAnswers: 0, cloudAnswers: 0, costNanoUsd: 0 },
      { day: '2026-11-03', localAnswers: 1, cloudAnswers: 0, costNanoUsd: 0 },
    ],
  })
})

test('entries cannot be changed or deleted', () => {
  const { db, ledger } = setUp()
  ledger.reserve(request('a'))
  expect(() => db.exec('UPDATE ledger SET held_nano_usd = 0')).toThrow('append-only')
  expect(() => db.exec('DELETE FROM ledger')).toThrow('append-only')
})

test('without a durable hold there is no call', () => {
  const { db, ledger } = setUp()
  db.exec('PRAGMA query_only = ON')
  expect(ledger.reserve(request('a'))).toEqual({
    ok: false,
    error: { kind: 'not-saved', detail: 'The data folder cannot be written to.' },
  })
})
