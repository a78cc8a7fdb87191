import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { draftOf, readDraft } from '../../../renderer/prices/priceDraft.ts'
import { highestRate, nanoUsdPerUsd } from '../../../shared/money.ts'

const empty = draftOf(null)

test('what is typed is read as dollars for a million tokens, and what is left out stays out', () => {
  expect(readDraft({ ...empty, input: 1.25, output: '10.5', cachedInput: 0 })).toEqual({
    ok: true,
    rates: { input: 1_250_000_000, output: 10_500_000_000, cachedInput: 0 },
  })
})

test('what is wrong is said at its field', () => {
  expect(readDraft({ ...empty, output: '-', cacheWrite: 1_000_001 })).toEqual({
    ok: false,
    problems: {
      input: 'Write what it costs, or 0 if it is free',
      output: 'Write an amount in dollars, such as 1.25',
      cacheWrite: 'That is more than a dollar for each token',
    },
  })
})

test('a price that is shown and saved as it is stays what it was', () => {
  // As fine as a price is typed.
  const rate = fc.integer({ min: 0, max: highestRate / 1000 }).map((thousands) => thousands * 1000)
  const rates = fc.record(
    { input: rate, output: rate, cachedInput: rate, cacheWrite: rate, reasoning: rate },
    { requiredKeys: ['input', 'output'], noNullPrototype: true },
  )
  const holds = fc.property(rates, (price) => {
    expect(readDraft(draftOf(price))).toEqual({ ok: true, rates: price })
  })
  expect(() => fc.assert(holds)).not.toThrow()
  expect(draftOf({ input: nanoUsdPerUsd / 1_000_000, output: 0 })).toMatchObject({ input: 0.000001, output: 0 })
})
