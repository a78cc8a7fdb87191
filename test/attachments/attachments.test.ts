import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { answerCall } from '../../electron/wire/answerCall.ts'
import { attachmentPieceBytes } from '../../shared/attachment.ts'
import { openTestApp, type TestApp } from '../support/testApp.ts'
import { cardNumber, hardMessage } from '../support/words.ts'

const pieceOf = (conversationId: string, name: string, file: Buffer) => (attachmentId: string, offset: number) => ({
  attachmentId,
  conversationId,
  name,
  bytes: file.length,
  offset,
  data: file.subarray(offset, offset + attachmentPieceBytes).toString('base64'),
})

/** Sends a file as the page does; resolves with the last reply. */
async function attach({ app }: TestApp, conversationId: string, file: { name: string; content: Buffer | string }) {
  const bytes = Buffer.from(file.content)
  const piece = pieceOf(conversationId, file.name, bytes)
  const id = randomUUID()
  for (let offset = 0; ; offset += attachmentPieceBytes) {
    const reply = await answerCall(app.handlers, 'attachments.upload', piece(id, offset))
    if (!reply.ok || offset + attachmentPieceBytes >= bytes.length) return reply
  }
}

const report = `Name;Card\nHolt;${cardNumber}\n`
const lines = (count: number, line: string) => `${line}\n`.repeat(count)

describe('a file counts like words of the person', () => {
  test('what is private in it stays here until the person was asked', async () => {
    const app = await openTestApp()
    const conversationId = await app.newConversation('cloud')
    const attached = await attach(app, conversationId, { name: 'report.csv', content: report })
    const outlook = await app.call('chat.outlook', { conversationId, text: 'Sum it up.', pick: null })
    const turnId = await app.send(conversationId, 'Sum it up.')
    const { ask } = await app.waitFor('asking', turnId)
    await app.call('chat.consent', { turnId, choice: 'redact', reveal: [] })
    await app.waitFor('finished', turnId)
    expect(attached).toMatchObject({ ok: true, value: { level: 'restricted', findingCounts: [{ type: 'card' }] } })
    expect([outlook.level, outlook.asks, ask.preview.map(({ role }) => role), ask.foundIn]).toEqual([
      'restricted',
      true,
      ['user', 'user'],
      [{ kind: 'file', name: 'report.csv' }],
    ])
    const sent = app.cloud.received.map(({ body }) => body).join('')
    expect([sent.includes('report.csv'), sent.includes('Holt;[CARD_1]'), sent.includes(cardNumber)]).toEqual([
      true,
      true,
      false,
    ])
  })

  test('it stays in the conversation: the next message asks again', async () => {
    const app = await openTestApp()
    const conversationId = await app.newConversation('local')
    await attach(app, conversationId, { name: 'report.csv', content: report })
    await app.ask(conversationId, 'Sum it up.')
    await app.call('conversations.change', { conversationId, mode: 'cloud' })
    const turnId = await app.send(conversationId, hardMessage)
    await app.waitFor('asking', turnId)
    await app.call('chat.consent', { turnId, choice: 'keep', reveal: [] })
    await app.waitFor('finished', turnId)
    expect(app.cloud.receivedBytes()).toBe(0)
  })

  test('a harmless one goes where the message goes', async () => {
    const app = await openTestApp()
    const conversationId = await app.newConversation('cloud')
    await attach(app, conversationId, { name: 'notes.txt', content: 'the sky is blue' })
    await app.ask(conversationId, hardMessage)
    expect(app.cloud.received.map(({ body }) => body.includes('the sky is blue'))).toEqual([true])
  })
})

test('it goes with one message, and comes back where that is cancelled', async () => {
  const app = await openTestApp()
  const conversationId = await app.newConversation('cloud')
  await attach(app, conversationId, { name: 'report.csv', content: report })
  const owners = async () =>
    (await app.call('attachments.list', { conversationId })).map(({ messageId }) => messageId !== null)
  const before = await owners()
  const turnId = await app.send(conversationId, 'Sum it up.')
  await app.waitFor('asking', turnId)
  const sent = await owners()
  await app.call('chat.consent', { turnId, choice: 'cancel', reveal: [] })
  await app.waitFor('withdrawn', turnId)
  expect([before, sent, await owners()]).toEqual([[false], [true], [false]])
})

describe('what is refused, with the reason', () => {
  test('a picture, since nobody can say what it holds', async () => {
    const app = await openTestApp()
    const conversationId = await app.newConversation()
    const content = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])
    expect(await attach(app, conversationId, { name: 'scan.png', content })).toMatchObject({
      ok: false,
      error: { kind: 'invalid-input', problems: [expect.stringContaining('scan.png is not text')] },
    })
    expect(await app.call('attachments.list', { conversationId })).toEqual([])
  })

  test('more than 10 MB in one conversation', async () => {
    const app = await openTestApp()
    const conversationId = await app.newConversation()
    await attach(app, conversationId, { name: 'a.txt', content: 'a' })
    const bytes = 10 * 1024 * 1024
    const piece = { ...pieceOf(conversationId, 'b.txt', Buffer.from('b'))(randomUUID(), 0), bytes }
    expect(await answerCall(app.app.handlers, 'attachments.upload', piece)).toMatchObject({
      ok: false,
      error: { problems: [expect.stringContaining('10 MB')] },
    })
  })

  test('a piece out of order, and a conversation that is not there', async () => {
    const app = await openTestApp()
    const file = Buffer.from(lines(60_000, 'nothing private here'))
    const conversationId = await app.newConversation()
    const late = pieceOf(conversationId, 'a.txt', file)(randomUUID(), attachmentPieceBytes)
    expect(await answerCall(app.app.handlers, 'attachments.upload', late)).toMatchObject({
      ok: false,
      error: { problems: [expect.stringContaining('in order')] },
    })
    expect(await attach(app, 'nowhere', { name: 'a.txt', content: 'a' })).toMatchObject({
      ok: false,
      error: { kind: 'not-found' },
    })
  })
})

test('a large file is read beside the app, which answers meanwhile, and can be stopped', async () => {
  const app = await openTestApp()
  const conversationId = await app.newConversation()
  const file = Buffer.from(`${lines(90_000, 'the sky over the harbour was as blue as ever')}card ${cardNumber}\n`)
  const whole = await attach(app, conversationId, { name: 'long.txt', content: file })
  const [attached] = await app.call('attachments.list', { conversationId })
  expect([whole.ok, attached?.level, attached?.findingCounts]).toEqual([
    true,
    'restricted',
    [{ type: 'card', count: 1 }],
  ])

  const id = randomUUID()
  const piece = pieceOf(conversationId, 'again.txt', file)
  const last = Math.floor((file.length - 1) / attachmentPieceBytes) * attachmentPieceBytes
  for (let offset = 0; offset < last; offset += attachmentPieceBytes)
    await app.call('attachments.upload', piece(id, offset))
  const reading = answerCall(app.app.handlers, 'attachments.upload', piece(id, last))
  await app.call('attachments.remove', { attachmentId: id })
  expect(await reading).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  expect(await app.call('attachments.list', { conversationId })).toHaveLength(1)
}, 60_000)
