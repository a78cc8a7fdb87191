import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Fault } from '../../electron/practice/fault.ts'
import { findProfile } from '../../shared/builtInProfiles.ts'
import { openTestApp, type TestApp } from '../support/testApp.ts'
import { cardNumber } from '../support/words.ts'

const declines: Fault = { kind: 'says', text: "I'm sorry, but I can't help with that." }
const circles: Fault = { kind: 'says', text: 'and again the same thing, over and over, '.repeat(200) }
const cloudPick = { providerId: 'practice-cloud', model: 'practice-frontier' }
const largePick = { providerId: 'practice-ollama', model: 'practice-large:latest' }

/** The first answer to a question and the one that came of it. */
async function escalate({ send, newConversation, waitFor, call }: TestApp, text: string) {
  const conversationId = await newConversation()
  const turnId = await send(conversationId, text)
  const { next } = await waitFor('finished', turnId)
  const { message } = await waitFor('finished', next?.turnId ?? '')
  const { messages } = await call('conversations.open', { conversationId })
  return { conversationId, first: messages[1], second: message, messages }
}

describe('an answer of this machine that will not do', () => {
  test('is kept, and a stronger model of the chain is asked as well', async () => {
    const app = await openTestApp()
    app.ollama.setFault([declines])
    const { first, second, messages } = await escalate(app, 'Tell me a joke')
    expect(messages).toHaveLength(3)
    expect(first).toMatchObject({
      status: 'complete',
      text: declines.kind === 'says' && declines.text,
      doubts: [{ kind: 'refusal', words: 'it declines to answer' }],
      offer: null,
    })
    expect(second).toMatchObject({
      parentId: first?.parentId,
      status: 'complete',
      doubts: [],
      route: { destination: largePick, reason: 'the answer before was checked: it declines to answer' },
    })
    // The profile Balanced sends nothing out because of it.
    expect(app.cloud.receivedBytes()).toBe(0)
  })

  test('goes to the cloud by itself where the profile allows it, with a hold and a receipt of its own', async () => {
    const app = await openTestApp({ settings: { profile: 'performance' } })
    app.ollama.setFault(declines)
    const { first, second } = await escalate(app, 'hi')
    expect([first?.route?.destination.locality, second.route?.destination.model, second.status]).toEqual([
      'device',
      cloudPick.model,
      'complete',
    ])
    const { decision, attempts } = await app.call('receipts.read', { messageId: second.id })
    expect([attempts.length, decision?.candidates.map(({ removed }) => removed?.kind ?? null)]).toEqual([
      1,
      [null, 'doubted', 'doubted'],
    ])
    expect(await app.call('budget.read', undefined)).toMatchObject({
      spentNanoUsd: second.route?.costNanoUsd,
      heldNanoUsd: 0,
    })
  })

  test('is stopped when it goes round in circles', async () => {
    const app = await openTestApp()
    app.ollama.setFault([circles])
    const { first, second } = await escalate(app, 'hi')
    expect(first).toMatchObject({
      status: 'interrupted',
      error: { kind: 'provider', failure: { kind: 'repetition' } },
      route: { usageQuality: 'estimated' },
    })
    expect(first?.text.length).toBeLessThan(4000)
    expect(second.route?.destination).toMatchObject(largePick)
  })

  test('is offered elsewhere, with the price, where only the person can say so', async () => {
    const { ask, newConversation, ollama, cloud, call, waitFor } = await openTestApp()
    ollama.setFault(declines)
    const answer = await ask(await newConversation(), 'Tell me a joke', largePick)
    expect(answer).toMatchObject({ doubts: [{ kind: 'refusal' }], offer: null })
    const auto = await ask(await newConversation(), '[strong] Tell me a joke')
    expect(auto.offer).toMatchObject({ destination: cloudPick, expectedCostNanoUsd: expect.any(Number) })
    expect(cloud.receivedBytes()).toBe(0)

    const turnId = randomUUID()
    await call('chat.retry', { turnId, messageId: auto.id, pick: cloudPick })
    expect((await waitFor('finished', turnId)).message).toMatchObject({
      status: 'complete',
      route: { destination: cloudPick },
    })
  })

  test('is offered with its price where it may cost more than a turn may, and taking the offer is agreeing to that', async () => {
    const thrifty = { ...findProfile('performance', []), id: 'thrifty', maxTurnCostNanoUsd: 1 }
    const { ask, newConversation, ollama, cloud, call, waitFor } = await openTestApp({
      settings: { profile: thrifty.id, profiles: [thrifty] },
    })
    ollama.setFault(declines)
    const conversationId = await newConversation()
    const first = await ask(conversationId, '[strong] Tell me a joke')
    const priced = { destination: cloudPick, overTurnLimit: { neededNanoUsd: expect.any(Number), limitNanoUsd: 1 } }
    expect(first).toMatchObject({ doubts: [{ kind: 'refusal' }], offer: priced })
    // Asked for without having been shown the price.
    expect(await ask(await newConversation(), 'hi', cloudPick)).toMatchObject({ status: 'failed', offer: priced })
    expect(cloud.receivedBytes()).toBe(0)

    const turnId = randomUUID()
    await call('chat.retry', { turnId, messageId: first.id, pick: cloudPick })
    const { message } = await waitFor('finished', turnId)
    expect(message).toMatchObject({ status: 'complete', route: { destination: cloudPick } })
    expect(message.route?.costNanoUsd).toBeGreaterThan(1)
    expect(message.route?.costNanoUsd).toBeLessThanOrEqual(first.offer?.overTurnLimit?.neededNanoUsd ?? 0)
  })

  test('is not checked where the profile does not want it', async () => {
    const { ask, newConversation, ollama } = await openTestApp({ settings: { profile: 'conservative' } })
    ollama.setFault(declines)
    expect(await ask(await newConversation(), 'Tell me a joke')).toMatchObject({ doubts: [], offer: null })
  })
})

