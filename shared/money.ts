import { z } from 'zod'

/** Money is counted in whole nano-dollars (1 USD = 1e9), so that sums are exact. */
export const nanoUsdSchema = z.number().int()
export const nanoUsdPerUsd = 1_000_000_000

/** A dollar a token. */
export const highestRate = 1_000_000 * nanoUsdPerUsd
const rateSchema = nanoUsdSchema.nonnegative().max(highestRate)

/** Nano-dollars per million tokens. What is left out costs what its kind costs otherwise. */
export const ratesSchema = z.object({
  input: rateSchema,
  cachedInput: rateSchema.optional(),
  cacheWrite: rateSchema.optional(),
  output: rateSchema,
  reasoning: rateSchema.optional(),
})
export type Rates = z.infer<typeof ratesSchema>

export const priceSchema = ratesSchema.extend({
  /** Rates of the whole call once its input is above so many tokens, in rising order. */
  tiers: z.array(ratesSchema.extend({ aboveInputTokens: z.number().int().positive() })).optional(),
  /** Where the rates come from, in words for the person. */
  source: z.string().optional(),
  /** The day since which they hold, YYYY-MM-DD, where the source says so. */
  since: z.string().optional(),
})
export type Price = z.infer<typeof priceSchema>

export const freePrice: Price = { input: 0, output: 0 }

/** `inputTokens` holds the cached ones; `outputTokens` holds the reasoning ones. */
export const usageSchema = z.object({
  inputTokens: z.number().int().nonnegative(),
  outputTokens: z.number().int().nonnegative(),
  cachedInputTokens: z.number().int().nonnegative(),
  cacheWriteTokens: z.number().int().nonnegative(),
  reasoningTokens: z.number().int().nonnegative(),
})
export type Usage = z.infer<typeof usageSchema>

/** `exact`: the provider said so. `estimated`: counted by us. `unknown`: nobody counted, the worst case stands. */
export const usageQualitySchema = z.enum(['exact', 'estimated', 'unknown'])
export type UsageQuality = z.infer<typeof usageQualitySchema>

/** Cost in nano-dollars, rounded up: the account never shows less than was spent. */
export function costOf(usage: Usage, price: Price): number {
  const fresh = Math.max(0, usage.inputTokens - usage.cachedInputTokens - usage.cacheWriteTokens)
  const reasoning = Math.min(usage.reasoningTokens, usage.outputTokens)
  const rates = price.tiers?.findLast(({ aboveInputTokens }) => usage.inputTokens > aboveInputTokens) ?? price
  return total([
    [fresh, rates.input],
    [usage.cachedInputTokens, rates.cachedInput ?? rates.input],
    [usage.cacheWriteTokens, rates.cacheWrite ?? rates.input],
    [usage.outputTokens - reasoning, rates.output],
    [reasoning, rates.reasoning ?? rates.output],
  ])
}

/** No call with at most so many tokens costs more, whatever of it is cached, written to a cache or reasoning. */
export function worstCostOf(inputTokens: number, outputTokens: number, price: Price): number {
  const reachable: readonly Rates[] = [
    price,
    ...(price.tiers ?? []).filter(({ aboveInputTokens }) => inputTokens > aboveInputTokens),
  ]
  const costs = reachable.map((rates) =>
    total([
      [inputTokens, Math.max(rates.input, rates.cachedInput ?? 0, rates.cacheWrite ?? 0)],
      [outputTokens, Math.max(rates.output, rates.reasoning ?? 0)],
    ]),
  )
  return Math.max(...costs)
}

function total(parts: readonly (readonly [tokens: number, rate: number])[]): number {
  const sum = parts.reduce((before, [tokens, rate]) => before + BigInt(tokens) * BigInt(rate), 0n)
  return Number((sum + 999_999n) / 1_000_000n)
}

export const currencySchema = z.object({
  code: z.string().regex(/^[A-Z]{3}$/, 'A currency is three capital letters, such as USD'),
  /** Units of the currency for one US dollar. */
  perUsd: z.number().positive().finite(),
})
export type Currency = z.infer<typeof currencySchema>

export const usd: Currency = { code: 'USD', perUsd: 1 }

/** "€3.10"; amounts under a cent keep two significant digits ("€0.0041"), so that a cheap answer is not shown as free. */
export function formatMoney(nanoUsd: number, currency: Currency = usd): string {
  const amount = (nanoUsd / nanoUsdPerUsd) * currency.perUsd
  // From a cent on, two digits after the point say enough.
  const small = amount !== 0 && Math.abs(amount) < 0.00995
  return new Intl.NumberFormat('en', {
    style: 'currency',
    currency: currency.code,
    ...(small ? { minimumFractionDigits: 2, maximumSignificantDigits: 2 } : {}),
  }).format(amount)
}

/** Like `formatMoney`, in cents where the amount is below one unit of a currency that has them: "0.8 ¢". */
export function formatCost(nanoUsd: number, currency: Currency = usd): string {
  if (nanoUsd === 0) return 'free'
  const cents = (nanoUsd / nanoUsdPerUsd) * currency.perUsd * 100
  if ((currency.code !== 'USD' && currency.code !== 'EUR') || cents >= 100) return formatMoney(nanoUsd, currency)
  if (cents < 0.01) return '< 0.01 ¢'
  return `${new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(cents)} ¢`
}
