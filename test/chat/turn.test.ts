import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { openTestApp } from '../support/testApp.ts'
import { cardMessage, hardMessage } from '../support/words.ts'

const cloudPick = { providerId: 'practice-cloud', model: 'practice-frontier' }

describe('where a message is answered', () => {
  test('an ordinary one on this machine, for nothing', async () => {
    const { ask, newConversation, cloud } = await openTestApp()
    expect(await ask(await newConversation(), 'hi')).toMatchObject({
      status: 'complete',
      error: null,
      route: { destination: { locality: 'device' }, costNanoUsd: 0, usageQuality: 'exact' },
    })
    expect(cloud.received).toEqual([])
  })

  test('a hard one in the cloud, at a price that the account shows', async () => {
    const { ask, newConversation, call } = await openTestApp()
    const answer = await ask(await newConversation(), hardMessage)
    expect(answer).toMatchObject({
      status: 'complete',
      route: { destination: { locality: 'cloud' }, usageQuality: 'exact' },
    })
    const { spentNanoUsd, heldNanoUsd } = await call('budget.read', undefined)
    expect([spentNanoUsd, heldNanoUsd]).toEqual([answer.route?.costNanoUsd, 0])
  })

  test('a hard one on this machine where the conversation is local only', async () => {
    const { ask, newConversation, cloud } = await openTestApp()
    const answer = await ask(await newConversation('local'), hardMessage)
    expect(answer.route).toMatchObject({
      destination: { locality: 'device' },
      reason: 'this conversation is local only',
    })
    expect(cloud.receivedBytes()).toBe(0)
  })

  test('elsewhere when it is asked again with a model of choice, and both answers stay', async () => {
    const { ask, newConversation, call, waitFor } = await openTestApp()
    const conversationId = await newConversation()
    const first = await ask(conversationId, 'hi')
    const turnId = randomUUID()
    await call('chat.retry', { turnId, messageId: first.id, pick: cloudPick })
    const { message } = await waitFor('finished', turnId)
    expect(message).toMatchObject({
      parentId: first.parentId,
      route: { destination: cloudPick, reason: 'you chose this model' },
    })
    const { messages } = await call('conversations.open', { conversationId })
    expect(messages.map(({ id }) => id)).toEqual([first.parentId, first.id, message.id])
  })
})

describe('the receipt', () => {
  test('says what was possible, what was tried and what left', async () => {
    const { ask, newConversation, call } = await openTestApp()
    const answer = await ask(await newConversation(), hardMessage)
    expect(await call('receipts.read', { messageId: answer.id })).toMatchObject({
      decision: {
        mode: 'auto',
        level: 'public',
        candidates: [{ removed: null }, { removed: null }, { removed: null }],
      },
      consent: null,
      attempts: [
        { destination: cloudPick, outcome: 'answered', failure: null, costNanoUsd: answer.route?.costNanoUsd },
      ],
      egress: [{ purpose: 'chat', verdict: 'sent', level: 'public' }],
    })
  })
})

describe('an answer that is cut short', () => {
  test('keeps its text when it is stopped, and can be gone on with elsewhere', async () => {
    const { newConversation, send, call, waitFor, ollama } = await openTestApp()
    ollama.setFault({ kind: 'endless' })
    const stoppedId = await send(await newConversation(), 'hi')
    await waitFor('text', stoppedId)
    await call('chat.stop', { turnId: stoppedId })
    const { message: stopped } = await waitFor('finished', stoppedId)
    expect(stopped).toMatchObject({ status: 'stopped', error: null, text: expect.stringMatching(/./) })
    await ollama.whenIdle()

    ollama.setFault(null)
    const turnId = randomUUID()
    await call('chat.continue', { turnId, messageId: stopped.id, pick: cloudPick })
    const { message } = await waitFor('finished', turnId)
    expect(message).toMatchObject({ id: stopped.id, status: 'complete', text: expect.stringContaining(stopped.text) })
    expect(message.text.length).toBeGreaterThan(stopped.text.length)
  })

  test('is interrupted where the stream ends without an end, and nothing goes to the cloud instead', async () => {
    const { ask, newConversation, ollama, cloud } = await openTestApp()
    ollama.setFault({ kind: 'no-finish-reason' })
    expect(await ask(await newConversation(), 'hi')).toMatchObject({
      status: 'interrupted',
      text: expect.stringMatching(/./),
      error: { kind: 'provider', failure: { kind: expect.stringMatching(/cut-off|server-error/) } },
    })
    expect(cloud.receivedBytes()).toBe(0)
  })

  test('goes on on this machine where the cloud fails before its first word', async () => {
    const { ask, newConversation, cloud, call } = await openTestApp()
    cloud.setFault({ kind: 'server-error', status: 503 })
    const answer = await ask(await newConversation(), hardMessage)
    expect(answer).toMatchObject({ status: 'complete', route: { destination: { locality: 'device' } } })
    const { attempts } = await call('receipts.read', { messageId: answer.id })
    expect(attempts.map(({ outcome, costNanoUsd }) => [outcome, costNanoUsd])).toEqual([
      ['failed', 0],
      ['answered', 0],
    ])
    expect((await call('budget.read', undefined)).heldNanoUsd).toBe(0)
  })
})

describe('a call that comes twice', () => {
  test('sends one message', async () => {
    const { newConversation, call, waitFor } = await openTestApp()
    const conversationId = await newConversation()
    const turn = { turnId: randomUUID(), conversationId, text: 'hi', pick: null }
    const [first, second] = await Promise.all([call('chat.send', turn), call('chat.send', turn)])
    expect(second.answer.id).toBe(first.answer.id)
    await waitFor('finished', turn.turnId)
    expect((await call('conversations.open', { conversationId })).messages).toHaveLength(2)
  })

  test('with another message while one is answered is refused', async () => {
    const { app, newConversation, send, call, ollama } = await openTestApp()
    ollama.setFault({ kind: 'endless' })
    const conversationId = await newConversation()
    const turnId = await send(conversationId, 'hi')
    const refused = await app.handlers['chat.send']({ turnId: randomUUID(), conversationId, text: 'and', pick: null })
    expect(refused).toEqual({ ok: false, error: { kind: 'busy', what: 'conversation' } })
    await call('chat.stop', { turnId })
  })
})

test('the outlook tells before anything is sent', async () => {
  const { newConversation, call, cloud } = await openTestApp()
  const conversationId = await newConversation()
  const eager = await newConversation('cloud')
  const outlook = async (id: string, text: string) =>
    (await call('chat.outlook', { conversationId: id, text, pick: null })).sentence
  expect(await outlook(conversationId, 'hi')).toBe('Stays on this machine')
  expect(await outlook(conversationId, hardMessage)).toMatch(/^Likely Practice cloud, ≈ [\d.]+ ¢$/)
  expect(await outlook(eager, cardMessage)).toBe('Asks you before anything is sent: contains a card number')
  expect(cloud.receivedBytes()).toBe(0)
})
