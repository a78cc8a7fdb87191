import { expect, onTestFinished, test } from 'vitest'
import { smallModel } from '../../electron/practice/practiceModels.ts'
import { createPracticeOllama } from '../../electron/practice/practiceOllama.ts'
import type { Provider } from '../../shared/settings.ts'
import { openTestApp } from '../support/testApp.ts'

const stub = { ...smallModel, name: 'my-notes:latest', remoteHost: 'https://ollama.com:443', loadMs: 0 }
const pick = { providerId: 'mixed', model: stub.name }
const price = { input: 1000, output: 2000 }

/** An Ollama of this machine with a model that is here, and one with an innocent name that is not. */
async function openWithStub(models: Provider['models'] = []) {
  const mixed = await createPracticeOllama({ delayScale: 0, remember: true, models: [smallModel, stub] })
  onTestFinished(() => mixed.close())
  const provider = {
    id: 'mixed',
    kind: 'ollama' as const,
    name: 'Ollama',
    baseUrl: mixed.baseUrl,
    locality: 'device' as const,
    models,
  }
  const app = await openTestApp({ settings: { providers: [provider] } })
  const chats = () => mixed.received.filter(({ path }) => path === '/api/chat').map(({ body }) => body)
  return { ...app, chats }
}
const priced = [{ id: stub.name, tier: 'frontier' as const, price, contextTokens: null }]

test('a model that is not proven local is offered as what it is: in a cloud, at a price nobody knows', async () => {
  const { call, ask, newConversation, chats } = await openWithStub()
  const models = await call('models.list', undefined)
  expect(models.map(({ destination, price: known, problem }) => ({ ...destination, price: known, problem }))).toEqual([
    expect.objectContaining({ model: smallModel.name, locality: 'device', problem: null }),
    {
      providerId: 'mixed',
      providerName: 'Ollama',
      host: 'ollama.com',
      model: stub.name,
      locality: 'cloud',
      tier: 'frontier',
      price: null,
      problem: null,
    },
  ])
  const answer = await ask(await newConversation(), 'hi', pick)
  expect(answer).toMatchObject({ status: 'failed', error: { kind: 'no-destination' } })
  const { decision } = await call('receipts.read', { messageId: answer.id })
  expect(decision?.candidates.find(({ destination }) => destination.model === stub.name)?.removed).toEqual({
    kind: 'no-price',
  })
  expect(chats()).toEqual([])
})

test('with a price it answers under the rules of the cloud, is paid for, and what left says where to', async () => {
  const { ask, newConversation, call, chats } = await openWithStub(priced)
  const answer = await ask(await newConversation(), 'hi', pick)
  expect(answer).toMatchObject({
    status: 'complete',
    route: { destination: { locality: 'cloud', host: 'ollama.com' } },
  })
  expect(answer.route?.costNanoUsd).toBeGreaterThan(0)
  const { egress } = await call('receipts.read', { messageId: answer.id })
  expect(egress).toMatchObject([{ host: 'ollama.com', verdict: 'sent' }])
  expect(chats()).toHaveLength(1)
})

test('what is private stays from it unless the person says otherwise', async () => {
  const { send, newConversation, call, waitFor, chats } = await openWithStub(priced)
  const turnId = await send(await newConversation(), 'My card is 5425 2334 3010 9903, is it valid?', pick)
  expect((await waitFor('asking', turnId)).ask).toMatchObject({ destination: { host: 'ollama.com' } })
  await call('chat.consent', { turnId, choice: 'keep', reveal: [] })
  await waitFor('finished', turnId)
  expect(chats().join()).not.toContain(`"${stub.name}"`)
})

test('a conversation that stays here never reaches it', async () => {
  const { ask, newConversation, chats } = await openWithStub(priced)
  expect((await ask(await newConversation('local'), 'hi', pick)).error).toMatchObject({ kind: 'no-destination' })
  expect(chats()).toEqual([])
})
