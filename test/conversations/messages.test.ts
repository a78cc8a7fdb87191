import { expect, test } from 'vitest'
import { createAnswers } from '../../electron/conversations/answers.ts'
import { createConversations } from '../../electron/conversations/conversations.ts'
import { createMessages } from '../../electron/conversations/messages.ts'
import type { Message, Route } from '../../shared/message.ts'
import type { Result } from '../../shared/result.ts'
import { openTestDatabase, testOwner } from '../support/openTestDatabase.ts'

const now = () => 7

function setUp() {
  const db = openTestDatabase()
  const conversations = createConversations(db, now, testOwner)
  conversations.create({ id: 'c', mode: 'auto' })
  conversations.change('c', { draft: 'hi' })
  return { db, conversations, messages: createMessages(db, now, testOwner), answers: createAnswers(db, now, testOwner) }
}

function valueOf<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const route: Route = {
  destination: {
    providerId: 'o',
    providerName: 'Ollama',
    host: '127.0.0.1:11434',
    model: 'm',
    locality: 'device',
    tier: 'fast',
  },
  reason: 'private',
  practice: false,
  costNanoUsd: null,
  usageQuality: 'unknown',
}
const textsOf = (messages: readonly Message[]) =>
  messages.map(({ author, text, status }) => `${author}: ${text} (${status})`)

const sound = { doubts: [], offer: null }

test('a turn is stored with its waiting answer, names the conversation and empties the draft', () => {
  const { conversations, messages } = setUp()
  const { question, answer } = valueOf(messages.addTurn({ turnId: 't1', conversationId: 'c', text: '# hi there' }))
  const common = {
    conversationId: 'c',
    reasoning: '',
    createdAt: 7,
    turnId: 't1',
    level: null,
    route: null,
    error: null,
    ...sound,
    kept: false,
  }
  expect({ question, answer, conversation: valueOf(conversations.find('c')) }).toEqual({
    question: { ...common, id: question.id, parentId: null, author: 'user', text: '# hi there', status: 'complete' },
    answer: { ...common, id: answer.id, parentId: question.id, author: 'assistant', text: '', status: 'waiting' },
    conversation: {
      id: 'c',
      title: 'hi there',
      mode: 'auto',
      profile: null,
      instructions: null,
      draft: '',
      createdAt: 7,
      updatedAt: 7,
    },
  })
})

test('a turn that is sent twice is stored once', () => {
  const { messages } = setUp()
  const turn = { turnId: 't1', conversationId: 'c', text: 'hi' }
  const first = messages.addTurn(turn)
  const second = messages.addTurn(turn)
  const retried = { turnId: 't2', questionId: valueOf(first).question.id }
  const third = messages.addAnswer(retried)
  expect([second, messages.addAnswer(retried), messages.ofConversation('c').length]).toEqual([first, third, 3])
})

test('a question goes on from the newest answer, and its path leaves the others out', () => {
  const { messages, answers } = setUp()
  const first = valueOf(messages.addTurn({ turnId: 't1', conversationId: 'c', text: 'one' }))
  const other = valueOf(messages.addAnswer({ turnId: 't2', questionId: first.question.id }))
  for (const [messageId, text] of [
    [first.answer.id, 'bad'],
    [other.id, 'good'],
  ] as const) {
    answers.settle({ messageId, status: 'complete', text, reasoning: '', error: null, route, ...sound })
  }
  const second = valueOf(messages.addTurn({ turnId: 't3', conversationId: 'c', text: 'two' }))
  expect({ path: textsOf(messages.pathTo(second.question.id)), all: messages.ofConversation('c').length }).toEqual({
    path: ['user: one (complete)', 'assistant: good (complete)', 'user: two (complete)'],
    all: 5,
  })
})

