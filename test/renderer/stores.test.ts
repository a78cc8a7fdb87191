import { expect, test, vi } from 'vitest'
import { createApi } from '../../renderer/api.ts'
import { createStores } from '../../renderer/stores.ts'
import type { Conversation } from '../../shared/conversation.ts'
import { fail, ok } from '../../shared/result.ts'
import { createScriptedBridge } from '../support/scriptedBridge.ts'
import { someConversation, someMessage } from '../support/someMessages.ts'

const [a, b] = [someConversation({ id: 'a', updatedAt: 2, draft: 'Half' }), someConversation({ id: 'b', updatedAt: 1 })]

function start(canRemove = true) {
  const bridge = createScriptedBridge({
    'conversations.list': async () => ok([a, b]),
    'conversations.open': async ({ conversationId }) =>
      ok({ conversation: conversationId === 'a' ? a : b, messages: [], ask: null }),
    'conversations.remove': async () => (canRemove ? ok(undefined) : fail({ kind: 'not-saved', detail: 'full' })),
  })
  return { bridge, stores: createStores(createApi(bridge)) }
}
const shown = ({ conversations, chat, draft }: ReturnType<typeof start>['stores']) => [
  conversations.store.getState().selectedId,
  chat.store.getState().conversationId,
  draft.store.getState().conversationId,
]

test('at the start the newest conversation and its draft are on screen', async () => {
  const { stores } = start()
  await stores.start()
  expect([...shown(stores), stores.draft.store.getState().text]).toEqual(['a', 'a', 'a', 'Half'])
})

test('what is written and sent before anything was read is kept, and stays on screen', async () => {
  const sent = Promise.withResolvers<Conversation>()
  const bridge = createScriptedBridge({
    'conversations.list': async () => ok([a, b, await sent.promise]),
    'conversations.create': async ({ id }) => ok(someConversation({ id, updatedAt: 3 })),
    'chat.send': async ({ conversationId, text, turnId }) => {
      sent.resolve(someConversation({ id: conversationId, updatedAt: 3 }))
      const question = someMessage({ id: 'q1', conversationId, author: 'user', text, status: 'complete', turnId })
      return ok({ question, answer: someMessage({ conversationId, turnId, status: 'waiting' }) })
    },
  })
  const stores = createStores(createApi(bridge))
  const starting = stores.start()
  stores.draft.change('hi')
  await stores.sendDraft()
  await starting
  const [selectedId, ...others] = shown(stores)
  expect(others).toEqual([selectedId, selectedId])
  expect(stores.chat.store.getState().messages.map(({ text }) => text)).toEqual(['hi', ''])
})

test('what was begun before anything was read is not replaced by the newest conversation', async () => {
  const { stores } = start()
  const starting = stores.start()
  stores.draft.change('Dear')
  await starting
  const { selectedId, fresh } = stores.conversations.store.getState()
  expect([stores.draft.store.getState().text, shown(stores)]).toEqual(['Dear', [fresh?.id, fresh?.id, selectedId]])
})

test('a removed conversation makes room for its neighbour, and comes back when it could not be removed', async () => {
  const [gone, kept] = [start(), start(false)]
  await Promise.all([gone.stores.start(), kept.stores.start()])
  const removed = [await gone.stores.removeConversation('a'), await kept.stores.removeConversation('a')]
  expect([removed, shown(gone.stores), shown(kept.stores)]).toEqual([
    [true, false],
    ['b', 'b', 'b'],
    ['a', 'a', 'a'],
  ])
})

test('a conversation that is removed elsewhere leaves the screen', async () => {
  const { bridge, stores } = start()
  await stores.start()
  bridge.tell('conversations.changed', [b])
  expect(shown(stores)).toEqual(['b', 'b', 'b'])
  bridge.tell('conversations.changed', [])
  const { selectedId, fresh } = stores.conversations.store.getState()
  expect([selectedId, ...shown(stores)]).toEqual([fresh?.id, fresh?.id, fresh?.id, fresh?.id])
})

test('after events were missed everything is read anew', async () => {
  const { bridge, stores } = start()
  await stores.start()
  const before = bridge.calls.length
  bridge.tell('connection.changed', { state: 'open', missedEvents: true })
  await vi.waitFor(() => expect(bridge.calls.slice(before).map(({ name }) => name)).toContain('conversations.open'))
  expect(bridge.calls.slice(before).map(({ name }) => name)).toEqual([
    'status.read',
    'settings.read',
    'privacy.read',
    'models.list',
    'library.read',
    'ollama.read',
    'budget.read',
    'conversations.list',
    'conversations.open',
  ])
})

test('what another process writes in the open conversation is read anew, and only there', async () => {
  const { bridge, stores } = start()
  await stores.start()
  const opened = () => bridge.calls.filter(({ name }) => name === 'conversations.open').length
  const before = opened()
  bridge.tell('conversations.outdated', ['b'])
  bridge.tell('conversations.outdated', ['b', 'a'])
  expect(opened() - before).toBe(1)
})

test('a file has a place to go before anything was read', () => {
  const { stores } = start()
  expect(stores.attachments.store.getState().conversationId).toBe(stores.draft.store.getState().conversationId)
})
