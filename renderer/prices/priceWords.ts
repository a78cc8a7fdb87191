import { nanoUsdPerUsd, type Price } from '../../shared/money.ts'
import { priceOf, type PricedModel } from '../../shared/pricing.ts'

const dollars = new Intl.NumberFormat('en', {
  style: 'currency',
  currency: 'USD',
  minimumFractionDigits: 2,
  maximumFractionDigits: 6,
})

/** "$0.075": rates are not rounded to a cent. */
export const rateWords = (nanoUsd: number): string => dollars.format(nanoUsd / nanoUsdPerUsd)

/** Who says so and since when: "genai-prices 0.1.8, 2026-09-23 · since Aug 7, 2026". */
export function sourceWords(model: Pick<PricedModel, 'own' | 'listed'>): string {
  const price = priceOf(model)
  if (price === null) return 'no price is known, so it is not asked'
  const source = price.source ?? (model.own === null ? 'the built-in list' : 'your own price')
  return price.since === undefined ? source : `${source} · since ${dayWords(price.since)}`
}

/** "above 200,000 tokens $2.50 in, $15.00 out"; empty where length does not matter. */
export const tierWords = ({ tiers = [] }: Price): string =>
  tiers
    .map(
      ({ aboveInputTokens, input, output }) =>
        `above ${new Intl.NumberFormat('en').format(aboveInputTokens)} tokens ${rateWords(input)} in, ${rateWords(output)} out`,
    )
    .join('; ')

/** What is not known comes first, because something is to be done about it; else as the providers are in order. */
export function searchPriced(models: readonly PricedModel[], search: string): PricedModel[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  return models
    .filter(({ model, providerName }) => words.every((word) => `${model} ${providerName}`.toLowerCase().includes(word)))
    .toSorted((a, b) => Number(priceOf(a) !== null) - Number(priceOf(b) !== null))
}

const dayWords = (day: string) =>
  new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(day))
