/**
 * A process of its own that makes calls against a shared budget, many at once: `node ledgerWorker.ts FILE SEED CALLS LIMIT`.
 * The file is there and has its tables. It prints a line for each step once the ledger has acknowledged it, and complains where the books do not balance.
 */
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { createLedger } from '../../electron/ledger/ledger.ts'
import { connect } from '../../electron/storage/database.ts'
import { createProcessLock } from '../../electron/storage/processLock.ts'
import { monthlyBudget } from '../../shared/budget.ts'
import { createRandom } from './createRandom.ts'
import { cloudModel } from './destinations.ts'

const [file = '', seed, calls, limit] = process.argv.slice(2)
const cap = Number(limit)
const budget = monthlyBudget(cap)
const random = createRandom(Number(seed))
const db = connect(file)
const owner = createProcessLock(join(dirname(file), 'processes'))
const ledger = createLedger({ db, clock: Date.now, timeZone: () => 'UTC', owner })
const inBooks = db.prepare('SELECT sum(spent_nano_usd) AS spent, sum(held_nano_usd) AS held FROM ledger')
const call = {
  account: 'real',
  conversationId: null,
  caller: 'window',
  destination: cloudModel,
  worstCaseNanoUsd: 1_000_000,
  // One nano-dollar a token.
  price: { input: 1_000_000, output: 1_000_000 },
  countedInputTokens: 0,
  budget,
} as const

const say = (line: string) => void process.stdout.write(`${line}\n`)

/** What the ledger says of itself, beside a sum over its bare entries in the same instant. */
function checkBooks(): void {
  db.exec('BEGIN')
  const balance = ledger.status('real', budget).balances[0]
  const books = { spent: 0, held: 0, ...inBooks.get() }
  db.exec('COMMIT')
  const { spentNanoUsd = 0, heldNanoUsd = 0, freeNanoUsd = 0 } = balance ?? {}
  const balances = spentNanoUsd === books.spent && heldNanoUsd === books.held
  if (!balances || spentNanoUsd + heldNanoUsd + freeNanoUsd !== cap || freeNanoUsd < 0)
    say(`unbalanced ${JSON.stringify({ balance, books })}`)
}

const pause = async () => {
  for (let turns = Math.floor(random() * 4); turns > 0; turns--) await setImmediate()
}

/** Settled at what was used, settled by nobody's count, or not sent at all; one in six is left to its fate. */
async function makeCall(): Promise<void> {
  const attemptId = randomUUID()
  await pause()
  const reserved = ledger.reserve({ ...call, attemptId })
  checkBooks()
  if (!reserved.ok) return say(reserved.error.kind === 'over-budget' ? 'refused' : `failed ${reserved.error.detail}`)
  say(`reserved ${attemptId}`)
  await pause()
  const fate = random()
  const outputTokens = Math.floor(random() * call.worstCaseNanoUsd)
  const usage = { inputTokens: 0, outputTokens, cachedInputTokens: 0, cacheWriteTokens: 0, reasoningTokens: 0 }
  if (fate < 1 / 6) return
  if (fate < 2 / 6) {
    if (ledger.release(attemptId).ok) say(`released ${attemptId}`)
  } else {
    const settled = ledger.settle(attemptId, fate < 3 / 6 ? null : usage, 'exact')
    if (settled.ok) say(`settled ${attemptId}`)
  }
  checkBooks()
}

say('ready')
const many = 100
for (let made = 0; made < Number(calls); made += many) await Promise.all(Array.from({ length: many }, makeCall))
db.close()
say('done')