test('the next question goes on from the answer that was kept, until the same is asked again', () => {
  const { messages } = setUp()
  const first = valueOf(messages.addTurn({ turnId: 't1', conversationId: 'c', text: 'one' }))
  const questionId = first.question.id
  const other = valueOf(messages.addAnswer({ turnId: 't2', questionId }))
  const keptOf = () => messages.ofConversation('c').map(({ id, kept }) => [id, kept])
  expect(valueOf(messages.keep(first.answer.id)).map(({ id, kept }) => [id, kept])).toEqual([
    [first.answer.id, true],
    [other.id, false],
  ])
  expect(messages.newestIn('c')?.id).toBe(first.answer.id)
  valueOf(messages.keep(other.id))
  expect(keptOf().filter(([, kept]) => kept)).toEqual([[other.id, true]])

  const third = valueOf(messages.addAnswer({ turnId: 't3', questionId }))
  expect([keptOf().some(([, kept]) => kept), messages.newestIn('c')?.id]).toEqual([false, third.id])
  expect(messages.keep(questionId)).toEqual({ ok: false, error: { kind: 'not-found', what: 'message' } })
})

test('an answer grows, is settled once, and a late flush changes nothing', () => {
  const { messages, answers } = setUp()
  const { answer } = valueOf(messages.addTurn({ turnId: 't1', conversationId: 'c', text: 'hi' }))
  answers.setRoute(answer.id, route)
  answers.saveText(answer.id, { text: 'NUL \0 and 👩‍⚕️', reasoning: 'hm' })
  const growing = valueOf(messages.find(answer.id))
  const error = { kind: 'provider', providerName: 'Ollama', failure: { kind: 'cut-off' } } as const
  const settled = answers.settle({
    messageId: answer.id,
    status: 'failed',
    text: 'whole',
    reasoning: '',
    error,
    route: { ...route, costNanoUsd: 0 },
    ...sound,
  })
  answers.saveText(answer.id, { text: 'late', reasoning: '' })
  expect([growing, valueOf(settled), valueOf(messages.find(answer.id))]).toEqual([
    { ...answer, status: 'streaming', text: 'NUL \0 and 👩‍⚕️', reasoning: 'hm', route },
    { ...answer, status: 'failed', text: 'whole', error, route: { ...route, costNanoUsd: 0 } },
    valueOf(settled),
  ])
})

test('what a process left under way is interrupted with its text once it has ended, and can be taken up again', () => {
  const { db, messages, answers } = setUp()
  const first = valueOf(messages.addTurn({ turnId: 't1', conversationId: 'c', text: 'one' })).answer
  answers.saveText(first.id, { text: 'half an ans', reasoning: '' })
  const second = valueOf(messages.addTurn({ turnId: 't2', conversationId: 'c', text: 'two' })).answer
  const third = valueOf(messages.addTurn({ turnId: 't3', conversationId: 'c', text: 'three' })).answer
  answers.settle({ messageId: third.id, status: 'complete', text: 'done', reasoning: '', error: null, route, ...sound })

  const tooEarly = answers.reopen({ turnId: 't4', messageId: first.id })
  const whileAlive = valueOf(answers.interruptUnsettled())
  const interrupted = valueOf(createAnswers(db, now, { id: 'next', isAlive: () => false }).interruptUnsettled())
  const reopened = valueOf(answers.reopen({ turnId: 't4', messageId: first.id }))
  expect({ tooEarly, whileAlive, interrupted, reopened, third: valueOf(messages.find(third.id)).status }).toEqual({
    tooEarly: { ok: false, error: { kind: 'busy', what: 'answer' } },
    whileAlive: [],
    interrupted: [
      { ...first, status: 'interrupted', text: 'half an ans' },
      { ...second, status: 'interrupted' },
    ],
    reopened: { ...first, status: 'waiting', text: 'half an ans', turnId: 't4' },
    third: 'complete',
  })
})

test('a label keeps types and places, and the next one replaces it', () => {
  const { messages } = setUp()
  const { question } = valueOf(messages.addTurn({ turnId: 't1', conversationId: 'c', text: 'my card is 4111…' }))
  const finding = { type: 'card', start: 11, end: 16, confidence: 0.9, recogniser: 'card' } as const
  messages.label(question.id, 'restricted', [finding, { ...finding, type: 'person' }])
  messages.label(question.id, 'restricted', [finding])
  expect([valueOf(messages.find(question.id)).level, messages.findings(question.id)]).toEqual(['restricted', [finding]])
})
