import { expect, test } from 'vitest'
import { answerEndWords, offerWords } from '../../../renderer/chat/answerEndWords.ts'
import { pauseWords } from '../../../renderer/chat/pauseWords.ts'
import { usd } from '../../../shared/money.ts'
import { someDestination } from '../../support/destinations.ts'
import { someMessage } from '../../support/someMessages.ts'

const away = { ...someDestination, providerName: 'OpenAI', locality: 'cloud', tier: 'frontier' } as const
const refusal = { kind: 'refusal', words: 'it declines to answer' } as const

test('an answer that ended well says nothing more', () => {
  expect(answerEndWords(someMessage({ status: 'complete', text: 'so' }))).toBeNull()
})

test.each([
  [
    'one that is doubted says why and that another was asked',
    { status: 'complete', text: 'no', doubts: [refusal] },
    { sentence: 'Checked: it declines to answer. A stronger model was asked as well.', canContinue: false },
  ],
  [
    'one with an offer leaves the next step to the person',
    {
      status: 'complete',
      text: 'no',
      doubts: [refusal],
      offer: { destination: away, expectedCostNanoUsd: 1, overTurnLimit: null },
    },
    { sentence: 'Checked: it declines to answer.', canContinue: false, canRetry: false },
  ],
  [
    'one that was cut off can be gone on with',
    { status: 'complete', text: 'so', doubts: [{ kind: 'truncated', words: 'it was cut off at the length limit' }] },
    { sentence: 'Checked: it was cut off at the length limit.', canContinue: true, canRetry: false },
  ],
  [
    'one that broke off keeps its text and says what happened',
    {
      status: 'interrupted',
      text: 'so',
      error: { kind: 'provider', providerName: 'OpenAI', failure: { kind: 'idle-timeout', timeoutMs: 30_000 } },
    },
    {
      sentence: 'OpenAI stopped sending for 30 s. The text so far is kept. Try again, or answer it elsewhere.',
      canContinue: true,
      canRetry: true,
    },
  ],
] as const)('%s', (_, news, words) => {
  expect(answerEndWords(someMessage(structuredClone<object>(news)))).toMatchObject(words)
})

test('an offer says who and for how much, a pause why', () => {
  expect([
    offerWords({ destination: away, expectedCostNanoUsd: 6_000_000, overTurnLimit: null }, usd),
    offerWords(
      {
        destination: away,
        expectedCostNanoUsd: 6_000_000,
        overTurnLimit: { neededNanoUsd: 80_000_000, limitNanoUsd: 50_000_000 },
      },
      usd,
    ),
    offerWords(
      { destination: { ...someDestination, tier: 'strong' }, expectedCostNanoUsd: 0, overTurnLimit: null },
      usd,
    ),
    pauseWords({ destination: away, failure: { kind: 'rate-limited', retryAfterMs: 12_000 } }),
    pauseWords({ destination: away, failure: { kind: 'server-error', status: 503, detail: '' } }),
  ]).toEqual([
    'Answer with OpenAI, about 0.6 ¢',
    'Answer with OpenAI, about 0.6 ¢, at most 8 ¢: over your 5 ¢ a turn',
    'Answer with small, free',
    'OpenAI asks for a pause.',
    'OpenAI had a problem of its own (status 503).',
  ])
})
