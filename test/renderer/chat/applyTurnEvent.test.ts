import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applySent, applyTurnEvent } from '../../../renderer/chat/applyTurnEvent.ts'
import { applyOpened, initialChatState, type ChatState } from '../../../renderer/chat/chatState.ts'
import type { TurnEvent } from '../../../shared/turn.ts'
import { someDestination } from '../../support/destinations.ts'
import { someConversation, someMessage } from '../../support/someMessages.ts'

const ofTurn = { turnId: 't1', conversationId: 'c1', messageId: 'a1' }
const textEvent = (offset: number, text: string): TurnEvent => ({
  type: 'text',
  ...ofTurn,
  channel: 'answer',
  offset,
  text,
})
const open: ChatState = { ...initialChatState, conversationId: 'c1', messages: [someMessage({})] }
const textOf = (state: ChatState) => state.messages.map(({ text }) => text)

test('text grows the answer, and text that was shown before is ignored', () => {
  const events = [textEvent(0, 'Hi'), textEvent(0, 'Hi'), textEvent(1, 'i there'), textEvent(2, ' there')]
  expect(textOf(events.reduce(applyTurnEvent, open))).toEqual(['Hi there'])
})

test('however its pieces are cut and repeated, the answer is the text', () => {
  const pieces = fc.tuple(fc.string({ unit: 'grapheme' }), fc.array(fc.tuple(fc.nat(), fc.nat())))
  fc.assert(
    fc.property(pieces, ([text, cuts]) => {
      let shown = 0
      let state = open
      for (const [from, length] of [...cuts, [0, text.length] as const]) {
        const offset = Math.min(from, shown)
        const piece = text.slice(offset, offset + length)
        state = applyTurnEvent(state, textEvent(offset, piece))
        shown = Math.max(shown, offset + piece.length)
      }
      expect(textOf(state)).toEqual([text])
      expect(state.hasGap).toBe(false)
    }),
  )
})

test('text after a gap is not shown: the conversation must be read anew', () => {
  const state = applyTurnEvent(open, textEvent(5, 'later'))
  expect({ text: textOf(state), hasGap: state.hasGap }).toEqual({ text: [''], hasGap: true })
})

test('reasoning has its own length', () => {
  const thought: TurnEvent = { type: 'text', ...ofTurn, channel: 'reasoning', offset: 0, text: 'Hm' }
  const state = [textEvent(0, 'Hi'), thought].reduce(applyTurnEvent, open)
  expect(state.messages).toEqual([someMessage({ text: 'Hi', reasoning: 'Hm' })])
})

test('events of another conversation change nothing', () => {
  expect(applyTurnEvent(open, { ...textEvent(0, 'Hi'), conversationId: 'c2' })).toBe(open)
})

test('events that outrun the reply are applied once it is there', () => {
  const sending: ChatState = { ...initialChatState, conversationId: 'c1', sendingTurnId: 't1' }
  const early = [textEvent(0, 'Hi'), textEvent(2, ' there')].reduce(applyTurnEvent, sending)
  const question = someMessage({ id: 'q1', author: 'user', text: 'Hello', status: 'complete' })
  const answer = someMessage({ parentId: 'q1', status: 'waiting' })
  expect(applySent(early, [question, answer])).toEqual({
    ...initialChatState,
    conversationId: 'c1',
    messages: [question, { ...answer, status: 'streaming', text: 'Hi there' }],
    chosenByParent: { '': 'q1', q1: 'a1' },
  })
})

test('the closing event carries the truth, and ends the ask and the loading', () => {
  const route = {
    destination: someDestination,
    reason: 'short',
    practice: false,
    costNanoUsd: 0,
    usageQuality: 'exact' as const,
  }
  const stored = someMessage({ text: 'All of it', status: 'complete', route })
  const waiting: ChatState = { ...open, loading: { turnId: 't1', model: 'small' } }
  const events: TurnEvent[] = [
    { type: 'routed', ...ofTurn, route },
    { type: 'finished', ...ofTurn, message: stored, next: null },
  ]
  expect(events.reduce(applyTurnEvent, waiting)).toEqual({ ...open, messages: [stored] })
})

test('what was opened late takes nothing back: an answer that ended stays ended, a longer text stays', () => {
  const opened = (news: Parameters<typeof someMessage>[0]) => ({
    conversation: someConversation({}),
    messages: [someMessage({ status: 'streaming', text: 'Hi', ...news })],
    ask: null,
  })
  const ended = applyTurnEvent(open, {
    type: 'finished',
    ...ofTurn,
    message: someMessage({ status: 'complete', text: 'Hi there' }),
    next: null,
  })
  const growing = applyTurnEvent(open, textEvent(0, 'Hi the'))
  const textAndStatus = (state: ChatState) => state.messages.map(({ text, status }) => [text, status])
  expect([
    textAndStatus(applyOpened(ended, opened({}))),
    textAndStatus(applyOpened(ended, opened({ text: 'Hi there' }))),
    textAndStatus(applyOpened(growing, opened({}))),
    textAndStatus(applyOpened(growing, opened({ status: 'complete', text: 'Hi there' }))),
    // Gone on with in another turn, it is under way again.
    textAndStatus(applyOpened(ended, opened({ turnId: 't2' }))),
    textAndStatus(applyOpened({ ...growing, hasGap: true }, opened({ text: 'Hi there' }))),
  ]).toEqual([
    [['Hi there', 'complete']],
    [['Hi there', 'complete']],
    [['Hi the', 'streaming']],
    [['Hi there', 'complete']],
    [['Hi', 'streaming']],
    [['Hi there', 'streaming']],
  ])
})

test('a doubted answer stays, and the one of the stronger model is shown as soon as it begins', () => {
  const doubted = someMessage({ parentId: 'q1', status: 'complete', text: 'Hi' })
  const next = someMessage({ id: 'a2', turnId: 't2', parentId: 'q1', status: 'waiting' })
  const shown = applyTurnEvent(
    { ...open, messages: [someMessage({ parentId: 'q1' })] },
    { type: 'finished', ...ofTurn, message: doubted, next },
  )
  expect([shown.messages, shown.chosenByParent]).toEqual([[doubted, next], { q1: 'a2' }])
})

test('a pause lasts until anything else is heard of its turn', () => {
  const pausing: TurnEvent = {
    type: 'pausing',
    ...ofTurn,
    destination: someDestination,
    failure: { kind: 'rate-limited', retryAfterMs: 9000 },
    pauseMs: 9100,
    next: null,
  }
  const paused = applyTurnEvent(open, pausing)
  expect([paused.pause, applyTurnEvent(paused, textEvent(0, 'Hi')).pause]).toEqual([pausing, null])
})
