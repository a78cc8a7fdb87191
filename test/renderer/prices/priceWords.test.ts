import { expect, test } from 'vitest'
import { rateWords, searchPriced, sourceWords, tierWords } from '../../../renderer/prices/priceWords.ts'
import type { PricedModel } from '../../../shared/pricing.ts'

const price = { input: 75_000_000, output: 10_000_000_000 }
const known: PricedModel = {
  providerId: 'openai',
  providerName: 'OpenAI',
  model: 'gpt-5',
  listed: { ...price, source: 'a list, 2026', since: '2026-08-07' },
  own: null,
}
const unknown: PricedModel = { ...known, providerId: 'lab', providerName: 'A lab', model: 'gpt-next', listed: null }

test('a rate keeps what is smaller than a cent', () => {
  expect([rateWords(75_000_000), rateWords(10_000_000_000), rateWords(0)]).toEqual(['$0.075', '$10.00', '$0.00'])
})

test('who says what a model costs, and since when', () => {
  expect([known, unknown, { ...known, own: { ...price, since: '2026-11-03' } }].map(sourceWords)).toEqual([
    'a list, 2026 · since Aug 7, 2026',
    'no price is known, so it is not asked',
    'your own price · since Nov 3, 2026',
  ])
})

test('what long conversations cost is said', () => {
  const tiers = [{ aboveInputTokens: 200_000, input: 2_500_000_000, output: 15_000_000_000 }]
  expect([tierWords({ ...price, tiers }), tierWords(price)]).toEqual(['above 200,000 tokens $2.50 in, $15.00 out', ''])
})

test('models without a price come first, and a search looks at names and providers', () => {
  const found = (search: string) => searchPriced([known, unknown], search).map(({ model }) => model)
  expect([found(''), found('gpt openai'), found('lab'), found('claude')]).toEqual([
    ['gpt-next', 'gpt-5'],
    ['gpt-5'],
    ['gpt-next'],
    [],
  ])
})
