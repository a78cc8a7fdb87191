import { useStore } from 'zustand'
import { formatMoney, nanoUsdPerUsd, usd, type Currency } from '../../shared/money.ts'
import { useStores } from '../useStores.ts'

export interface Money {
  readonly currency: Currency
  readonly words: (nanoUsd: number) => string
}

/** Amounts in the currency that the person reads; accounts stay in dollars. */
export function useMoney(): Money {
  const currency = useStore(useStores().settings.store, (state) => state.settings?.currency ?? usd)
  return { currency, words: (nanoUsd) => formatMoney(nanoUsd, currency) }
}

export const inCurrency = (nanoUsd: number, { perUsd }: Currency): number =>
  Math.round((nanoUsd / nanoUsdPerUsd) * perUsd * 100) / 100
export const inNanoUsd = (amount: number, { perUsd }: Currency): number => Math.round((amount / perUsd) * nanoUsdPerUsd)
