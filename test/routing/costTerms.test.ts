import { assert, double, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { expectedCostOf, findBudgetRemoval, thresholdNearLimits } from '../../electron/routing/costTerms.ts'
import type { Balance, Limit } from '../../shared/budget.ts'
import type { MoneyTerms } from '../../shared/moneyTerms.ts'
import { cloud } from '../support/decisionRequest.ts'

const { destination } = cloud
const key = { providerId: destination.providerId, model: destination.model }
/** One nano-dollar a token, a tenth of it where the token was cached. */
const option = { destination, price: { input: 1_000_000, cachedInput: 100_000, output: 1_000_000 } }
const tokens = { expectedInput: 10_000, maxOutput: 8000 }
const nothingKnown: MoneyTerms = { balances: [], dayShare: null, habits: [], warmCache: null }

const balance = (freeNanoUsd: number, news: Partial<Limit> = {}): Balance => ({
  limit: { scope: { kind: 'all' }, period: 'month', limitNanoUsd: 1000, hard: true, ...news },
  periodStart: 0,
  resetsAt: 9,
  spentNanoUsd: 1000 - freeNanoUsd,
  heldNanoUsd: 0,
  raisedNanoUsd: 0,
  freeNanoUsd,
})

describe('the expected cost', () => {
  const habits = [{ ...key, inputFactor: 1.25, outputTokens: 100, usesCache: true }]
  test.each<[string, Partial<MoneyTerms>, number]>([
    ['of a model nobody has asked is our count and an ordinary answer', {}, 10_600],
    ['of one that was asked follows how it counts and answers', { habits }, 12_600],
    ['of another one does not', { habits: [{ ...habits[0]!, model: 'other' }] }, 10_600],
    ['is lower where the conversation is in its cache', { warmCache: { ...key, inputTokens: 9000 } }, 2500],
    ['never counts more as cached than is sent', { warmCache: { ...key, inputTokens: 90_000 } }, 1600],
    ['is whole where it is in another’s', { warmCache: { ...key, model: 'other', inputTokens: 9000 } }, 10_600],
  ])('%s', (_name, news, cost) => {
    expect(expectedCostOf(option, tokens, { ...nothingKnown, ...news })).toBe(cost)
  })

  test('of a model without a price is not known', () => {
    expect(expectedCostOf({ destination, price: null }, tokens, nothingKnown)).toBeNull()
  })
})

test.each<[string, number, Balance[], number | null]>([
  ['a limit that covers it', 1000, [balance(1000)], null],
  ['one that does not', 1001, [balance(1000)], 1000],
  ['a soft one', 1001, [balance(0, { hard: false })], null],
  ['what is free', 0, [balance(-5)], null],
  ['the limit of another provider', 500, [balance(0, { scope: { kind: 'provider', providerId: 'x' } })], null],
  ['its own provider’s', 500, [balance(7, { scope: { kind: 'provider', providerId: key.providerId } })], 7],
  ['its own', 500, [balance(1000), balance(8, { scope: { kind: 'model', ...key } })], 8],
  ['the conversation’s', 500, [balance(9, { scope: { kind: 'conversation', conversationId: 'c' } })], 9],
])('a call beside %s', (_name, worstCase, balances, freeNanoUsd) => {
  const removal = findBudgetRemoval(option, worstCase, balances)
  expect(removal?.freeNanoUsd ?? null).toBe(freeNanoUsd)
})

describe('near a limit the threshold', () => {
  const at = (free: number, dayShare: number | null = null) =>
    thresholdNearLimits(0.5, { balances: [balance(free)], dayShare })

  test('stays what it is, then rises smoothly to 1', () => {
    expect([at(1000), at(300), at(150), at(0), at(-20)]).toEqual([0.5, 0.5, 0.75, 1, 1])
  })

  test('rises on a day that is ahead, where the month is spread over its days', () => {
    expect([at(1000, 0.5), at(1000, 0.85), at(1000, 3)]).toEqual([0.5, expect.closeTo(0.75), 1])
  })

  test('does not rise for a limit that only warns', () => {
    expect(thresholdNearLimits(0.5, { balances: [balance(0, { hard: false })], dayShare: null })).toBe(0.5)
  })

  test('never falls as money is spent, never jumps, and never leaves the profile’s own to 1', () => {
    const holds = property(double({ min: 0, max: 1, noNaN: true }), integer({ min: 0, max: 999 }), (own, free) => {
      const [before, after] = [free + 1, free].map((left) =>
        thresholdNearLimits(own, { balances: [balance(left)], dayShare: null }),
      )
      expect(after).toBeGreaterThanOrEqual(before ?? 2)
      expect((after ?? 0) - (before ?? 0)).toBeLessThan(0.006)
      expect(before).toBeGreaterThanOrEqual(own)
      expect(after).toBeLessThanOrEqual(1)
    })
    expect(() => assert(holds)).not.toThrow()
  })
})
