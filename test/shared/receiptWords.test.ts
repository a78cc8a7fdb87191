import { expect, test } from 'vitest'
import { decisionWords, receiptText } from '../../shared/receiptWords.ts'
import { findProfile } from '../../shared/builtInProfiles.ts'
import type { Decision } from '../../shared/decision.ts'
import { usd } from '../../shared/money.ts'
import type { Receipt } from '../../shared/receipt.ts'
import { someDestination } from '../support/someMessages.ts'

const cloud = { ...someDestination, providerId: 'o', providerName: 'OpenAI', model: 'big', locality: 'cloud' as const }

const receipt: Receipt = {
  messageId: 'a1',
  decision: {
    mode: 'auto',
    profile: findProfile('balanced', []),
    directives: [],
    level: 'restricted',
    findingCounts: [{ type: 'card', count: 1 }],
    score: { gain: 0.6, taskClass: 'writing', words: ['legal words'] },
    threshold: 0.5,
    inputTokens: 10,
    leftOutMessages: 0,
    decidedBy: 'limit',
    unmet: null,
    candidates: [
      { destination: someDestination, expectedCostNanoUsd: 0, worstCaseNanoUsd: 0, removed: null },
      {
        destination: cloud,
        expectedCostNanoUsd: 6_000_000,
        worstCaseNanoUsd: 9_000_000,
        removed: { kind: 'sensitivity', level: 'restricted' },
      },
    ],
    ask: cloud,
    reason: 'the message holds a card number',
  },
  consent: { choice: 'keep', by: 'person', destination: cloud, at: 0 },
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
- big (OpenAI): the text holds a card number

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
