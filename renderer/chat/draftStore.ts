import { createStore } from 'zustand/vanilla'
import type { Outlook } from '../../shared/draft.ts'
import type { ModelKey } from '../../shared/model.ts'
import type { Api } from '../api.ts'

/** What is being written, and what the gate said of it. */
export interface DraftState {
  readonly conversationId: string | null
  readonly text: string
  /** The model picked for the next message; null: the gate decides. */
  readonly pick: ModelKey | null
  /** The newest outlook and the text it is about, which may be a few keys behind. */
  readonly seen: { readonly text: string; readonly outlook: Outlook } | null
  readonly isSaved: boolean
}

/** With the look itself and one frame the underline is there well within a tenth of a second. */
const outlookAfterMs = 40
const saveAfterMs = 600

const emptyDraft: DraftState = { conversationId: null, text: '', pick: null, seen: null, isSaved: true }

/** `ensure` makes the conversation exist before anything is said about it; false where it cannot. */
export function createDraftStore(api: Api, ensure: (conversationId: string) => Promise<boolean>) {
  const store = createStore<DraftState>(() => emptyDraft)
  let outlookTimer: ReturnType<typeof setTimeout> | undefined
  let isLooking = false
  let isOutdated = false
  let saveTimer: ReturnType<typeof setTimeout> | undefined

  api.on('turn', (event) => {
    if (event.type !== 'withdrawn' || event.question === null) return
    const { conversationId, text } = store.getState()
    if (event.conversationId === conversationId && text === '') change(event.question)
  })

  // What the person taught the gate counts for what is being written, too, and so does what can answer now.
  api.on('privacy.changed', () => void look())
  api.on('models.changed', () => void look())

  function open(conversationId: string, text: string): void {
    if (store.getState().conversationId === conversationId) return
    void flush()
    store.setState({ ...emptyDraft, conversationId, text })
    void look()
  }

  function change(text: string): void {
    store.setState((state) => ({ text, isSaved: false, seen: text === '' ? null : state.seen }))
    clearTimeout(outlookTimer)
    clearTimeout(saveTimer)
    outlookTimer = setTimeout(() => void look(), outlookAfterMs)
    saveTimer = setTimeout(() => void flush(), saveAfterMs)
  }

  function pick(model: ModelKey | null): void {
    store.setState({ pick: model })
    void look()
  }

  /** The draft became a message. */
  function clear(): void {
    clearTimeout(outlookTimer)
    clearTimeout(saveTimer)
    store.setState({ text: '', pick: null, seen: null, isSaved: false })
    void flush()
  }

  /** One look at a time: what was written meanwhile is looked at once the reply is there. */
  async function look(): Promise<void> {
    isOutdated = isLooking
    if (isLooking) return
    isLooking = true
    await lookOnce()
    isLooking = false
    if (isOutdated) await look()
  }

  async function lookOnce(): Promise<void> {
    const asked = store.getState()
    const { conversationId, text } = asked
    if (conversationId === null || text.trim() === '' || !(await ensure(conversationId))) return
    const outlook = await api.call('chat.outlook', { conversationId, text, pick: asked.pick })
    store.setState((state) => {
      const isNewest = state.conversationId === conversationId && state.text !== '' && state.pick === asked.pick
      return isNewest && outlook.ok ? { seen: { text, outlook: outlook.value } } : state
    })
  }

  async function flush(): Promise<void> {
    clearTimeout(saveTimer)
    const { conversationId, text, isSaved } = store.getState()
    if (conversationId === null || isSaved || !(await ensure(conversationId))) return
    const saved = await api.call('conversations.change', { conversationId, draft: text })
    store.setState((state) =>
      state.conversationId === conversationId && state.text === text ? { isSaved: saved.ok } : state,
    )
  }

  return { store, open, change, pick, clear, look, flush }
}
