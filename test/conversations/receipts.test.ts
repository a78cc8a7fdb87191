import { expect, test } from 'vitest'
import { createAnswers } from '../../electron/conversations/answers.ts'
import { createConversations } from '../../electron/conversations/conversations.ts'
import { createMessages } from '../../electron/conversations/messages.ts'
import { createReceipts } from '../../electron/conversations/receipts.ts'
import type { Attempt, EgressEntry } from '../../shared/receipt.ts'
import { request } from '../support/decisionRequest.ts'
import { cloudModel } from '../support/destinations.ts'
import { openTestDatabase, testOwner } from '../support/openTestDatabase.ts'
import { someDecision } from '../support/someDecision.ts'

const decision = someDecision()
const attempt: Attempt = {
  id: 'a1',
  destination: cloudModel,
  startedAt: 100,
  outcome: 'running',
  failure: null,
  retries: [],
  usage: null,
  usageQuality: 'unknown',
  unreadTokens: null,
  costNanoUsd: 0,
  firstTokenMs: null,
  totalMs: null,
}
const egress: EgressEntry = {
  at: 101,
  host: 'api.openai.com',
  purpose: 'chat',
  bytes: 812,
  level: 'public',
  verdict: 'sent',
  detail: '',
}

const now = () => 7

function setUp() {
  const db = openTestDatabase()
  createConversations(db, now, testOwner).create({ id: 'c', mode: 'auto' })
  const messages = createMessages(db, now, testOwner)
  const turn = messages.addTurn({ turnId: 't1', conversationId: 'c', text: 'hi' })
  if (!turn.ok) throw new Error('not stored')
  return {
    receipts: createReceipts(db, now),
    answers: createAnswers(db, now, testOwner),
    messages,
    messageId: turn.value.answer.id,
  }
}

test('a receipt holds everything that was kept of its answer and nothing of others', () => {
  const { receipts, messageId } = setUp()
  const redactedTexts = [{ role: 'user', text: 'pay with [CARD_1]' }] as const
  const consent = { choice: 'redact', by: 'person', destination: cloudModel, at: 99 } as const
  const answered: Attempt = { ...attempt, outcome: 'answered', firstTokenMs: 210.5, totalMs: 900 }
  const failed: Attempt = {
    ...attempt,
    id: 'a0',
    outcome: 'failed',
    failure: { kind: 'rate-limited', retryAfterMs: 5 },
  }
  receipts.saveDecision({ turnId: 't1', messageId, decision, request: request() })
  receipts.saveConsent({ turnId: 't1', messageId, consent, textHashes: ['ab12'], redactedTexts })
  receipts.saveAttempt(messageId, failed)
  receipts.saveAttempt(messageId, attempt)
  receipts.saveAttempt(messageId, answered)
  receipts.logEgress(messageId, egress)
  receipts.logEgress(null, { ...egress, purpose: 'models' })
  expect(receipts.read(messageId)).toEqual({
    messageId,
    decision,
    consent,
    redactedTexts,
    attempts: [failed, answered],
    egress: [egress],
  })
  expect(receipts.read('other')).toEqual({
    messageId: 'other',
    decision: null,
    consent: null,
    redactedTexts: [],
    attempts: [],
    egress: [],
  })
})

test('what the ledger settles at start reaches the attempt and the badge', () => {
  const { receipts, answers, messages, messageId } = setUp()
  const route = {
    destination: cloudModel,
    reason: 'harder',
    practice: false,
    costNanoUsd: null,
    usageQuality: 'unknown',
  } as const
  answers.setRoute(messageId, route)
  receipts.saveAttempt(messageId, { ...attempt, id: 'a0', outcome: 'failed', costNanoUsd: 500 })
  receipts.saveAttempt(messageId, attempt)
  const usage = { inputTokens: 1, outputTokens: 2, cachedInputTokens: 0, cacheWriteTokens: 0, reasoningTokens: 0 }
  answers.settle({
    messageId,
    status: 'interrupted',
    text: '',
    reasoning: '',
    error: null,
    route,
    doubts: [],
    offer: null,
  })
  receipts.interruptRunning()
  receipts.applyCost({ attemptId: 'a1', costNanoUsd: 1500, usage, usageQuality: 'estimated' })
  const found = messages.find(messageId)
  expect({ route: found.ok && found.value.route, attempts: receipts.read(messageId).attempts.slice(1) }).toEqual({
    route: { ...route, costNanoUsd: 2000, usageQuality: 'estimated' },
    attempts: [{ ...attempt, outcome: 'interrupted', costNanoUsd: 1500, usage, usageQuality: 'estimated' }],
  })
})
