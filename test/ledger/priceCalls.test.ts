import { expect, test } from 'vitest'
import { practiceProviderIds } from '../../electron/practice/practiceProviders.ts'
import { frontierModel, frontierPrice } from '../../electron/practice/practiceModels.ts'
import { dayAt } from '../../electron/ledger/period.ts'
import { openTestApp } from '../support/testApp.ts'
import { hardMessage } from '../support/words.ts'

const frontier = { providerId: practiceProviderIds.cloud, model: frontierModel.name }
const rates = { input: 2_000_000_000, output: 8_000_000_000 }
const named = { ...frontier, providerName: 'Practice cloud' }

test('every model that bills is listed, with what the list and what the person says of its price', async () => {
  const { call } = await openTestApp()
  const openAi = {
    id: 'openai',
    kind: 'openai' as const,
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    locality: 'cloud' as const,
    models: ['gpt-5', 'gpt-of-tomorrow'].map((id) => ({
      id,
      tier: 'frontier' as const,
      price: null,
      contextTokens: null,
    })),
  }
  await call('providers.save', { provider: openAi, key: null })
  expect(await call('prices.list', undefined)).toEqual([
    { ...named, listed: null, own: frontierPrice },
    {
      providerId: 'openai',
      providerName: 'OpenAI',
      model: 'gpt-5',
      listed: expect.objectContaining({
        input: 1_250_000_000,
        cachedInput: 125_000_000,
        output: 10_000_000_000,
        source: expect.stringContaining('genai-prices'),
      }),
      own: null,
    },
    { providerId: 'openai', providerName: 'OpenAI', model: 'gpt-of-tomorrow', listed: null, own: null },
  ])
})

test('an own price is used from the next answer on, with its day, and taken back', async () => {
  const { app, call, newConversation, ask } = await openTestApp()
  const today = dayAt(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone).day
  const own = { ...rates, source: 'your own price', since: today }
  expect(await call('prices.set', { ...frontier, rates })).toEqual([{ ...named, listed: null, own }])
  const { id } = await ask(await newConversation('cloud'), hardMessage)
  const [attempt] = (await call('receipts.read', { messageId: id })).attempts
  const { inputTokens = 0, outputTokens = 0 } = attempt?.usage ?? {}
  expect(attempt?.costNanoUsd).toBe(inputTokens * 2000 + outputTokens * 8000)
  expect(await call('prices.set', { ...frontier, rates: null })).toEqual([{ ...named, listed: null, own: null }])
  expect(await app.handlers['prices.set']({ providerId: 'nobody', model: 'gpt-5', rates })).toEqual({
    ok: false,
    error: { kind: 'not-found', what: 'this model' },
  })
})

test('a model without a price is not asked; the refusal names it, and its price is all that is missing', async () => {
  const { call, newConversation, ask } = await openTestApp()
  await call('prices.set', { ...frontier, rates: null })
  const conversationId = await newConversation()
  const outlook = await call('chat.outlook', { conversationId, text: hardMessage, pick: frontier })
  const refused = await ask(conversationId, hardMessage, frontier)
  expect([outlook.sentence, outlook.unpriced, refused.error]).toMatchObject([
    `Nothing can answer: the price of ${frontier.model} is not known`,
    frontier,
    { kind: 'no-destination', unpriced: frontier },
  ])
  await call('prices.set', { ...frontier, rates })
  expect(await ask(conversationId, hardMessage, frontier)).toMatchObject({ status: 'complete', error: null })
})

test('a provider that is saved again keeps its place', async () => {
  const { call } = await openTestApp()
  const [first, second] = (await call('settings.read', undefined)).providers
  if (first === undefined) throw new Error('There is no provider')
  const { providers } = await call('providers.save', { provider: { ...first, name: 'Renamed' }, key: null })
  expect(providers).toEqual([{ ...first, name: 'Renamed' }, second])
})
