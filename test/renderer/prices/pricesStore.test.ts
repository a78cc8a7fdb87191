import { expect, test, vi } from 'vitest'
import { createApi } from '../../../renderer/api.ts'
import { createPricesStore } from '../../../renderer/prices/pricesStore.ts'
import type { PricedModel } from '../../../shared/pricing.ts'
import { fail, ok } from '../../../shared/result.ts'
import { defaultSettings } from '../../../shared/settings.ts'
import { createScriptedBridge } from '../../support/scriptedBridge.ts'

const key = { providerId: 'openai', model: 'gpt-5' }
const rates = { input: 1, output: 2 }
const priced: PricedModel = { ...key, providerName: 'OpenAI', listed: null, own: null }

test('prices are read once they are shown, and anew with the settings from then on', async () => {
  let own: PricedModel['own'] = null
  const bridge = createScriptedBridge({ 'prices.list': async () => ok([{ ...priced, own }]) })
  const prices = createPricesStore(createApi(bridge))
  bridge.tell('settings.changed', defaultSettings)
  const before = [bridge.calls.length, prices.store.getState().models]
  await prices.load()
  own = rates
  bridge.tell('settings.changed', defaultSettings)
  await vi.waitFor(() => expect(prices.store.getState().models).toEqual([{ ...priced, own: rates }]))
  expect(before).toEqual([0, null])
})

test('a price that could not be kept is told to the form and changes nothing', async () => {
  const full = fail({ kind: 'not-saved', detail: 'the disk is full' } as const)
  const bridge = createScriptedBridge({ 'prices.list': async () => ok([priced]), 'prices.set': async () => full })
  const prices = createPricesStore(createApi(bridge))
  await prices.load()
  expect(await prices.set({ ...key, rates })).toEqual(full)
  expect(prices.store.getState()).toEqual({ models: [priced], problem: null })
})
