import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dropOldest } from '../../electron/chat/dropOldest.ts'
import { largeModel, smallModel } from '../../electron/practice/practiceModels.ts'
import { expectedTokens } from '../../electron/routing/estimate.ts'
import { runGatehouse } from '../support/commandIo.ts'
import { openTestApp } from '../support/testApp.ts'
import { hardMessage } from '../support/words.ts'

const passage = 'The meeting was moved to Tuesday, and the costs were presented again. '
/** About this many tokens. */
const textOf = (tokens: number) => passage.repeat(Math.ceil((tokens * 4) / passage.length))
const largest = Math.max(smallModel.contextTokens, largeModel.contextTokens)

describe('a conversation that no model here takes whole', () => {
  test('is answered without its oldest messages, and outlook, badge and receipt say so', async () => {
    const { ask, newConversation, call, ollama, dataFolder } = await openTestApp()
    const conversationId = await newConversation('local')
    for (let turn = 0; turn < 3; turn++) await ask(conversationId, `${turn}: ${textOf(largest * 0.4)} Is that clear?`)
    const last = 'So, in one sentence?'
    const outlook = await call('chat.outlook', { conversationId, text: last, pick: null })
    const answer = await ask(conversationId, last)

    expect(outlook.sentence).toBe('Local only · the first 2 messages were left out')
    expect([answer.status, answer.route?.reason]).toEqual([
      'complete',
      'this conversation is local only; the first 2 messages were left out',
    ])
    const sent = ollama.received.findLast(({ body }) => body.includes(last))?.body ?? ''
    expect([sent.includes('0: The'), sent.includes('1: The'), sent.includes('2: The')]).toEqual([false, true, true])
    const { decision } = await call('receipts.read', { messageId: answer.id })
    expect(decision?.leftOutMessages).toBe(2)
    expect((await runGatehouse(['route', '--replay', answer.id, '--data', dataFolder])).status).toBe(0)
  })

  test('goes to the next model that takes it, where it may', async () => {
    const { ask, newConversation, cloud } = await openTestApp()
    const answer = await ask(await newConversation(), `${textOf(largest * 1.2)} Is that clear?`)
    expect(answer.route).toMatchObject({ destination: { locality: 'cloud' } })
    expect(cloud.received).toHaveLength(1)
  })

  test('is not answered where the question alone is too long, and that is the reason', async () => {
    const { ask, newConversation, cloud } = await openTestApp()
    const answer = await ask(await newConversation('local'), `${textOf(largest * 1.2)} Is that clear?`)
    expect(answer).toMatchObject({ status: 'failed', error: { kind: 'no-destination' } })
    expect(cloud.receivedBytes()).toBe(0)
  })
})

test('a conversation stays on the tier that the score led to, and leaves it when what is asked is clearly easier', async () => {
  const { ask, newConversation, call } = await openTestApp()
  const conversationId = await newConversation()
  const first = await ask(conversationId, hardMessage)
  const second = await ask(conversationId, 'thanks')
  const { decision } = await call('receipts.read', { messageId: first.id })
  expect([decision?.decidedBy, first.route?.destination.tier, second.route?.destination.tier]).toEqual([
    'score',
    'frontier',
    'fast',
  ])
})

test('what is dropped is enough, begins with the person’s words, and never holds the question', () => {
  const anyPath = fc
    .array(fc.record({ text: fc.string({ maxLength: 400 }), answer: fc.string({ maxLength: 400 }) }), { minLength: 1 })
    .map((turns) =>
      turns.flatMap(({ text, answer }) => [
        { author: 'user' as const, text: `q${text}` },
        { author: 'assistant' as const, text: answer },
      ]),
    )
  fc.assert(
    fc.property(anyPath, fc.nat(3_000), (path, surplus) => {
      const shorter = dropOldest(path, surplus)
      const tokensOf = (messages: typeof path) =>
        expectedTokens(messages.filter(({ text }) => text !== '').map(({ text }) => text))
      if (shorter === null) {
        // Even the question alone would have been too much.
        expect(tokensOf(path.slice(0, -2))).toBeLessThan(Math.max(1, surplus))
        return
      }
      const dropped = path.slice(0, path.length - shorter.kept.length)
      expect(shorter.kept).toEqual(path.slice(dropped.length))
      expect(tokensOf(dropped)).toBeGreaterThanOrEqual(surplus)
      expect(shorter.kept[0]?.author).toBe('user')
      expect(shorter.leftOut).toBe(dropped.filter(({ text }) => text !== '').length)
    }),
  )
})
