import type { Conversation } from '../shared/conversation.ts'
import type { MenuCommand } from '../shared/menu.ts'
import type { Api } from './api.ts'
import { createStatusStore } from './app/statusStore.ts'
import { createViewStore } from './viewStore.ts'
import { createBudgetStore } from './budget/budgetStore.ts'
import { createAttachmentsStore } from './attachments/attachmentsStore.ts'
import { activeAnswer } from './chat/chatState.ts'
import { createChatStore } from './chat/chatStore.ts'
import { createDraftStore } from './chat/draftStore.ts'
import { createConversationsStore, selectedMode } from './conversations/conversationsStore.ts'
import { createLibraryStore } from './library/libraryStore.ts'
import { createModelsStore } from './models/modelsStore.ts'
import { createOllamaStore } from './ollama/ollamaStore.ts'
import { createPricesStore } from './prices/pricesStore.ts'
import { createPrivacyStore } from './privacy/privacyStore.ts'
import { createReceiptStore } from './route/receiptStore.ts'
import { createLearnedStore } from './settings/learnedStore.ts'
import { createSettingsStore } from './settings/settingsStore.ts'

export type Stores = ReturnType<typeof createStores>

/** Builds every store and the few steps that span several of them. */
export function createStores(api: Api) {
  const status = createStatusStore(api)
  const view = createViewStore()
  const settings = createSettingsStore(api)
  const privacy = createPrivacyStore(api)
  const models = createModelsStore(api)
  const learned = createLearnedStore(api)
  const library = createLibraryStore(api)
  const ollama = createOllamaStore(api)
  const budget = createBudgetStore(api)
  const prices = createPricesStore(api)
  const receipt = createReceiptStore(api)
  const conversations = createConversationsStore(api)
  const chat = createChatStore(api)
  const draft = createDraftStore(api, conversations.ensure)
  const attachments = createAttachmentsStore(api, conversations.ensure)

  // Files count for what would happen to the draft, too.
  attachments.store.subscribe((state, before) => {
    if (state.attachments.length !== before.attachments.length) void draft.look()
  })
  // The words came back, and their files with them.
  api.on('turn', (event) => {
    if (event.type === 'withdrawn') void attachments.load()
  })

  // Whoever types before anything is read has a place to type in.
  const firstId = conversations.startNew()
  draft.open(firstId, '')
  void attachments.open(firstId, false)

  // The selection leads; the chat and the draft follow it.
  conversations.store.subscribe((state, before) => {
    const { selectedId } = state
    if (selectedId === before.selectedId) return
    receipt.close()
    // It was removed elsewhere.
    if (selectedId === null) return showOne(state.conversations[0])
    if (state.fresh?.id === selectedId) chat.openFresh(selectedId)
    else void chat.open(selectedId)
    void attachments.open(selectedId, state.fresh?.id !== selectedId)
    draft.open(selectedId, state.conversations.find(({ id }) => id === selectedId)?.draft ?? '')
  })

  function startNew(): void {
    const { fresh, selectedId } = conversations.store.getState()
    if (fresh === null || fresh.id !== selectedId) conversations.startNew()
    view.showChat()
  }

  function openConversation(id: string): void {
    conversations.select(id)
    view.showChat()
  }

  async function sendDraft(): Promise<void> {
    const { conversationId, text, pick } = draft.store.getState()
    if (conversationId === null || text.trim() === '' || !(await conversations.ensure(conversationId))) return
    showFirst()
    if (attachments.store.getState().uploads.some((upload) => upload.conversationId === conversationId)) return
    const isSent = await chat.send({ conversationId, text, pick })
    if (isSent) void attachments.load()
    if (isSent && draft.store.getState().text === text) draft.clear()
  }

  /** False where it could not be removed. What was next to it comes on screen. */
  async function removeConversation(id: string): Promise<boolean> {
    const { conversations: before, selectedId } = conversations.store.getState()
    const place = before.findIndex((conversation) => conversation.id === id)
    if (selectedId === id) showOne(before[place + 1] ?? before[place - 1])
    const isRemoved = await conversations.remove(id)
    if (!isRemoved && selectedId === id) conversations.select(id)
    return isRemoved
  }

  function showOne(conversation: Conversation | undefined): void {
    if (conversation === undefined) startNew()
    else conversations.select(conversation.id)
  }

  async function restoreConversation(id: string): Promise<void> {
    await conversations.restore(id)
    openConversation(id)
  }

  /** Reads everything, then shows the newest conversation, unless the person was quicker and began to write. */
  async function start(): Promise<void> {
    await refresh()
    const { fresh, conversations: kept } = conversations.store.getState()
    const isUntouched = fresh?.id === firstId && draft.store.getState().text === ''
    if (isUntouched && kept[0] !== undefined) conversations.select(kept[0].id)
    showFirst()
  }

  /** What is selected from the start is on screen once it is known to stay. */
  function showFirst(): void {
    if (conversations.store.getState().selectedId === firstId && chat.store.getState().conversationId === null)
      chat.openFresh(firstId)
  }

  /** At the start, and after the bridge was down: events may have been missed. */
  async function refresh(): Promise<void> {
    const parts = [status, settings, privacy, models, library, ollama, budget, conversations]
    await Promise.all(parts.map(({ load }) => load()))
    const known = settings.store.getState().settings
    if (known !== null) conversations.followSettings(known)
    await chat.reopen()
  }

  api.on('connection.changed', (connection) => {
    if (connection.state === 'open' && connection.missedEvents) void refresh()
  })
  api.on('conversations.outdated', (ids) => {
    const { conversationId } = chat.store.getState()
    if (conversationId !== null && ids.includes(conversationId)) void chat.reopen()
  })
  api.on('menu.chosen', runMenuCommand)

  function runMenuCommand(command: MenuCommand): void {
    const { selectedId } = conversations.store.getState()
    const turnId = activeAnswer(chat.store.getState())?.turnId
    switch (command) {
      case 'new-conversation':
        return startNew()
      case 'find':
      case 'command-palette':
        return view.setPaletteOpen(true)
      case 'settings':
        return view.showSettings('general')
      case 'budget':
        return view.setBudgetOpen(true)
      case 'toggle-local-only': {
        const isLocal = selectedMode(conversations.store.getState()) === 'local'
        if (selectedId !== null) void conversations.setMode(selectedId, isLocal ? 'auto' : 'local')
        return
      }
      case 'stop':
        if (turnId !== undefined) void chat.stop(turnId)
        return
    }
  }

  return {
    status,
    view,
    settings,
    privacy,
    models,
    learned,
    library,
    ollama,
    budget,
    prices,
    receipt,
    conversations,
    chat,
    draft,
    attachments,
    startNew,
    openConversation,
    sendDraft,
    removeConversation,
    restoreConversation,
    start,
  }
}
