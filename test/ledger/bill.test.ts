import { expect, test } from 'vitest'
import { compareBill, parseBill } from '../../electron/ledger/bill.ts'

const cent = 10_000_000

test.each([
  [
    'OpenAI',
    'start_time,start_time_iso,amount_value,amount_currency,line_item\n1793491200,2026-11-01T00:00:00+00:00,0.0125,usd,"gpt-5-2025-08-07, input"\n1793491200,2026-11-01T00:00:00+00:00,0.1,usd,"gpt-5-2025-08-07, output"\n',
    [
      { day: '2026-11-01', model: 'gpt-5-2025-08-07', nanoUsd: 1.25 * cent },
      { day: '2026-11-01', model: 'gpt-5-2025-08-07', nanoUsd: 10 * cent },
    ],
  ],
  [
    'Anthropic',
    'usage_date_utc,model,workspace,cost_usd\r\n2026-11-02,claude-opus-4-5,Default,1.50\r\n',
    [{ day: '2026-11-02', model: 'claude-opus-4-5', nanoUsd: 150 * cent }],
  ],
  [
    'OpenRouter',
    'generation_id,created_at,cost_total,tokens_prompt,model_permaslug\ngen-1,2026-11-02 23:59:59.123,0.000125,10,openai/gpt-5\n',
    [{ day: '2026-11-02', model: 'openai/gpt-5', nanoUsd: 125_000 }],
  ],
  ['a spreadsheet', 'Date;Cost\n2026-11-02;$1,234.50\n', [{ day: '2026-11-02', model: '', nanoUsd: 123_450 * cent }]],
])('the export of %s is read', (_name, csv, lines) => {
  expect(parseBill(csv)).toEqual({ ok: true, value: lines })
})

test.each([
  ['without a date', 'model,cost_usd\ngpt-5,1\n', ['no column with a date']],
  ['without a cost', 'date,model\n2026-11-02,gpt-5\n', ['no column with a cost']],
  ['with a line that has none', 'date,cost\n2026-11-02,1\nsoon,2\n', ['line 3 has no date']],
  ['in another currency', 'date,cost,currency\n2026-11-02,1,EUR\n', ['line 2 is in EUR, not in USD']],
])('a bill %s is not guessed at', (_name, csv, problems) => {
  expect(parseBill(csv)).toEqual({ ok: false, error: problems })
})

const recorded = [
  { day: '2026-11-01', model: 'gpt-5', nanoUsd: 10 * cent, isAdjusted: false },
  { day: '2026-11-01', model: 'gpt-5-mini', nanoUsd: 2 * cent, isAdjusted: false },
  { day: '2026-11-02', model: 'gpt-5', nanoUsd: 3 * cent, isAdjusted: true },
  { day: '2026-11-09', model: 'gpt-5', nanoUsd: 99 * cent, isAdjusted: false },
]

test('differences are listed by day and model, dated snapshots and prefixes under our name', () => {
  const bill = [
    { day: '2026-11-01', model: 'gpt-5-2025-08-07', nanoUsd: 11 * cent },
    { day: '2026-11-01', model: 'openai/gpt-5-mini', nanoUsd: 2 * cent },
    { day: '2026-11-02', model: 'o3', nanoUsd: 4 * cent },
  ]
  expect(compareBill(bill, recorded)).toEqual({
    from: '2026-11-01',
    to: '2026-11-02',
    billedNanoUsd: 17 * cent,
    recordedNanoUsd: 15 * cent,
    differences: [
      { day: '2026-11-01', model: 'gpt-5', billedNanoUsd: 11 * cent, recordedNanoUsd: 10 * cent, isAdjusted: false },
      { day: '2026-11-02', model: 'gpt-5', billedNanoUsd: 0, recordedNanoUsd: 3 * cent, isAdjusted: true },
      { day: '2026-11-02', model: 'o3', billedNanoUsd: 4 * cent, recordedNanoUsd: 0, isAdjusted: false },
    ],
  })
})

test('a bill without models is compared by day, and what was only rounded agrees', () => {
  const bill = [{ day: '2026-11-01', model: '', nanoUsd: 12 * cent + 50_000 }]
  expect(compareBill(bill, recorded)).toMatchObject({ recordedNanoUsd: 12 * cent, differences: [] })
})