describe('a failure of this machine', () => {
  const down: Fault = { kind: 'server-error', status: 500 }

  test('is offered elsewhere with the price, and only where the conversation may leave', async () => {
    const { ask, newConversation, ollama, cloud } = await openTestApp()
    ollama.setFault(down)
    expect(await ask(await newConversation(), 'hi')).toMatchObject({
      status: 'failed',
      offer: { destination: cloudPick, expectedCostNanoUsd: expect.any(Number) },
    })
    expect(await ask(await newConversation('local'), 'hi')).toMatchObject({ status: 'failed', offer: null })
    expect(cloud.receivedBytes()).toBe(0)
  })

  test('turns to the cloud where the profile says so, and never with text that may not leave', async () => {
    const { ask, newConversation, ollama, cloud } = await openTestApp({ settings: { profile: 'performance' } })
    ollama.setFault(down)
    const secret = `[fast] My card is ${cardNumber}. Say hi.`
    expect(await ask(await newConversation(), secret)).toMatchObject({ status: 'failed' })
    expect(cloud.receivedBytes()).toBe(0)
    expect(await ask(await newConversation(), 'hi')).toMatchObject({
      status: 'complete',
      route: { destination: cloudPick },
    })
  })
})

describe('keeping one of two answers', () => {
  test('teaches the score, on this machine only, and can be forgotten and brought back', async () => {
    const { ask, newConversation, call, waitFor, ollama, cloud } = await openTestApp()
    const question = 'Is this non-compete clause for a sales manager too long?'
    const gainOf = async (text: string) => {
      const answer = await ask(await newConversation('local'), text)
      return (await call('receipts.read', { messageId: answer.id })).decision?.score.gain ?? 0
    }
    const before = await gainOf(question)
    const first = await ask(await newConversation(), question)
    const turnId = randomUUID()
    const isHere = first.route?.destination.locality === 'device'
    await call('chat.retry', { turnId, messageId: first.id, pick: isHere ? cloudPick : largePick })
    const { message: second } = await waitFor('finished', turnId)
    const stronger = isHere ? second : first
    const sent = [ollama.receivedBytes(), cloud.receivedBytes()]

    const kept = await call('chat.keep', { messageId: stronger.id })
    expect(kept.map(({ id, kept: isKept }) => [id, isKept])).toEqual([
      [first.id, !isHere],
      [second.id, isHere],
    ])
    const learned = await call('learned.read', undefined)
    expect(learned).toMatchObject({ comparisons: 1, lessons: [{ count: 1 }] })
    expect([ollama.receivedBytes(), cloud.receivedBytes()]).toEqual(sent)
    const after = await gainOf(question)
    expect(after).toBeGreaterThan(before)

    expect(await call('learned.forget', undefined)).toEqual({ comparisons: 0, lessons: [] })
    expect(await gainOf(question)).toBe(before)
    expect(await call('learned.restore', undefined)).toEqual(learned)

    // Keeping the other one takes the place of what was said before.
    await call('chat.keep', { messageId: isHere ? first.id : second.id })
    expect((await call('learned.read', undefined)).comparisons).toBe(1)
    expect(await gainOf(question)).toBeLessThan(before)
  })
})
