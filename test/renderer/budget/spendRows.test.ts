import { expect, test } from 'vitest'
import { groupDays, summariseDays } from '../../../renderer/budget/groupDays.ts'
import { arrangeRows, toRows } from '../../../renderer/budget/spendRows.ts'
import type { SpendingReport } from '../../../shared/spending.ts'

const sums = { inexactAnswers: 0, inputTokens: 10, cachedInputTokens: 0, outputTokens: 5 }
const openai = { ...sums, providerId: 'o', providerName: 'OpenAI', locality: 'cloud' } as const
const report: Pick<SpendingReport, 'models' | 'conversations'> = {
  models: [
    { ...openai, model: 'gpt-5', answers: 2, costNanoUsd: 30 },
    { ...openai, model: 'gpt-5-mini', answers: 7, costNanoUsd: 4 },
    { ...sums, providerId: 'l', providerName: 'Ollama', locality: 'device', model: 'qwen', answers: 9, costNanoUsd: 0 },
  ],
  conversations: [
    { ...sums, conversationId: 'a', answers: 3, costNanoUsd: 9 },
    { ...sums, conversationId: 'gone', answers: 1, costNanoUsd: 1 },
    { ...sums, conversationId: null, answers: 1, costNanoUsd: 0 },
  ],
}
const titleOf = (id: string) => (id === 'a' ? 'Lease review' : undefined)
const names = (grouping: Parameters<typeof toRows>[1]) =>
  toRows(report, grouping, titleOf).map(({ name, place, costNanoUsd }) => [name, place, costNanoUsd])

test('the same spending is grouped by model, provider and conversation', () => {
  expect([names('model'), names('provider'), names('conversation')]).toEqual([
    [
      ['gpt-5', 'OpenAI', 30],
      ['gpt-5-mini', 'OpenAI', 4],
      ['qwen', 'This machine', 0],
    ],
    [
      ['OpenAI', '', 34],
      ['Ollama', '', 0],
    ],
    [
      ['Lease review', '', 9],
      ['Deleted', '', 1],
      ['Outside of conversations', '', 0],
    ],
  ])
})

test('what a bill booked without a model is called by what it is', () => {
  const booked = { ...report, models: [{ ...openai, model: '', answers: 0, costNanoUsd: 7 }] }
  expect(toRows(booked, 'model', titleOf).map(({ name, place }) => [name, place])).toEqual([
    ['Model not said', 'OpenAI'],
  ])
})

test('rows are found by every word, in any column, and sorted either way', () => {
  const rows = toRows(report, 'model', titleOf)
  const found = (search: string, column: 'name' | 'answers', isRising: boolean) =>
    arrangeRows(rows, search, { column, isRising }).map(({ name }) => name)
  expect([found('OPENAI 5', 'answers', false), found('', 'name', true), found('mistral', 'name', true)]).toEqual([
    ['gpt-5-mini', 'gpt-5'],
    ['gpt-5', 'gpt-5-mini', 'qwen'],
    [],
  ])
})

test('more than three months of days are charted by month, and summed up in a sentence', () => {
  const day = { deviceAnswers: 1, trustedAnswers: 1, cloudAnswers: 1, costNanoUsd: 2 }
  const days = Array.from({ length: 120 }, (_, index) => ({
    ...day,
    day: new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10),
  }))
  const groups = groupDays(days)
  expect([groups.map((group) => [group.day, group.cloudAnswers]), groupDays(days.slice(0, 92)).length]).toEqual([
    [
      ['2026-01-01', 31],
      ['2026-02-01', 28],
      ['2026-03-01', 31],
      ['2026-04-01', 30],
    ],
    92,
  ])
  expect(summariseDays(groups, (nanoUsd) => `$${nanoUsd}`)).toBe(
    '240 answers on this machine and on those you trust, 120 from the cloud since Jan 2026; the dearest month was Jan 2026 ($62).',
  )
})
