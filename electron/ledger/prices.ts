import { calcPrice, findProvider, type ModelPrice, type Provider as PricedProvider } from '@pydantic/genai-prices'
import type { Locality } from '../../shared/model.ts'
import { freePrice, nanoUsdPerUsd, type Price } from '../../shared/money.ts'
import type { Provider, ProviderKind } from '../../shared/settings.ts'

/** Where the built-in prices come from; they are shown with it. */
export const priceSource = { name: 'genai-prices', version: '0.1.8', date: '2026-09-23' } as const

/** What is built in for a model. Null where the table does not say. */
export interface ModelFacts {
  readonly price: Price | null
  readonly contextTokens: number | null
}

interface PricedModel {
  readonly provider: Pick<Provider, 'kind' | 'baseUrl' | 'models'>
  readonly model: string
  /** As proven, not as claimed: only what runs on the device or a trusted endpoint is free. */
  readonly locality: Locality
  readonly at: number
}

/** What a call costs: nothing where no cloud is paid, else the person's own price, else the built-in one. Null: nobody knows. */
export function priceOf({ provider, model, locality, at }: PricedModel): Price | null {
  if (locality !== 'cloud') return freePrice
  const own = provider.models.find(({ id }) => id === model)?.price
  return own ?? factsOf(provider, model, at).price
}

/** Looks a model up by the address it is asked at; the table is a copy inside the app and nothing is fetched. */
export function factsOf(provider: Pick<Provider, 'kind' | 'baseUrl'>, model: string, at: number): ModelFacts {
  const priced = pricedProviderOf(provider)
  const found = priced && calcPrice({}, model, { provider: priced, timestamp: new Date(at) })
  if (!found) return { price: null, contextTokens: null }
  return { price: toPrice(found.model_price), contextTokens: found.model.context_window ?? null }
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
  const base = ratesAt(price, null)
  if (base === null) return null
  const aboveInputTokens = tierStartOf(price)
  const long = aboveInputTokens === null ? null : ratesAt(price, aboveInputTokens)
  return long === null || aboveInputTokens === null ? base : { ...base, longContext: { ...long, aboveInputTokens } }
}

type Rates = Omit<Price, 'longContext'>

function ratesAt(price: ModelPrice, tierStart: number | null): Rates | null {
  const rate = (key: string): number | undefined => {
    const value = price[key]
    if (value === undefined) return undefined
    const usd =
      typeof value === 'number' ? value : (value.tiers.find(({ start }) => start === tierStart)?.price ?? value.base)
    return Math.ceil(Number((usd * nanoUsdPerUsd).toFixed(3)))
  }
  const input = rate('input_mtok')
  const output = Math.max(rate('output_mtok') ?? 0, rate('output_reasoning_mtok') ?? 0)
  // A model that the table shows as free is more often one whose price is missing, and a hard budget must not trust it.
  if (!input || !output) return null
  const cachedInput = rate('cache_read_mtok')
  const cacheWrite = rate('cache_write_mtok')
  return {
    input,
    output,
    ...(cachedInput === undefined ? {} : { cachedInput }),
    ...(cacheWrite === undefined ? {} : { cacheWrite }),
  }
}

function tierStartOf(price: ModelPrice): number | null {
  const starts = Object.values(price).flatMap((value) =>
    typeof value === 'object' ? value.tiers.map(({ start }) => start) : [],
  )
  return starts.length === 0 ? null : Math.min(...starts)
}
