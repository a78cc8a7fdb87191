import type { Ask } from '../../shared/consent.ts'
import type { Conversation } from '../../shared/conversation.ts'
import type { AppError } from '../../shared/errors.ts'
import { isSettled, type Message } from '../../shared/message.ts'
import type { TurnEvent } from '../../shared/turn.ts'

export type Phase =
  | { readonly status: 'opening' }
  | { readonly status: 'ready' }
  | { readonly status: 'failed'; readonly error: AppError }

/** One open conversation as the page sees it. */
export interface ChatState {
  readonly conversationId: string | null
  readonly phase: Phase
  readonly messages: readonly Message[]
  readonly ask: Ask | null
  /** A model that is being read into memory, by the turn that waits for it. */
  readonly loading: { readonly turnId: string; readonly model: string } | null
  /** The pause that the answer under way makes before it is tried again. */
  readonly pause: Pause | null
  /** The turn whose reply has not come yet. */
  readonly sendingTurnId: string | null
  /** Events of that turn that came before it. */
  readonly early: readonly TurnEvent[]
  /** Attempts that failed on the way to an answer. */
  readonly detours: readonly Detour[]
  /** The answer chosen among several to one message, by that message's id. */
  readonly chosenByParent: Readonly<Record<string, string>>
  /** True where text went missing on the way, so that the conversation must be read anew. */
  readonly hasGap: boolean
  /** Why the last action here did not work. */
  readonly problem: AppError | null
}

export type Pause = Extract<TurnEvent, { type: 'pausing' }>
export type Detour = Extract<TurnEvent, { type: 'attempt-failed' }>

export const initialChatState: ChatState = {
  conversationId: null,
  phase: { status: 'ready' },
  messages: [],
  ask: null,
  loading: null,
  pause: null,
  sendingTurnId: null,
  early: [],
  detours: [],
  chosenByParent: {},
  hasGap: false,
  problem: null,
}

/** The answer under way, if there is one. */
export const activeAnswer = (state: ChatState): Message | undefined =>
  state.messages.findLast(({ status }) => !isSettled(status))

export const isBusy = (state: ChatState): boolean => state.sendingTurnId !== null || activeAnswer(state) !== undefined

export const applyOpening = (conversationId: string): ChatState => ({
  ...initialChatState,
  conversationId,
  phase: { status: 'opening' },
})

/**
 * Reads what was opened over what is shown; a conversation left in the meantime is ignored. What was opened may be older
 * than the events that came since (a reply that was repeated after a lost connection), so no answer goes back.
 */
export function applyOpened(
  state: ChatState,
  opened: { readonly conversation: Conversation; readonly messages: readonly Message[]; readonly ask: Ask | null },
): ChatState {
  if (state.conversationId !== opened.conversation.id) return state
  const known = new Map(state.messages.map((message) => [message.id, message]))
  const messages = opened.messages.map((message) => furtherOf(message, known.get(message.id)))
  const asked = messages.find(({ id }) => id === opened.ask?.messageId)
  const ask = asked === undefined || asked.status === 'waiting' ? opened.ask : null
  return { ...state, phase: { status: 'ready' }, messages, ask, hasGap: false }
}

/** The later state of one answer. Within a turn its text only grows, and once settled it stays so. */
function furtherOf(opened: Message, known: Message | undefined): Message {
  if (known === undefined || known.turnId !== opened.turnId || isSettled(opened.status)) return opened
  const isFurther = isSettled(known.status) || lengthOf(known) > lengthOf(opened)
  return isFurther ? known : opened
}

const lengthOf = ({ text, reasoning }: Message) => text.length + reasoning.length
