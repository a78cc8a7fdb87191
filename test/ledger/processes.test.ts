import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
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
/** In memory where there is such a place: a killed process leaves the same files there, and nobody waits for a disk. */
const fastFolder = () => temporaryFolder(existsSync('/dev/shm') ? '/dev/shm' : undefined)

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
    const file = join(fastFolder(), 'gatehouse.sqlite')
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

const manyNanoUsd = 1_000_000 * worstCaseNanoUsd
/** With the snapshots below five hundred instants; with GATEHOUSE_TEST_THOROUGH=1 five hundred kills (some minutes). */
const isThorough = process.env['GATEHOUSE_TEST_THOROUGH'] === '1'
const kills = isThorough ? 500 : 60
const callersAtOnce = 3

test(`${kills} kills in the middle of whatever is done: the file is sound, nothing acknowledged is lost, no hold stays`, async () => {
  const file = join(fastFolder(), 'gatehouse.sqlite')
  const random = createRandom(7)
  const books = openBooks(file, manyNanoUsd)
  let started = 0

  async function killOneAfterAnother(): Promise<void> {
    while (started < kills) {
      started += 1
      const caller = startCaller({ worker, file, seed: started, calls: 1_000_000, limitNanoUsd: manyNanoUsd })
      await caller.hasSaid(1 + Math.floor(random() * 25))
      caller.kill()
      await caller.ended
      expect(judge(books, caller.lines())).toEqual({ ...sound, openHolds: expect.any(Number) })
    }
  }

  await Promise.all(Array.from({ length: callersAtOnce }, killOneAfterAnother))
  expect(judge(books, [])).toEqual(sound)
  books.close()
}, 1_200_000)

const instants = 440

/** A killed process leaves the bytes it has written; those of one that is stopped are the same, and it goes on. */
test(`what a kill would leave at ${instants} further instants: sound, nothing acknowledged lost, no hold that stays`, async () => {
  const folder = fastFolder()
  const file = join(folder, 'gatehouse.sqlite')
  openBooks(file, manyNanoUsd).close()
  const random = createRandom(11)
  const caller = startCaller({ worker, file, seed: 11, calls: 1_000_000, limitNanoUsd: manyNanoUsd })
  for (let instant = 0; instant < instants; instant++) {
    await caller.hasSaid(caller.lines().length + 1 + Math.floor(random() * 8))
    caller.stop()
    const acknowledged = caller.lines()
    const left = join(folder, 'left', 'gatehouse.sqlite')
    mkdirSync(dirname(left))
    for (const part of ['', '-wal']) copyFileSync(`${file}${part}`, `${left}${part}`)
    const books = openBooks(left, manyNanoUsd)
    expect({ instant, ...judge(books, acknowledged.slice(-200)) }).toEqual({ instant, ...sound })
    books.close()
    rmSync(dirname(left), { recursive: true })
    caller.goOn()
  }
  caller.kill()
  await caller.ended
}, 300_000)

const sound = {
  recovered: true,
  integrity: ['ok'],
  lost: [],
  wrong: [],
  openHolds: 0,
  balances: true,
}

function judge(books: ReturnType<typeof openBooks>, lines: readonly string[]): object {
  const recovered = books.recover()
  const balance = books.balance()
  return {
    recovered,
    integrity: books.integrity(),
    lost: books.lost(lines),
    wrong: lines.filter((line) => /^(?:unbalanced|failed)/.test(line)),
    openHolds: books.openHolds(),
    balances: balance !== undefined && balance.spentNanoUsd + balance.heldNanoUsd + balance.freeNanoUsd === manyNanoUsd,
  }
}
