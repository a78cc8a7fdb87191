import { describe, expect, test } from 'vitest'
import { createSpending } from '../../electron/ledger/spending.ts'
import { monthlyBudget } from '../../shared/budget.ts'
import type { ModelOption } from '../../shared/model.ts'
import type { ReportSpan } from '../../shared/spending.ts'
import { cloudModel } from '../support/destinations.ts'
import { deviceModel, oneCallUsage, openTestLedger, reservationOf } from '../support/ledgerFixture.ts'

const budget = monthlyBudget(1000)

function setUp() {
  const opened = openTestLedger(Date.parse('2026-10-01T12:00Z'))
  const report = createSpending({ db: opened.db, timeZone: () => opened.world.timeZone, ledger: opened.ledger })
  const reportOn = (span: ReportSpan, options: readonly ModelOption[] = []) =>
    report({ account: 'real', budget, span, options })
  let calls = 0
  function answer(at: string, change: Parameters<typeof reservationOf>[1] = {}): void {
    opened.world.now = Date.parse(at)
    calls += 1
    opened.ledger.reserve(reservationOf(`${calls}`, { ...change, budget: monthlyBudget(null) }))
    opened.ledger.settle(`${calls}`, oneCallUsage, 'exact')
  }
  return { ...opened, reportOn, answer }
}
const free = { destination: deviceModel, worstCaseNanoUsd: 0, price: { input: 0, output: 0 }, conversationId: 'other' }

const sums = { inexactAnswers: 0, cachedInputTokens: 0 }

test('a month is told by model, conversation and local day, local answers among them', () => {
  const { ledger, world, reportOn, answer } = setUp()
  answer('2026-10-31T23:59+01:00')
  answer('2026-11-01T00:00+01:00')
  answer('2026-11-01T23:59+01:00', free)
  answer('2026-11-03T00:00+01:00', free)
  ledger.reserve(reservationOf('held'))
  answer('2026-11-03T00:01+01:00', { account: 'practice' })
  world.now = Date.parse('2026-11-03T12:00+01:00')
  const day = { deviceAnswers: 0, trustedAnswers: 0, cloudAnswers: 0, costNanoUsd: 0 }
  expect(reportOn('month')).toEqual({
    span: 'month',
    from: '2026-11-01',
    to: '2026-11-03',
    costNanoUsd: 150,
    models: [
      {
        ...sums,
        providerId: 'openai',
        providerName: 'OpenAI',
        model: 'gpt-5',
        locality: 'cloud',
        answers: 1,
        inputTokens: 100,
        outputTokens: 50,
        costNanoUsd: 150,
      },
      {
        ...sums,
        providerId: 'o',
        providerName: 'Ollama',
        model: 'gemma3',
        locality: 'device',
        answers: 2,
        inputTokens: 200,
        outputTokens: 100,
        costNanoUsd: 0,
      },
    ],
    conversations: [
      { ...sums, conversationId: 'talk', answers: 1, inputTokens: 100, outputTokens: 50, costNanoUsd: 150 },
      { ...sums, conversationId: 'other', answers: 2, inputTokens: 200, outputTokens: 100, costNanoUsd: 0 },
    ],
    days: [
      { ...day, day: '2026-11-01', deviceAnswers: 1, cloudAnswers: 1, costNanoUsd: 150 },
      { ...day, day: '2026-11-02' },
      { ...day, day: '2026-11-03', deviceAnswers: 1 },
    ],
    projection: null,
    savings: null,
    alerts: [],
  })
})

test('30 and 90 days and all time look back as far, and no further', () => {
  const { reportOn, answer } = setUp()
  for (const at of ['2026-06-01', '2026-08-25', '2026-08-26', '2026-10-24', '2026-10-25', '2026-11-23'])
    answer(`${at}T12:00+01:00`)
  const looked = (['month', '30-days', '90-days', 'all'] as const).map((span) => {
    const { from, to, days, costNanoUsd } = reportOn(span)
    return [from, to, days.length, costNanoUsd / 150]
  })
  expect(looked).toEqual([
    ['2026-11-01', '2026-11-23', 23, 1],
    ['2026-10-25', '2026-11-23', 30, 2],
    ['2026-08-26', '2026-11-23', 90, 4],
    ['2026-06-01', '2026-11-23', 176, 6],
  ])
})

test('what comes after a report is in the next one, once, adjustments too', () => {
  const { ledger, reportOn, answer } = setUp()
  answer('2026-11-02T12:00+01:00')
  const before = reportOn('month').costNanoUsd
  answer('2026-11-02T13:00+01:00')
  const { providerId, providerName, model } = cloudModel
  const bill = { account: 'real' as const, at: Date.parse('2026-11-02T12:00Z'), providerId, providerName, model }
  ledger.adjust({ ...bill, id: 'bill', amountNanoUsd: -20 })
  expect([before, reportOn('month').costNanoUsd, reportOn('month').costNanoUsd]).toEqual([150, 280, 280])
})

test('in another time zone the days are that zone’s', () => {
  const { world, reportOn, answer } = setUp()
  answer('2026-11-02T23:30Z')
  const inBerlin = reportOn('all').days.map(({ day }) => day)
  world.timeZone = 'America/New_York'
  expect([inBerlin, reportOn('all').days.map(({ day }) => day)]).toEqual([['2026-11-03'], ['2026-11-02']])
})

test('an answer that nobody counted is told as such', () => {
  const { ledger, world, reportOn } = setUp()
  world.now = Date.parse('2026-11-02T12:00Z')
  ledger.reserve(reservationOf('a'))
  ledger.settle('a', null, 'unknown')
  expect(reportOn('month').models).toMatchObject([{ answers: 1, inexactAnswers: 1, costNanoUsd: 400 }])
})

describe('savings', () => {
  const option = (model: string, output: number): ModelOption => ({
    destination: { ...cloudModel, model },
    contextTokens: null,
    maxOutputTokens: null,
    price: { input: 1_000_000, output },
    problem: null,
  })

  test('are what free answers would have cost at the cheapest and at the dearest cloud model', () => {
    const { reportOn, answer } = setUp()
    answer('2026-11-02T12:00Z', free)
    answer('2026-11-02T13:00Z')
    const unpriced = { ...option('unknown', 0), price: null }
    expect(reportOn('month', [option('large', 8_000_000), unpriced, option('small', 2_000_000)]).savings).toEqual({
      cheapest: { providerName: 'OpenAI', model: 'small', savedNanoUsd: 200 },
      dearest: { providerName: 'OpenAI', model: 'large', savedNanoUsd: 500 },
    })
  })
})
