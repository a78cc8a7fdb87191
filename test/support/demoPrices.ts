import type { Handlers } from '../../shared/contract.ts'
import type { Price } from '../../shared/money.ts'
import type { PricedModel } from '../../shared/pricing.ts'
import { ok } from '../../shared/result.ts'
import type { Provider, Settings } from '../../shared/settings.ts'
import { cent } from './demoData.ts'

const source = 'genai-prices 0.1.8, 2026-09-23'
const listed: Readonly<Record<string, Price>> = {
  'gpt-5.4': {
    input: 125 * cent,
    cachedInput: 12.5 * cent,
    output: 1000 * cent,
    tiers: [{ aboveInputTokens: 272_000, input: 250 * cent, cachedInput: 25 * cent, output: 1500 * cent }],
    source,
    since: '2026-08-07',
  },
  'gpt-5.4-mini': { input: 25 * cent, cachedInput: 2.5 * cent, output: 200 * cent, source },
}

export const demoOwnPrice: Price = {
  input: 20 * cent,
  cachedInput: 2 * cent,
  output: 160 * cent,
  source: 'your own price',
  since: '2026-11-03',
}

export function createDemoPrices(
  settings: () => Settings,
  keep: (providers: Provider[]) => void,
): Pick<Handlers, 'prices.list' | 'prices.set'> {
  const list = (): PricedModel[] =>
    settings()
      .providers.filter(({ locality }) => locality === 'cloud')
      .flatMap(({ id: providerId, name: providerName, models }) =>
        models.map(({ id, price }) => ({
          providerId,
          providerName,
          model: id,
          listed: listed[id] ?? null,
          own: price,
        })),
      )
  return {
    'prices.list': async () => ok(list()),
    'prices.set': async ({ model, rates }) => {
      const price = rates && { ...rates, source: 'your own price', since: '2026-11-28' }
      keep(
        settings().providers.map((provider) => ({
          ...provider,
          models: provider.models.map((each) => (each.id === model ? { ...each, price } : each)),
        })),
      )
      return ok(list())
    },
  }
}
