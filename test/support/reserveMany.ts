/** A process of its own that makes calls against a shared budget: `node reserveMany.ts FILE COUNT WORST_CASE LIMIT`. */
import { randomUUID } from 'node:crypto'
import { dirname, join } from 'node:path'
import { createLedger } from '../../electron/ledger/ledger.ts'
import { openDatabase } from '../../electron/storage/openDatabase.ts'
import { createProcessLock } from '../../electron/storage/processLock.ts'

const [file = '', count, worstCase, limit] = process.argv.slice(2)
const worstCaseNanoUsd = Number(worstCase)
const budget = { monthlyLimitNanoUsd: Number(limit), hard: true, startDay: 1 }
const { db } = openDatabase({ file, now: Date.now })
const owner = createProcessLock(join(dirname(file), 'processes'))
const ledger = createLedger({ db, clock: Date.now, timeZone: () => 'UTC', owner })
const destination = {
  providerId: 'p',
  providerName: 'P',
  host: 'p.test',
  model: 'm',
  locality: 'cloud',
  tier: 'frontier',
} as const
const price = { input: 1_000_000, output: 1_000_000 }

let admitted = 0
let unbalanced = 0
let unsaved = 0
for (let call = 0; call < Number(count); call++) {
  const attemptId = randomUUID()
  const reserved = ledger.reserve({ attemptId, account: 'real', destination, worstCaseNanoUsd, price, budget })
  const { spentNanoUsd, heldNanoUsd, freeNanoUsd } = ledger.balance('real', budget)
  if (spentNanoUsd + heldNanoUsd + (freeNanoUsd ?? 0) !== budget.monthlyLimitNanoUsd || (freeNanoUsd ?? 0) < 0)
    unbalanced++
  if (!reserved.ok && reserved.error.kind === 'not-saved') unsaved++
  if (reserved.ok) {
    admitted++
    process.stdout.write('+')
    // Every third is settled at its worst case, every third is left open, every third turns out not to have been sent.
    if (call % 3 === 0) ledger.settle(attemptId, null, 'unknown')
    if (call % 3 === 1 && ledger.release(attemptId).ok) admitted--
  }
}
process.stdout.write(`\n${JSON.stringify({ admitted, unbalanced, unsaved })}\n`)
db.close()
owner.close()
