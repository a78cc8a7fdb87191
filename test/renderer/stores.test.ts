import { expect, test, vi } from 'vitest'
import { createApi } from '../../renderer/api.ts'
import { createStores } from '../../renderer/stores.ts'
import { fail, ok } from '../../shared/result.ts'
import { createScriptedBridge } from '../support/scriptedBridge.ts'
import { someConversation } from '../support/someMessages.ts'

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
  await stores.refresh()
  expect([...shown(stores), stores.draft.store.getState().text]).toEqual(['a', 'a', 'a', 'Half'])
})

test('a removed conversation makes room for its neighbour, and comes back when it could not be removed', async () => {
  const [gone, kept] = [start(), start(false)]
  await Promise.all([gone.stores.refresh(), kept.stores.refresh()])
  const removed = [await gone.stores.removeConversation('a'), await kept.stores.removeConversation('a')]
  expect([removed, shown(gone.stores), shown(kept.stores)]).toEqual([
    [true, false],
    ['b', 'b', 'b'],
    ['a', 'a', 'a'],
  ])
})

test('a conversation that is removed elsewhere leaves the screen', async () => {
  const { bridge, stores } = start()
  await stores.refresh()
  bridge.tell('conversations.changed', [b])
  expect(shown(stores)).toEqual(['b', 'b', 'b'])
  bridge.tell('conversations.changed', [])
  const { selectedId, fresh } = stores.conversations.store.getState()
  expect([selectedId, ...shown(stores)]).toEqual([fresh?.id, fresh?.id, fresh?.id, fresh?.id])
})

test('after events were missed everything is read anew', async () => {
  const { bridge, stores } = start()
  await stores.refresh()
  const before = bridge.calls.length
  bridge.tell('connection.changed', { state: 'open', missedEvents: true })
  await vi.waitFor(() => expect(bridge.calls.slice(before).map(({ name }) => name)).toContain('conversations.open'))
  expect(bridge.calls.slice(before).map(({ name }) => name)).toEqual([
    'status.read',
    'settings.read',
    'models.list',
    'library.read',
    'budget.read',
    'conversations.list',
    'conversations.open',
  ])
})
