import { highestRate, nanoUsdPerUsd, ratesSchema, type Price, type Rates } from '../../shared/money.ts'

export type RateKind = keyof Rates

/** Amounts in dollars for a million tokens as they are typed; what is empty was left out. */
export type PriceDraft = Readonly<Record<RateKind, number | string>>

export const draftOf = (price: Price | null): PriceDraft => {
  const usd = (rate: number | undefined) => (rate === undefined ? '' : rate / nanoUsdPerUsd)
  return {
    input: usd(price?.input),
    output: usd(price?.output),
    cachedInput: usd(price?.cachedInput),
    cacheWrite: usd(price?.cacheWrite),
    reasoning: usd(price?.reasoning),
  }
}

export type ReadDraft =
  | { readonly ok: true; readonly rates: Rates }
  | { readonly ok: false; readonly problems: Readonly<Partial<Record<RateKind, string>>> }

/** The rates that were typed, or what is wrong with each of them. */
export function readDraft(draft: PriceDraft): ReadDraft {
  const problems: Partial<Record<RateKind, string>> = {}
  const rates: Partial<Record<RateKind, number>> = {}
  for (const kind of ratesSchema.keyof().options) {
    const typed = draft[kind]
    const isNeeded = kind === 'input' || kind === 'output'
    if (typed === '') {
      if (isNeeded) problems[kind] = 'Write what it costs, or 0 if it is free'
      continue
    }
    const rate = Math.round(Number(typed) * nanoUsdPerUsd)
    if (Number.isNaN(rate)) problems[kind] = 'Write an amount in dollars, such as 1.25'
    else if (rate > highestRate) problems[kind] = 'That is more than a dollar for each token'
    else rates[kind] = rate
  }
  const { input, output } = rates
  if (Object.keys(problems).length > 0 || input === undefined || output === undefined) return { ok: false, problems }
  return { ok: true, rates: { ...rates, input, output } }
}
