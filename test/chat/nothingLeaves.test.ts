import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createPracticeCloud } from '../../electron/practice/practiceCloud.ts'
import { openTestApp } from '../support/testApp.ts'
import { cardMessage, cardNumber, hardMessage } from '../support/words.ts'

/** Promise 1: without consent no byte of sensitive text reaches a cloud, wherever in a request it stands. */

test('in the history', async () => {
  const { ask, newConversation, call, send, waitFor, cloud } = await openTestApp()
  const conversationId = await newConversation('local')
  await ask(conversationId, `Remember my card: ${cardNumber}`)
  await call('conversations.change', { conversationId, mode: 'cloud' })
  const turnId = await send(conversationId, 'Now write a limerick.')
  await waitFor('asking', turnId)
  await call('chat.consent', { turnId, choice: 'keep', reveal: [] })
  await waitFor('finished', turnId)
  expect(cloud.receivedBytes()).toBe(0)
})

test('in the instructions that go with every message', async () => {
  const { newConversation, call, send, waitFor, cloud } = await openTestApp({
    settings: { instructions: `The customer's card is ${cardNumber}.` },
  })
  const turnId = await send(await newConversation('cloud'), hardMessage)
  await waitFor('asking', turnId)
  await call('chat.stop', { turnId })
  await waitFor('finished', turnId)
  expect(cloud.receivedBytes()).toBe(0)
})

test('in an answer that is asked for again in the cloud', async () => {
  const { ask, newConversation, call, waitFor, cloud } = await openTestApp()
  const answer = await ask(await newConversation('local'), cardMessage)
  await call('conversations.change', { conversationId: answer.conversationId, mode: 'auto' })
  const turnId = randomUUID()
  const pick = { providerId: 'practice-cloud', model: 'practice-frontier' }
  await call('chat.retry', { turnId, messageId: answer.id, pick })
  await waitFor('asking', turnId)
  await call('chat.consent', { turnId, choice: 'keep', reveal: [] })
  await waitFor('finished', turnId)
  expect(cloud.receivedBytes()).toBe(0)
})

test('when this machine fails', async () => {
  const { ask, newConversation, ollama, cloud } = await openTestApp({ settings: { profile: 'performance' } })
  ollama.setFault({ kind: 'server-error', status: 500 })
  expect(await ask(await newConversation('local'), cardMessage)).toMatchObject({ status: 'failed' })
  expect(cloud.receivedBytes()).toBe(0)
})

test('when one cloud fails and another stands ready', async () => {
  const second = await createPracticeCloud({ delayScale: 0, remember: true })
  const { newConversation, call, send, waitFor, waitForModel, cloud } = await openTestApp()
  const [, first] = (await call('settings.read', undefined)).providers
  if (!first) throw new Error('The test app has two providers')
  const provider = { ...first, id: 'second', name: 'Second cloud', baseUrl: `${second.baseUrl}/v1` }
  await call('providers.save', { provider, key: null })
  await waitForModel('second')

  cloud.setFault({ kind: 'server-error', status: 503 })
  const turnId = await send(await newConversation('cloud'), cardMessage)
  const { ask } = await waitFor('asking', turnId)
  expect(ask.destination.providerId).toBe('practice-cloud')
  await call('chat.consent', { turnId, choice: 'send', reveal: [] })
  const { message } = await waitFor('finished', turnId)
  expect(message.route?.destination.locality).toBe('device')
  expect(cloud.received).toHaveLength(3)
  expect(second.receivedBytes()).toBe(0)
  await second.close()
})

test('in the request for a title, which is made on this machine alone', async () => {
  const { newConversation, call, send, waitFor, waitForTitle, ollama, cloud } = await openTestApp()
  const conversationId = await newConversation('cloud')
  const turnId = await send(conversationId, cardMessage)
  await waitFor('asking', turnId)
  await call('chat.consent', { turnId, choice: 'redact', reveal: [] })
  await waitFor('finished', turnId)
  expect(await waitForTitle(conversationId)).not.toMatch(/…$/)
  expect(ollama.received.filter(({ body }) => body.includes('short title'))).toHaveLength(1)
  expect(cloud.received).toHaveLength(1)
})
