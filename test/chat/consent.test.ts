import { randomUUID } from 'node:crypto'
import { describe, expect, test, vi } from 'vitest'
import type { ConsentChoice } from '../../shared/consent.ts'
import { openTestApp, type TestApp } from '../support/testApp.ts'
import { cardMessage, cardNumber } from '../support/words.ts'

/** A conversation that prefers the cloud, so that sensitivity alone stands in the way. */
async function askWithCard(app: TestApp) {
  const turnId = await app.send(await app.newConversation('cloud'), cardMessage)
  const { ask } = await app.waitFor('asking', turnId)
  return { turnId, ask }
}

async function choose(app: TestApp, choice: ConsentChoice, reveal: string[] = []) {
  const { turnId, ask } = await askWithCard(app)
  await app.call('chat.consent', { turnId, choice, reveal })
  const { message } = await app.waitFor('finished', turnId)
  const { consent } = await app.call('receipts.read', { messageId: message.id })
  return { ask, message, consent, sent: app.cloud.received.map(({ body }) => body) }
}

test('the question names what was found without saying it, and shows what would leave', async () => {
  const app = await openTestApp()
  const { turnId, ask } = await askWithCard(app)
  expect(ask).toMatchObject({
    level: 'restricted',
    destination: { providerName: 'Practice cloud' },
    local: { locality: 'device' },
    findings: [{ type: 'card', masked: '•••• 6467', standIn: '[CARD_1]' }],
    preview: [{ role: 'user' }],
  })
  expect(app.cloud.receivedBytes()).toBe(0)
  await app.call('chat.consent', { turnId, choice: 'keep', reveal: [] })
  await app.waitFor('finished', turnId)
})

test('what no stand-in hides is named beside the values', async () => {
  const app = await openTestApp()
  const turnId = await app.send(await app.newConversation('cloud'), `${cardMessage} My biopsy came back malignant.`)
  const { ask } = await app.waitFor('asking', turnId)
  expect([ask.findings.map(({ type }) => type), ask.unhidden, ask.foundIn]).toEqual([
    ['card'],
    [{ type: 'health', count: 1 }],
    [{ kind: 'message' }],
  ])
  await app.call('chat.consent', { turnId, choice: 'keep', reveal: [] })
  await app.waitFor('finished', turnId)

  const nextId = await app.send(ask.conversationId, 'What is the capital of Peru?')
  const next = await app.waitFor('asking', nextId)
  // In the question before, and in its answer, which repeats it.
  expect(next.ask.foundIn).toEqual([{ kind: 'earlier' }, { kind: 'earlier' }])
  await app.call('chat.consent', { turnId: nextId, choice: 'keep', reveal: [] })
  await app.waitFor('finished', nextId)
})

describe('each choice does what it says', () => {
  test('keep: answered on this machine, not a byte leaves', async () => {
    const { message, consent, sent } = await choose(await openTestApp(), 'keep')
    expect(sent).toEqual([])
    expect(consent).toMatchObject({ choice: 'keep', by: 'person' })
    expect(message).toMatchObject({ status: 'complete', route: { destination: { locality: 'device' } } })
  })

  test('redact: the cloud sees a stand-in, the answer shows the value', async () => {
    const { message, consent, sent } = await choose(await openTestApp(), 'redact')
    expect(sent).toEqual([expect.stringContaining('[CARD_1]')])
    expect(sent.join()).not.toContain(cardNumber)
    expect(consent).toMatchObject({ choice: 'redact', by: 'person' })
    expect(message.route).toMatchObject({ destination: { locality: 'cloud' }, reason: 'you sent it redacted' })
    expect(message.text).not.toContain('[CARD_1]')
  })

  test('redact, with the finding let through: it leaves as it is', async () => {
    const { sent } = await choose(await openTestApp(), 'redact', ['[CARD_1]'])
    expect(sent).toEqual([expect.stringContaining(cardNumber)])
  })

  test('send once: it leaves as it is', async () => {
    const { message, sent } = await choose(await openTestApp(), 'send')
    expect(sent).toEqual([expect.stringContaining(cardNumber)])
    expect(message.route?.reason).toBe('you sent it as it is, once')
  })

  test('cancel: nothing is answered anywhere, and the words are the draft again', async () => {
    const app = await openTestApp()
    const { turnId, ask } = await askWithCard(app)
    await app.call('chat.consent', { turnId, choice: 'cancel', reveal: [] })
    expect((await app.waitFor('withdrawn', turnId)).question).toBe(cardMessage)
    const { conversation, messages } = await app.call('conversations.open', { conversationId: ask.conversationId })
    expect([messages, conversation.draft, conversation.title]).toEqual([[], cardMessage, ''])
    expect([app.cloud.receivedBytes(), app.ollama.received.filter(({ path }) => path === '/api/chat')]).toEqual([0, []])
  })
})

