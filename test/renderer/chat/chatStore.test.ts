import { expect, test, vi } from 'vitest'
import { createApi } from '../../../renderer/api.ts'
import { createChatStore } from '../../../renderer/chat/chatStore.ts'
import { fail, ok } from '../../../shared/result.ts'
import { createScriptedBridge } from '../../support/scriptedBridge.ts'
import { someConversation, someMessage } from '../../support/someMessages.ts'

const question = someMessage({ id: 'q1', author: 'user', text: 'Hello', status: 'complete' })

test('after a gap the conversation is read anew, once', async () => {
  const whole = someMessage({ parentId: 'q1', text: 'Hi there' })
  let answer = someMessage({ parentId: 'q1', text: 'Hi' })
  const bridge = createScriptedBridge({
    'conversations.open': async () =>
      ok({ conversation: someConversation({}), messages: [question, answer], ask: null }),
  })
  const chat = createChatStore(createApi(bridge))
  await chat.open('c1')
  answer = whole
  for (const offset of [5, 6]) {
    bridge.tell('turn', {
      type: 'text',
      turnId: 't1',
      conversationId: 'c1',
      messageId: 'a1',
      channel: 'answer',
      offset,
      text: '!',
    })
  }
  await vi.waitFor(() => expect(chat.store.getState().hasGap).toBe(false))
  expect({ messages: chat.store.getState().messages, calls: bridge.calls.length }).toEqual({
    messages: [question, whole],
    calls: 2,
  })
})

test('a message that could not be sent says why and leaves nothing behind', async () => {
  const bridge = createScriptedBridge({
    'chat.send': async () => fail({ kind: 'not-saved', detail: 'the disk is full' }),
  })
  const chat = createChatStore(createApi(bridge))
  chat.openFresh('c1')
  const isSent = await chat.send({ conversationId: 'c1', text: 'Hello', pick: null })
  const { messages, sendingTurnId, problem } = chat.store.getState()
  expect({ isSent, messages, sendingTurnId, problem }).toEqual({
    isSent: false,
    messages: [],
    sendingTurnId: null,
    problem: { kind: 'not-saved', detail: 'the disk is full' },
  })
})

test('a bridge that is down is a problem with words, not a crash', async () => {
  const chat = createChatStore(createApi(createScriptedBridge({})))
  await chat.open('c1')
  expect(chat.store.getState().phase).toEqual({ status: 'failed', error: { kind: 'disconnected' } })
})

test('a second send waits for the first answer to end', async () => {
  const bridge = createScriptedBridge({
    'chat.send': async () => ok({ question, answer: someMessage({ parentId: 'q1' }) }),
  })
  const chat = createChatStore(createApi(bridge))
  chat.openFresh('c1')
  const send = () => chat.send({ conversationId: 'c1', text: 'Hello', pick: null })
  expect([await send(), await send(), bridge.calls.length]).toEqual([true, false, 1])
})
