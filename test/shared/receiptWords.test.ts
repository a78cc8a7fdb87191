import { expect, test } from 'vitest'
import { decisionWords, receiptText } from '../../shared/receiptWords.ts'
import type { Decision } from '../../shared/decision.ts'
import { usd } from '../../shared/money.ts'
import type { Receipt } from '../../shared/receipt.ts'
import { cloudModel, someDestination } from '../support/destinations.ts'
import { someDecision } from '../support/someDecision.ts'

const receipt: Receipt = {
  messageId: 'a1',
  decision: someDecision(),
  consent: { choice: 'keep', by: 'person', destination: cloudModel, at: 0 },
  redactedTexts: [],
  attempts: [
    {
      id: 'x',
      destination: someDestination,
      startedAt: 0,
      outcome: 'answered',
      failure: null,
      retries: [{ failure: { kind: 'server-error', status: 503, detail: '' }, afterMs: 80, pauseMs: 320 }],
      usage: { inputTokens: 1200, outputTokens: 34, cachedInputTokens: 0, cacheWriteTokens: 0, reasoningTokens: 0 },
      usageQuality: 'estimated',
      unreadTokens: null,
      costNanoUsd: 0,
      firstTokenMs: 420,
      totalMs: 2340,
    },
  ],
  egress: [],
}

test('a receipt reads as a sentence, then as a list', () => {
  expect(receiptText(receipt, usd))
    .toBe(`Answered on this machine: the message holds a card number. You kept the message from OpenAI.

A limit decided this under the profile Balanced. A stronger model was expected to help by 60 %; from 50 % on it is asked. What counted: legal words. All that would be sent is restricted. The text holds a card number.

Considered
- small (This machine): possible
- gpt-5 (OpenAI): the text holds a card number

Asked
- small (This machine): answered; 1,200 in, 34 out; free; first word 420 ms, total 2.3 s
  - This machine had a problem of its own (status 503) after 80 ms: tried again 320 ms later

Left this machine
- nothing`)
})

test('wishes, and those that could not be met, are part of it; without a threshold no figure is made up', () => {
  if (receipt.decision === null) throw new Error('The receipt has a decision')
  const decision: Decision = {
    ...receipt.decision,
    decidedBy: 'person',
    directives: ['[cloud]', '[strong]'],
    unmet: '[strong] was not possible: no strong model is set up',
    threshold: 2,
    score: { ...receipt.decision.score, words: [] },
    findingCounts: [],
  }
  expect(decisionWords(decision)).toBe(
    'You decided this under the profile Balanced. A stronger model was expected to help by 60 %; none is asked by itself. You wrote [cloud] [strong]. Not met: [strong] was not possible: no strong model is set up. All that would be sent is restricted.',
  )
})

test('a turn that ended before it was decided says so', () => {
  const empty = { messageId: 'a1', decision: null, consent: null, redactedTexts: [], attempts: [], egress: [] }
  expect(receiptText(empty, usd)).toBe(
    'This turn ended before it was decided, and nothing was sent.\n\nLeft this machine\n- nothing',
  )
})

test('what a model did not read is said', () => {
  const attempts = receipt.attempts.map((attempt) => ({ ...attempt, unreadTokens: 3400 }))
  expect(receiptText({ ...receipt, attempts }, usd)).toContain(
    'About 3,400 tokens of what was sent were left out: the conversation is longer than this model takes in.',
  )
})
