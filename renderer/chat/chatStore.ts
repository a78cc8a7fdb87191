import { createStore } from 'zustand/vanilla'
import type { ConsentChoice } from '../../shared/consent.ts'
import type { CallResult } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Message } from '../../shared/message.ts'
import type { ModelKey } from '../../shared/model.ts'
import type { Api } from '../api.ts'
import { createId } from '../ui/createId.ts'
import { applySent, applyShown, applyTurnEvent } from './applyTurnEvent.ts'
import { applyOpened, applyOpening, initialChatState, isBusy, type ChatState } from './chatState.ts'

export interface Question {
  readonly conversationId: string
  readonly text: string
  readonly pick: ModelKey | null
}

export function createChatStore(api: Api) {
  const store = createStore<ChatState>(() => ({ ...initialChatState, phase: { status: 'opening' } }))

  api.on('turn', (event) => {
    const before = store.getState()
    const after = applyTurnEvent(before, event)
    store.setState(after)
    // Asked once for each gap: the text that follows is in the reply.
    if (after.hasGap && !before.hasGap) void reopen()
  })

  async function open(conversationId: string): Promise<void> {
    if (store.getState().conversationId === conversationId && store.getState().phase.status === 'ready') return
    store.setState(applyOpening(conversationId))
    await reopen()
  }

  /** Reads the open conversation anew, after a gap or a lost connection. */
  async function reopen(): Promise<void> {
    const { conversationId } = store.getState()
    if (conversationId === null) return
    const opened = await api.call('conversations.open', { conversationId })
    store.setState((state) => {
      if (opened.ok) return applyOpened(state, opened.value)
      const isOpening = state.conversationId === conversationId && state.phase.status !== 'ready'
      return isOpening ? { phase: { status: 'failed', error: opened.error } } : state
    })
  }

  /** A conversation that exists on the page only, until its first message. */
  function openFresh(conversationId: string): void {
    store.setState({ ...initialChatState, conversationId })
  }

  async function run(turn: (turnId: string) => Promise<Sent>): Promise<boolean> {
    if (isBusy(store.getState())) return false
    const turnId = createId()
    store.setState({ sendingTurnId: turnId, problem: null })
    const reply = await turn(turnId)
    store.setState((state) => {
      // The person went to another conversation before the reply came.
      if (state.sendingTurnId !== turnId) return state
      if (reply.ok) return applySent(state, reply.messages)
      return { sendingTurnId: null, early: [], problem: reply.error }
    })
    return reply.ok
  }

  const send = (question: Question): Promise<boolean> =>
    run(async (turnId) => {
      const sent = await api.call('chat.send', { turnId, ...question })
      return sent.ok ? { ok: true, messages: [sent.value.question, sent.value.answer] } : sent
    })

  const retry = (messageId: string, pick: ModelKey | null): Promise<boolean> =>
    run(async (turnId) => answerOf(await api.call('chat.retry', { turnId, messageId, pick })))

  const goOn = (messageId: string): Promise<boolean> =>
    run(async (turnId) => answerOf(await api.call('chat.continue', { turnId, messageId, pick: null })))

  async function stop(turnId: string): Promise<void> {
    const stopped = await api.call('chat.stop', { turnId })
    if (!stopped.ok) store.setState({ problem: stopped.error })
  }

  /** Not to wait for the end of a pause. */
  async function skipPause(turnId: string): Promise<void> {
    const skipped = await api.call('chat.skip', { turnId })
    if (!skipped.ok) store.setState({ problem: skipped.error })
  }

  async function answerAsk(turnId: string, choice: ConsentChoice, reveal: readonly string[]): Promise<void> {
    const answered = await api.call('chat.consent', { turnId, choice, reveal: [...reveal] })
    store.setState((state) => {
      if (!answered.ok) return { problem: answered.error }
      return state.ask?.turnId === turnId ? { ask: null } : state
    })
  }

  function choose(parentId: string | null, messageId: string): void {
    store.setState(({ chosenByParent }) => ({ chosenByParent: { ...chosenByParent, [parentId ?? '']: messageId } }))
  }

  /** The answer to go on from; the choice teaches the gate. */
  async function keep(messageId: string): Promise<void> {
    const kept = await api.call('chat.keep', { messageId })
    store.setState((state) => (kept.ok ? applyShown(state, messageId, kept.value) : { problem: kept.error }))
  }

  const dismissProblem = (): void => store.setState({ problem: null })

  return { store, open, openFresh, reopen, send, retry, goOn, stop, skipPause, answerAsk, choose, keep, dismissProblem }
}

type Sent =
  | { readonly ok: true; readonly messages: readonly Message[] }
  | { readonly ok: false; readonly error: AppError }

const answerOf = (reply: CallResult<'chat.retry'>): Sent =>
  reply.ok ? { ok: true, messages: [reply.value.answer] } : reply