describe('consent does not reach further than it was given', () => {
  test('the next message asks again, for the text still in the context', async () => {
    const app = await openTestApp()
    const { message } = await choose(app, 'send')
    const turnId = await app.send(message.conversationId, 'And in one sentence?')
    await app.waitFor('asking', turnId)
    expect(app.cloud.received).toHaveLength(1)
    await app.call('chat.consent', { turnId, choice: 'keep', reveal: [] })
    await app.waitFor('finished', turnId)
    expect(app.cloud.received).toHaveLength(1)
  })

  test('asking the same again asks the person again', async () => {
    const app = await openTestApp()
    const { message } = await choose(app, 'send')
    const turnId = randomUUID()
    await app.call('chat.retry', { turnId, messageId: message.id, pick: null })
    await app.waitFor('asking', turnId)
    expect(app.cloud.received).toHaveLength(1)
    await app.call('chat.stop', { turnId })
  })
})

describe('what is redacted', () => {
  const otherCard = '5425 2334 3010 9903'

  test('has the same stand-ins in the whole conversation, and the receipt shows what the model saw', async () => {
    const app = await openTestApp()
    const first = await choose(app, 'redact')
    const { conversationId } = first.message
    const turnId = await app.send(conversationId, `Compare ${otherCard} with ${cardNumber}.`)
    await app.waitFor('asking', turnId)
    await app.call('chat.consent', { turnId, choice: 'redact', reveal: [] })
    const { message } = await app.waitFor('finished', turnId)
    const { redactedTexts } = await app.call('receipts.read', { messageId: message.id })
    const last = app.cloud.received.at(-1)?.body ?? ''
    expect(redactedTexts.at(-1)).toEqual({ role: 'user', text: 'Compare [CARD_2] with [CARD_1].' })
    expect([last.includes('Compare [CARD_2] with [CARD_1].'), last.includes(cardNumber)]).toEqual([true, false])
  })

  test('warns where the task is about the value itself', async () => {
    const app = await openTestApp()
    const turnId = await app.send(await app.newConversation('cloud'), `Is this number valid: ${cardNumber}?`)
    const { ask } = await app.waitFor('asking', turnId)
    expect([ask.needsValues, (await askWithCard(app)).ask.needsValues]).toEqual([true, false])
  })

  test('is not in the title of the conversation', async () => {
    const app = await openTestApp()
    const conversationId = await app.newConversation('local')
    await app.ask(conversationId, `${cardNumber} was charged twice`)
    const { conversation } = await app.call('conversations.open', { conversationId })
    expect(conversation.title).toBe('••• was charged twice')
  })
})

test('a value called harmless while the question is open changes the question, and nothing leaves by itself', async () => {
  const app = await openTestApp()
  const { turnId, ask } = await askWithCard(app)
  const openAsk = async () =>
    (await app.call('conversations.open', { conversationId: ask.conversationId })).ask ?? {
      findings: [],
      isPrivate: null,
    }
  const teach = (isHarmless: boolean) => app.call('privacy.setHarmless', { values: [cardNumber], isHarmless })
  const asked = () => app.turnEvents.filter((event) => event.type === 'asking' && event.turnId === turnId).length
  await teach(true)
  await vi.waitFor(() => expect(asked()).toBe(2))
  const taught = await openAsk()
  await teach(false)
  await vi.waitFor(() => expect(asked()).toBe(3))
  const undone = await openAsk()
  expect([taught.findings.length, taught.isPrivate, undone.findings.length, undone.isPrivate]).toEqual([
    0,
    false,
    1,
    true,
  ])
  expect(app.cloud.receivedBytes()).toBe(0)
  await app.call('chat.consent', { turnId, choice: 'keep', reveal: [] })
  await app.waitFor('finished', turnId)
  expect(app.cloud.receivedBytes()).toBe(0)
})

describe('nobody there to answer means keep', () => {
  test('after the time is over', async () => {
    const app = await openTestApp({ askMs: 1 })
    const message = await app.ask(await app.newConversation('cloud'), cardMessage)
    const { consent } = await app.call('receipts.read', { messageId: message.id })
    expect([consent?.choice, consent?.by, message.route?.destination.locality]).toEqual(['keep', 'timeout', 'device'])
    expect(app.cloud.receivedBytes()).toBe(0)
  })

  test('when the window closes', async () => {
    const app = await openTestApp()
    const { turnId } = await askWithCard(app)
    app.app.pageClosed()
    const { message } = await app.waitFor('finished', turnId)
    const { consent } = await app.call('receipts.read', { messageId: message.id })
    expect([consent?.choice, consent?.by, message.route?.destination.locality]).toEqual(['keep', 'closed', 'device'])
    expect(app.cloud.receivedBytes()).toBe(0)
  })
})
