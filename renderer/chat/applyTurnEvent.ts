import type { Message } from '../../shared/message.ts'
import type { TurnEvent } from '../../shared/turn.ts'
import type { ChatState } from './chatState.ts'
import { pathTo } from './thread.ts'

type TextEvent = Extract<TurnEvent, { type: 'text' }>

/** The whole meaning of a turn, without React, a bridge or time. */
export function applyTurnEvent(given: ChatState, event: TurnEvent): ChatState {
  if (event.conversationId !== given.conversationId) return given
  // Whatever comes next ends a pause.
  const state = given.pause?.turnId === event.turnId ? { ...given, pause: null } : given
  const message = state.messages.find(({ id }) => id === event.messageId)
  if (event.turnId === state.sendingTurnId) return { ...state, early: [...state.early, event] }
  switch (event.type) {
    case 'asking':
      return { ...state, ask: event.ask }
    case 'routed':
      return updated(withoutAsk(state, event), event.messageId, (answer) => ({
        ...answer,
        route: event.route,
        status: answer.status === 'waiting' ? 'streaming' : answer.status,
      }))
    case 'loading':
      return { ...state, loading: { turnId: event.turnId, model: event.model } }
    case 'text':
      return message === undefined ? { ...state, hasGap: true } : applyText(state, event, message)
    case 'attempt-failed':
      return { ...state, loading: null, detours: [...state.detours, event] }
    case 'pausing':
      return { ...state, loading: null, pause: event }
    case 'withdrawn':
      return {
        ...withoutAsk(state, event),
        messages: state.messages.filter(({ turnId }) => turnId !== event.turnId),
      }
    case 'finished': {
      const ended = upserted({ ...withoutAsk(state, event), loading: null }, [event.message])
      return event.next === null ? ended : applyShown(ended, event.next.id, [event.next])
    }
  }
}

/** Text that was already shown is ignored; text that follows a gap is not shown at all. */
function applyText(state: ChatState, event: TextEvent, message: Message): ChatState {
  const field = event.channel === 'answer' ? 'text' : 'reasoning'
  const known = message[field].length
  if (event.offset > known) return { ...state, hasGap: true }
  const news = event.text.slice(known - event.offset)
  if (news === '') return state
  return updated({ ...state, loading: null }, event.messageId, (answer) => ({
    ...answer,
    status: 'streaming',
    [field]: answer[field] + news,
  }))
}

/** The reply to a send, retry or continue: its messages are shown, then what outran it. */
export function applySent(state: ChatState, messages: readonly Message[]): ChatState {
  const sent = { ...state, sendingTurnId: null, early: [] }
  const newest = messages.at(-1)
  return state.early.reduce(applyTurnEvent, newest === undefined ? sent : applyShown(sent, newest.id, messages))
}

/** Shows this one among the answers to the same message. */
export function applyShown(state: ChatState, messageId: string, answers: readonly Message[]): ChatState {
  const shown = upserted(state, answers)
  return { ...shown, chosenByParent: { ...shown.chosenByParent, ...pathTo(shown.messages, messageId) } }
}

const withoutAsk = (state: ChatState, event: TurnEvent): ChatState =>
  state.ask?.turnId === event.turnId ? { ...state, ask: null } : state

const updated = (state: ChatState, messageId: string, change: (message: Message) => Message): ChatState => ({
  ...state,
  messages: state.messages.map((message) => (message.id === messageId ? change(message) : message)),
})

function upserted(state: ChatState, messages: readonly Message[]): ChatState {
  const byId = new Map(messages.map((message) => [message.id, message]))
  const known = new Set(state.messages.map(({ id }) => id))
  const news = messages.filter(({ id }) => !known.has(id))
  // Another answer to the same: what was kept before is not the last word any more.
  const askedAgain = new Set(news.map(({ parentId }) => parentId))
  const asBefore = (message: Message) =>
    message.kept && askedAgain.has(message.parentId) ? { ...message, kept: false } : message
  return {
    ...state,
    messages: [...state.messages.map((message) => byId.get(message.id) ?? asBefore(message)), ...news],
  }
}
