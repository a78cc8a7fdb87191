import { dirname, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { createLedger } from '../../electron/ledger/ledger.ts'
import { createProcessLock } from '../../electron/storage/processLock.ts'
import { monthlyBudget } from '../../shared/budget.ts'
import { createRandom } from '../support/createRandom.ts'
import { bundleLedgerWorker, startCaller } from '../support/ledgerWorkers.ts'
import { openTestDatabase } from '../support/openTestDatabase.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const worstCaseNanoUsd = 1_000_000

const kindOf: Readonly<Record<string, string>> = { reserved: 'reservation', released: 'release', settled: 'settlement' }

let worker = ''
beforeAll(async () => {
  worker = await bundleLedgerWorker()
}, 60_000)

function openBooks(file: string, limitNanoUsd: number) {
  const db = openTestDatabase(file)
  const owner = createProcessLock(join(dirname(file), 'processes'))
  const ledger = createLedger({ db, clock: Date.now, timeZone: () => 'UTC', owner })
  const column = (sql: string) =>
    db
      .prepare(sql)
      .all()
      .map((row) => String(Object.values(row)[0]))
  const entry = db.prepare('SELECT 1 FROM ledger WHERE kind = ? AND attempt_id = ?')
  return {
    recover: () => ledger.recover(() => null).ok,
    balance: () => ledger.status('real', monthlyBudget(limitNanoUsd)).balances[0],
    integrity: () => column('PRAGMA integrity_check'),
    /** Steps that the ledger acknowledged and that are not in it. */
    lost: (lines: readonly string[]) =>
      lines.filter((line) => {
        const [step = '', attemptId = ''] = line.split(' ')
        const kind = kindOf[step]
        return kind !== undefined && entry.get(kind, attemptId) === undefined
      }),
    openHolds: () => column(`SELECT attempt_id FROM ledger GROUP BY attempt_id HAVING sum(held_nano_usd) <> 0`).length,
    close: () => {
      owner.close()
      db.close()
    },
  }
}

const seeds = 20
const limitNanoUsd = 40 * worstCaseNanoUsd

test(`two processes with a hundred calls at once each, one of them killed at random: nothing is overspent, ${seeds} times`, async () => {
  for (let seed = 1; seed <= seeds; seed++) {
    const file = join(temporaryFolder(), 'gatehouse.sqlite')
    const random = createRandom(seed)
    const books = openBooks(file, limitNanoUsd)
    const callers = [seed, -seed].map((each) => startCaller({ worker, file, seed: each, calls: 100, limitNanoUsd }))
    const victim = callers[random() < 0.5 ? 0 : 1]
    await victim?.hasSaid(1 + Math.floor(random() * 120))
    victim?.kill()
    await Promise.all(callers.map(({ ended }) => ended))

    const lines = callers.flatMap((caller) => [...caller.lines()])
    const recovered = books.recover()
    const balance = books.balance()
    expect({
      seed,
      recovered,
      wrong: lines.filter((line) => /^(?:unbalanced|failed)/.test(line)),
      refusedSome: lines.includes('refused'),
      lost: books.lost(lines),
      held: balance?.heldNanoUsd,
      sum: (balance?.spentNanoUsd ?? 0) + (balance?.freeNanoUsd ?? 0),
      isOverspent: (balance?.freeNanoUsd ?? -1) < 0,
    }).toEqual({
      seed,
      recovered: true,
      wrong: [],
      refusedSome: true,
      lost: [],
      held: 0,
      sum: limitNanoUsd,
      isOverspent: false,
    })
    books.close()
  }
}, 180_000)

const kills = 500
const callersAtOnce = 3

test(`${kills} kills in the middle of whatever is done: the file is sound, nothing acknowledged is lost, no hold stays`, async () => {
  const file = join(temporaryFolder(), 'gatehouse.sqlite')
  const manyNanoUsd = 1_000_000 * worstCaseNanoUsd
  const random = createRandom(7)
  const books = openBooks(file, manyNanoUsd)
  let started = 0
  let killed = 0

  async function killOneAfterAnother(): Promise<void> {
    while (started < kills) {
      started += 1
      const caller = startCaller({ worker, file, seed: started, calls: 1_000_000, limitNanoUsd: manyNanoUsd })
      await caller.hasSaid(1 + Math.floor(random() * 25))
      caller.kill()
      await caller.ended
      killed += 1
      const isRecovered = books.recover()
      const lost = books.lost(caller.lines())
      const wrong = caller.lines().filter((line) => /^(?:unbalanced|failed)/.test(line))
      expect({ killed, isRecovered, lost, wrong }).toEqual({ killed, isRecovered: true, lost: [], wrong: [] })
      if (killed % 10 === 0) expect(books.integrity()).toEqual(['ok'])
    }
  }

  await Promise.all(Array.from({ length: callersAtOnce }, killOneAfterAnother))
  const recovered = books.recover()
  const balance = books.balance()
  expect({
    killed,
    recovered,
    integrity: books.integrity(),
    openHolds: books.openHolds(),
    held: balance?.heldNanoUsd,
    sum: (balance?.spentNanoUsd ?? 0) + (balance?.freeNanoUsd ?? 0),
  }).toEqual({ killed: kills, recovered: true, integrity: ['ok'], openHolds: 0, held: 0, sum: manyNanoUsd })
  books.close()
}, 600_000)
