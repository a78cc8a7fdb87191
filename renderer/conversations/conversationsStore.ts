import { createStore } from 'zustand/vanilla'
import type { Conversation, Mode } from '../../shared/conversation.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Settings } from '../../shared/settings.ts'
import type { TurnEvent } from '../../shared/turn.ts'
import type { Api } from '../api.ts'
import { createId } from '../ui/createId.ts'

/** What goes on in a conversation that may not be the one on screen. */
export type Activity = 'answering' | 'asking'

export interface ConversationsState {
  readonly status: 'loading' | 'ready'
  readonly conversations: readonly Conversation[]
  readonly selectedId: string | null
  /** As the settings say, as soon as they are read. */
  readonly newConversationMode: Mode
  /** Started but not yet kept: nothing was written in it. Its mode is null until the person chooses one. */
  readonly fresh: { readonly id: string; readonly mode: Mode | null } | null
  readonly activityById: Readonly<Record<string, Activity>>
  readonly problem: AppError | null
}

const initialState: ConversationsState = {
  status: 'loading',
  conversations: [],
  selectedId: null,
  newConversationMode: 'auto',
  fresh: null,
  activityById: {},
  problem: null,
}

export const selectedConversation = (state: ConversationsState): Conversation | undefined =>
  state.conversations.find(({ id }) => id === state.selectedId)

/** The mode of what is on screen, kept or not. */
export const selectedMode = (state: ConversationsState): Mode =>
  selectedConversation(state)?.mode ?? state.fresh?.mode ?? state.newConversationMode

/** Newest first; a conversation that is kept is no longer fresh. */
export function applyList(state: ConversationsState, conversations: readonly Conversation[]): ConversationsState {
  const fresh = conversations.some(({ id }) => id === state.fresh?.id) ? null : state.fresh
  const known = fresh?.id === state.selectedId || conversations.some(({ id }) => id === state.selectedId)
  return {
    ...state,
    status: 'ready',
    conversations: conversations.toSorted((a, b) => b.updatedAt - a.updatedAt),
    fresh,
    selectedId: known ? state.selectedId : null,
  }
}

export function applyActivity(state: ConversationsState, event: TurnEvent): ConversationsState {
  const { [event.conversationId]: current, ...others } = state.activityById
  if (event.type === 'finished') return current === undefined ? state : { ...state, activityById: others }
  const activity: Activity = event.type === 'asking' ? 'asking' : 'answering'
  if (current === activity) return state
  return { ...state, activityById: { ...others, [event.conversationId]: activity } }
}

export function createConversationsStore(api: Api) {
  const store = createStore<ConversationsState>(() => initialState)
  let creating: Promise<boolean> | null = null
  /** Lists that were heard. */
  let heard = 0

  api.on('conversations.changed', (conversations) => {
    heard += 1
    store.setState((state) => applyList(state, conversations))
  })
  api.on('turn', (event) => store.setState((state) => applyActivity(state, event)))
  api.on('settings.changed', followSettings)

  async function load(): Promise<void> {
    const heardBefore = heard
    const listed = await api.call('conversations.list', undefined)
    // What was heard meanwhile is newer.
    if (listed.ok && heard !== heardBefore) return
    store.setState((state) => (listed.ok ? applyList(state, listed.value) : { problem: listed.error }))
  }

  function followSettings({ newConversationMode }: Pick<Settings, 'newConversationMode'>): void {
    store.setState({ newConversationMode })
  }

  const select = (id: string): void => store.setState({ selectedId: id, fresh: null })

  /** Kept as soon as something is written in it, so that no empty conversation is left behind. */
  function startNew(): string {
    const id = createId()
    store.setState({ selectedId: id, fresh: { id, mode: null } })
    return id
  }

  function ensure(conversationId: string): Promise<boolean> {
    const { fresh } = store.getState()
    if (fresh?.id !== conversationId) return Promise.resolve(true)
    creating ??= create(fresh).finally(() => {
      creating = null
    })
    return creating
  }

  async function create(fresh: NonNullable<ConversationsState['fresh']>): Promise<boolean> {
    const created = await api.call('conversations.create', fresh)
    store.setState((state) => (created.ok ? applyOne(state, created.value) : { problem: created.error }))
    return created.ok
  }

  async function change(
    conversationId: string,
    news: { title?: string; mode?: Mode; profile?: string | null },
  ): Promise<void> {
    if (!(await ensure(conversationId))) return
    const changed = await api.call('conversations.change', { conversationId, ...news })
    store.setState((state) => (changed.ok ? applyOne(state, changed.value) : { problem: changed.error }))
  }

  async function setMode(conversationId: string, mode: Mode): Promise<void> {
    const { fresh } = store.getState()
    if (fresh?.id === conversationId) store.setState({ fresh: { ...fresh, mode } })
    else await change(conversationId, { mode })
  }

  async function remove(conversationId: string): Promise<boolean> {
    const removed = await api.call('conversations.remove', { conversationId })
    store.setState((state) =>
      removed.ok
        ? applyList(
            state,
            state.conversations.filter(({ id }) => id !== conversationId),
          )
        : { problem: removed.error },
    )
    return removed.ok
  }

  async function restore(conversationId: string): Promise<void> {
    const restored = await api.call('conversations.restore', { conversationId })
    store.setState((state) => (restored.ok ? applyOne(state, restored.value) : { problem: restored.error }))
  }

  const dismissProblem = (): void => store.setState({ problem: null })

  return { store, load, followSettings, select, startNew, ensure, change, setMode, remove, restore, dismissProblem }
}

const applyOne = (state: ConversationsState, conversation: Conversation): ConversationsState =>
  applyList(state, [conversation, ...state.conversations.filter(({ id }) => id !== conversation.id)])
