import {
  calcPrice,
  findProvider,
  type ModelInfo,
  type ModelPrice,
  type Provider as PricedProvider,
} from '@pydantic/genai-prices'
import { nanoUsdPerUsd, type Price } from '../../shared/money.ts'
import type { Provider, ProviderKind } from '../../shared/settings.ts'

/** Where the built-in prices come from; they are shown with it. */
export const priceSource = { name: 'genai-prices', version: '0.1.8', date: '2026-09-23' } as const

/** What is built in for a model. Null where the table does not say. */
export interface ModelFacts {
  readonly price: Price | null
  readonly contextTokens: number | null
}

/** Looks a model up by the address it is asked at; the table is a copy inside the app and nothing is fetched. */
export function factsOf(provider: Pick<Provider, 'kind' | 'baseUrl'>, model: string, at: number): ModelFacts {
  const priced = pricedProviderOf(provider)
  const found = priced && calcPrice({}, model, { provider: priced, timestamp: new Date(at) })
  if (!found) return { price: null, contextTokens: null }
  const rates = toPrice(found.model_price)
  const since = sinceOf(found.model, at)
  const price = rates && { ...rates, source: sourceWords, ...(since === null ? {} : { since }) }
  return { price, contextTokens: found.model.context_window ?? null }
}

const sourceWords = `${priceSource.name} ${priceSource.version}, ${priceSource.date}`

/** The last day up to now on which the table says that rates changed. */
function sinceOf({ prices }: ModelInfo, at: number): string | null {
  if (!Array.isArray(prices)) return null
  const days = prices.flatMap(({ constraint }) => (constraint?.type === 'start_date' ? [constraint.start_date] : []))
  return (
    days
      .filter((day) => Date.parse(day) <= at)
      .toSorted()
      .at(-1) ?? null
  )
}

const ownIds: Readonly<Partial<Record<ProviderKind, string>>> = { openai: 'openai', anthropic: 'anthropic' }

function pricedProviderOf({ kind, baseUrl }: Pick<Provider, 'kind' | 'baseUrl'>): PricedProvider | undefined {
  const providerId = ownIds[kind]
  return (
    findProvider({ providerApiUrl: baseUrl }) ?? (providerId === undefined ? undefined : findProvider({ providerId }))
  )
}

/** Cents per request or per search cannot be told beforehand, so a model with the former has no price here. */
function toPrice(price: ModelPrice): Price | null {
  if (price['requests_kcount'] !== undefined) return null
  const base = ratesAt(price, 0)
  if (base === null) return null
  const tiers = tierStartsOf(price).flatMap((aboveInputTokens) => {
    const rates = ratesAt(price, aboveInputTokens)
    return rates === null ? [] : [{ aboveInputTokens, ...rates }]
  })
  return tiers.length === 0 ? base : { ...base, tiers }
}

type Rates = Omit<Price, 'tiers' | 'source' | 'since'>

function ratesAt(price: ModelPrice, tierStart: number): Rates | null {
  const rate = (key: string): number | undefined => {
    const value = price[key]
    if (value === undefined) return undefined
    const usd =
      typeof value === 'number' ? value : (value.tiers.findLast(({ start }) => start <= tierStart)?.price ?? value.base)
    return Math.ceil(Number((usd * nanoUsdPerUsd).toFixed(3)))
  }
  const [input, output] = [rate('input_mtok'), rate('output_mtok')]
  // A model that the table shows as free is more often one whose price is missing, and a hard budget must not trust it.
  if (!input || !output) return null
  const others = {
    cachedInput: rate('cache_read_mtok'),
    cacheWrite: rate('cache_write_mtok'),
    reasoning: rate('output_reasoning_mtok'),
  }
  const known = Object.entries(others).filter(([, value]) => value !== undefined)
  return { input, output, ...Object.fromEntries(known) }
}

const tierStartsOf = (price: ModelPrice): number[] =>
  [
    ...new Set(
      Object.values(price).flatMap((value) => (typeof value === 'object' ? value.tiers.map(({ start }) => start) : [])),
    ),
  ].toSorted((a, b) => a - b)
