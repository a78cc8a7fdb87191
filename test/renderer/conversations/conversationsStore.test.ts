import { expect, test } from 'vitest'
import { createApi } from '../../../renderer/api.ts'
import { applyActivity, createConversationsStore } from '../../../renderer/conversations/conversationsStore.ts'
import { ok } from '../../../shared/result.ts'
import type { TurnEvent } from '../../../shared/turn.ts'
import { createScriptedBridge } from '../../support/scriptedBridge.ts'
import { someDestination } from '../../support/destinations.ts'
import { someConversation, someMessage } from '../../support/someMessages.ts'

test('a new conversation is kept once something is written in it, and only once', async () => {
  const bridge = createScriptedBridge({
    'conversations.create': async ({ id }) => ok(someConversation({ id })),
  })
  const conversations = createConversationsStore(createApi(bridge))
  const id = conversations.startNew()
  expect(bridge.calls).toEqual([])
  await Promise.all([conversations.ensure(id), conversations.ensure(id)])
  await conversations.ensure(id)
  expect(bridge.calls).toEqual([{ name: 'conversations.create', input: { id, mode: null } }])
  expect(conversations.store.getState()).toMatchObject({
    selectedId: id,
    fresh: null,
    conversations: [someConversation({ id })],
  })
})

test('the list is newest first, and a conversation that is gone is no longer selected', () => {
  const bridge = createScriptedBridge({})
  const conversations = createConversationsStore(createApi(bridge))
  const [older, newer] = [someConversation({ id: 'a', updatedAt: 1 }), someConversation({ id: 'b', updatedAt: 2 })]
  bridge.tell('conversations.changed', [older, newer])
  conversations.select('a')
  bridge.tell('conversations.changed', [newer])
  const { conversations: list, selectedId } = conversations.store.getState()
  expect({ list, selectedId }).toEqual({ list: [newer], selectedId: null })
})

test('a list that was asked for before something was begun does not take it away again', async () => {
  const { promise: listed, resolve: reply } = Promise.withResolvers<void>()
  const bridge = createScriptedBridge({
    'conversations.list': async () => {
      await listed
      return ok([])
    },
  })
  const conversations = createConversationsStore(createApi(bridge))
  const id = conversations.startNew()
  const loading = conversations.load()
  bridge.tell('conversations.changed', [someConversation({ id })])
  reply()
  await loading
  expect(conversations.store.getState()).toMatchObject({ selectedId: id, conversations: [someConversation({ id })] })
})

test('what goes on elsewhere shows until it ends', () => {
  const state = createConversationsStore(createApi(createScriptedBridge({}))).store.getState()
  const ofTurn = { turnId: 't1', conversationId: 'c1', messageId: 'a1' }
  const route = {
    destination: someDestination,
    reason: '',
    practice: false,
    costNanoUsd: null,
    usageQuality: 'exact' as const,
  }
  const events: TurnEvent[] = [
    { type: 'routed', ...ofTurn, route },
    { type: 'finished', ...ofTurn, message: someMessage({}), next: null },
  ]
  const seen: unknown[] = []
  events.reduce((before, event) => {
    const after = applyActivity(before, event)
    seen.push(after.activityById)
    return after
  }, state)
  expect(seen).toEqual([{ c1: 'answering' }, {}])
})
