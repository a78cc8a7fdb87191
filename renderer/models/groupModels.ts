import { localities, type Locality, type ModelOption, type ModelProblem } from '../../shared/model.ts'
import { formatMoney, nanoUsdPerUsd, type Currency } from '../../shared/money.ts'

export interface ModelGroup {
  readonly locality: Locality
  readonly options: readonly ModelOption[]
}

/** By where they run, nearest first; empty groups are left out. */
export const groupModels = (options: readonly ModelOption[]): ModelGroup[] =>
  localities
    .map((locality) => ({ locality, options: options.filter(({ destination }) => destination.locality === locality) }))
    .filter((group) => group.options.length > 0)

export const problemNotes: Readonly<Record<ModelProblem, string>> = {
  'no-key': 'needs a key',
  unreachable: 'cannot be reached',
  offline: 'this machine is offline',
  'model-missing': 'not installed',
  'does-not-fit': 'needs more memory than this machine has',
  'key-store-locked': 'the key store is locked',
}

/** "free", "$1.25 in, $10.00 out per million tokens" or "price unknown". */
export function priceWords({ destination, price }: ModelOption, currency: Currency): string {
  if (destination.locality !== 'cloud') return 'free'
  if (price === null) return 'price unknown'
  if (price.input === 0 && price.output === 0) return 'free'
  const perMillion = (nanoUsd: number) => formatMoney(roundToCent(nanoUsd), currency)
  return `${perMillion(price.input)} in, ${perMillion(price.output)} out per million tokens`
}

const roundToCent = (nanoUsd: number) => {
  const cent = nanoUsdPerUsd / 100
  return nanoUsd < cent ? nanoUsd : Math.round(nanoUsd / cent) * cent
}
