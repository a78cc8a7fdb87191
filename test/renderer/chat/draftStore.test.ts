import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createApi } from '../../../renderer/api.ts'
import { createDraftStore } from '../../../renderer/chat/draftStore.ts'
import type { Outlook } from '../../../shared/draft.ts'
import { ok } from '../../../shared/result.ts'
import { createScriptedBridge } from '../../support/scriptedBridge.ts'
import { someConversation } from '../../support/someMessages.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const outlook: Outlook = {
  level: 'public',
  findings: [],
  destination: null,
  asks: false,
  expectedCostNanoUsd: null,
  unpriced: null,
  sentence: 'Stays here',
}

function openDraft() {
  const bridge = createScriptedBridge({
    'chat.outlook': async () => ok(outlook),
    'conversations.change': async () => ok(someConversation({})),
  })
  const draft = createDraftStore(createApi(bridge), async () => true)
  draft.open('c1', '')
  return { bridge, draft }
}

test('many keys are one look and one save', async () => {
  const { bridge, draft } = openDraft()
  for (const text of ['H', 'He', 'Hel']) draft.change(text)
  await vi.runAllTimersAsync()
  expect(bridge.calls).toEqual([
    { name: 'chat.outlook', input: { conversationId: 'c1', text: 'Hel', pick: null } },
    { name: 'conversations.change', input: { conversationId: 'c1', draft: 'Hel' } },
  ])
  expect(draft.store.getState()).toEqual({
    conversationId: 'c1',
    text: 'Hel',
    pick: null,
    seen: { text: 'Hel', outlook },
    isSaved: true,
  })
})

test('what is being written is kept when another conversation opens', async () => {
  const { bridge, draft } = openDraft()
  draft.change('Half a thought')
  draft.open('c2', 'Another')
  await vi.runAllTimersAsync()
  expect(bridge.calls).toContainEqual({
    name: 'conversations.change',
    input: { conversationId: 'c1', draft: 'Half a thought' },
  })
  expect(draft.store.getState().text).toBe('Another')
})

test('a sent draft is forgotten there, too', async () => {
  const { bridge, draft } = openDraft()
  draft.change('Hello')
  await vi.runAllTimersAsync()
  draft.clear()
  await vi.runAllTimersAsync()
  expect(bridge.calls.at(-1)).toEqual({ name: 'conversations.change', input: { conversationId: 'c1', draft: '' } })
  expect(draft.store.getState()).toMatchObject({ text: '', seen: null, isSaved: true })
})
