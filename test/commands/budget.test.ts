import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase, databaseFileOf } from '../../electron/storage/openDatabase.ts'
import { createLedger } from '../../electron/ledger/ledger.ts'
import { monthlyBudget } from '../../shared/budget.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { runGatehouse } from '../support/commandIo.ts'
import { cloudModel } from '../support/destinations.ts'
import { oneCallUsage, reservationOf } from '../support/ledgerFixture.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const cent = 10_000_000

/** A folder whose account has spent 60 cents of two dollars and holds 40 more. */
function setUp() {
  const folder = temporaryFolder()
  const budget = monthlyBudget(200 * cent)
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ version: 1, ...defaultSettings, budget }))
  const { db } = openDatabase({ file: databaseFileOf(folder), now: Date.now })
  const owner = { id: 'window', isAlive: () => true }
  const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone
  const ledger = createLedger({ db, clock: Date.now, timeZone, owner })
  const price = { input: cent * 1_000_000, output: 0, source: 'the test' }
  ledger.reserve(reservationOf('a', { budget, worstCaseNanoUsd: 100 * cent, price }))
  ledger.settle('a', { ...oneCallUsage, inputTokens: 60 }, 'exact')
  ledger.reserve(reservationOf('b', { budget, worstCaseNanoUsd: 40 * cent, price }))
  db.close()
  const run = (...args: string[]) => runGatehouse(['budget', ...args, '--data', folder])
  return { folder, run }
}

test('status tells what was spent, is held and is free', async () => {
  const { run } = setUp()
  const { status, printed } = await run('status')
  // The third line tells what the month comes to, from its fourth day on.
  expect([status, printed.slice(0, 2)]).toEqual([
    0,
    [
      'Spent this month: $0.60, held: $0.40',
      expect.stringMatching(
        /^This month's budget of \$2\.00: \$0\.60 spent, \$0\.40 held, \$1\.00 free, anew on \w+ \d+$/,
      ),
    ],
  ])
  const json: unknown = JSON.parse((await run('status', '--json')).printed.join(''))
  expect(json).toMatchObject({
    spentNanoUsd: 60 * cent,
    heldNanoUsd: 40 * cent,
    balances: [{ freeNanoUsd: 100 * cent }],
  })
})

test('an account that is ahead of the clock says so', async () => {
  const { folder, run } = setUp()
  const { db } = openDatabase({ file: databaseFileOf(folder), now: Date.now })
  const clock = () => Date.now() + 60 * 86_400_000
  const ledger = createLedger({ db, clock, timeZone: () => 'UTC', owner: { id: 'window', isAlive: () => true } })
  ledger.reserve(reservationOf('ahead', { budget: monthlyBudget(null) }))
  db.close()
  const { printed } = await run('status')
  expect(printed.filter((line) => line.includes("which this machine's clock has yet to reach"))).toHaveLength(1)
})

test.each([
  [[], 0],
  [['--need', '1'], 0],
  [['--need', '1.01'], 1],
])('check %j ends with %i, for scripts', async (args, status) => {
  const { run } = setUp()
  expect(await run('check', ...args)).toMatchObject({ status })
})

test('a limit is set, told and taken away, for all or for less', async () => {
  const { run } = setUp()
  await run('set', '0.50', '--period', 'day', '--for', 'caller:cli')
  await run('set', '3', '--for', `model:${cloudModel.providerId}/meta/llama:70b`, '--soft')
  const all = await run('status', '--json')
  const untouched = await run('check')
  await run('set', '0', '--period', 'day', '--for', 'caller:cli')
  const refused = await run('check', '--json')
  await run('set', 'none', '--period', 'day', '--for', 'caller:cli')
  const freed = await run('check')
  const { budget }: { budget?: unknown } = JSON.parse(all.printed.join(''))
  expect({ budget, untouched: untouched.status, refused: refused.status, freed: freed.status }).toMatchObject({
    budget: {
      limits: [
        { scope: { kind: 'all' }, period: 'month', limitNanoUsd: 200 * cent, hard: true },
        { scope: { kind: 'caller', caller: 'cli' }, period: 'day', limitNanoUsd: 50 * cent, hard: true },
        {
          scope: { kind: 'model', providerId: 'openai', model: 'meta/llama:70b' },
          limitNanoUsd: 300 * cent,
          hard: false,
        },
      ],
    },
    untouched: 0,
    refused: 1,
    freed: 0,
  })
})

test('every entry is exported with its tokens, cost and price', async () => {
  const { run } = setUp()
  const csv = await run('export')
  const [head, row] = csv.printed.join('').split('\r\n')
  const byName = Object.fromEntries((head ?? '').split(',').map((name, index) => [name, row?.split(',')[index]]))
  const json: unknown = JSON.parse((await run('export', '--format', 'json')).printed.join(''))
  expect([byName, json]).toMatchObject([
    { kind: 'settlement', provider: 'OpenAI', input_tokens: '60', cost_usd: '0.6', price_source: 'the test' },
    [{ kind: 'settlement', model: 'gpt-5', costNanoUsd: 60 * cent }],
  ])
})

test.each([
  [['burn'], 'There is no "budget burn"'],
  [['set'], 'There is no amount'],
  [['set', '-5'], 'Unknown option'],
  [['set', '5 dollars'], '"5 dollars" is no amount in USD'],
  [['set', '5', '--for', 'everything'], '"everything" is nothing that can be limited'],
  [['status', 'now'], '"now" is one word too many'],
])('%j is said in one sentence, and nothing changes', async (args, said) => {
  const { run } = setUp()
  const { status, complained } = await run(...args)
  expect([status, complained[0]?.includes(said)]).toEqual([2, true])
})
