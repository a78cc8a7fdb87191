import { describe, expect, test } from 'vitest'
import { settleCost } from '../../electron/ledger/settlement.ts'
import { freePrice, type Usage } from '../../shared/money.ts'

const price = {
  input: 2_000_000_000,
  cachedInput: 200_000_000,
  cacheWrite: 2_500_000_000,
  output: 10_000_000_000,
  tiers: [{ aboveInputTokens: 200_000, input: 4_000_000_000, output: 15_000_000_000 }],
}
const none: Usage = { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, cacheWriteTokens: 0, reasoningTokens: 0 }
const cents = (amount: number) => amount * 10_000_000

describe('a call costs', () => {
  test.each([
    ['its tokens at its price', { ...none, inputTokens: 1000, outputTokens: 500 }, cents(0.7)],
    ['less for what was cached', { ...none, inputTokens: 1000, cachedInputTokens: 1000 }, cents(0.02)],
    ['more for what was written to a cache', { ...none, inputTokens: 1000, cacheWriteTokens: 1000 }, cents(0.25)],
    ['no more for the reasoning within its output', { ...none, outputTokens: 500, reasoningTokens: 400 }, cents(0.5)],
    ['the long rates throughout, once it is long', { ...none, inputTokens: 200_001, outputTokens: 0 }, 800_004_000],
    ['nothing where the provider says nothing', none, 0],
    ['a whole nano-dollar for a fraction of one', { ...none, inputTokens: 1 }, 2000],
  ])('%s', (_name, usage, costNanoUsd) => {
    expect(settleCost(usage, 'exact', { price, worstCaseNanoUsd: cents(100) })).toEqual({
      costNanoUsd,
      usage,
      usageQuality: 'exact',
      isClamped: false,
    })
  })

  test('its worst case where nobody counted', () => {
    expect(settleCost(null, 'exact', { price, worstCaseNanoUsd: cents(3) })).toEqual({
      costNanoUsd: cents(3),
      usage: null,
      usageQuality: 'unknown',
      isClamped: false,
    })
  })

  test.each([
    ['a cost', { ...none, outputTokens: 1_000_000_000_000 }, price, cents(4)],
    ['a cost just above it', { ...none, outputTokens: 4001 }, price, cents(4)],
    ['a number of tokens, free or not', { ...none, outputTokens: Number.MAX_SAFE_INTEGER }, freePrice, 0],
  ])('a limit where %s is beyond belief', (_name, usage, given, costNanoUsd) => {
    expect(settleCost(usage, 'exact', { price: given, worstCaseNanoUsd: cents(1) })).toEqual({
      costNanoUsd,
      usage: null,
      usageQuality: 'unknown',
      isClamped: true,
    })
  })

  test('more than its worst case, where the input was estimated too low', () => {
    const usage = { ...none, outputTokens: 3000 }
    expect(settleCost(usage, 'exact', { price, worstCaseNanoUsd: cents(1) }).costNanoUsd).toBe(cents(3))
  })
})
