import { randomUUID } from 'node:crypto'
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { createLedger } from '../../electron/ledger/ledger.ts'
import { createSpending } from '../../electron/ledger/spending.ts'
import { transaction } from '../../electron/storage/database.ts'
import { openDatabase } from '../../electron/storage/openDatabase.ts'
import { monthlyBudget } from '../../shared/budget.ts'
import { cloudModel } from '../support/destinations.ts'
import { printTimes, timeOf } from './measure.ts'

// What a durable hold and its settlement cost a call, on a disk that is idle and on one that is busy, beside a bare
// write that waits for the same disk; and how long the panel takes to read an account of two hundred thousand entries.

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'))
const { db } = openDatabase({ file: join(folder, 'gatehouse.db'), now: Date.now })
const timeZone = () => 'Europe/Berlin'
const owner = { id: 'the benchmark', isAlive: () => true }
const ledger = createLedger({ db, clock: Date.now, timeZone, owner })
const budget = monthlyBudget(1_000_000_000_000_000)
const call = {
  account: 'real',
  destination: cloudModel,
  conversationId: 'a talk',
  caller: 'window',
  worstCaseNanoUsd: 90_000_000,
  price: { input: 1_250_000_000, output: 10_000_000_000 },
  countedInputTokens: 900,
  budget,
} as const
const usage = { inputTokens: 900, outputTokens: 400, cachedInputTokens: 0, cacheWriteTokens: 0, reasoningTokens: 0 }

const rounds = 300
const bare = openSync(join(folder, 'bare'), 'w')

async function measure(disk: string): Promise<void> {
  const [writes, reserves, settles]: [number[], number[], number[]] = [[], [], []]
  for (let round = 0; round < rounds; round++) {
    const attemptId = randomUUID()
    writes.push(
      await timeOf(() => {
        writeSync(bare, 'x'.repeat(4096))
        fsyncSync(bare)
      }),
    )
    reserves.push(await timeOf(() => ledger.reserve({ ...call, attemptId })))
    settles.push(await timeOf(() => ledger.settle(attemptId, usage, 'exact')))
  }
  printTimes(`a bare write of 4 KB, ${disk} disk`, writes.slice(20))
  printTimes(`reserve, ${disk} disk`, reserves.slice(20))
  printTimes(`settle, ${disk} disk`, settles.slice(20))
}

await measure('idle')
// Another thread keeps the disk busy with writes that wait.
const busy = new Worker(
  `const { openSync, writeSync, fsyncSync } = require('node:fs')
   const file = openSync(process.env.FILE, 'w')
   for (;;) { writeSync(file, Buffer.alloc(1 << 20), 0, 1 << 20, 0); fsyncSync(file) }`,
  { eval: true, env: { FILE: join(folder, 'busy') } },
)
await measure('busy')
await busy.terminate()
closeSync(bare)

/** A year of answers in conversations of twenty, half of them from the cloud; two entries each. */
const answers = 100_000
const dayMs = 86_400_000
const filling = db.prepare(
  `INSERT INTO ledger (kind, attempt_id, account, at, recorded_at, held_nano_usd, spent_nano_usd, price, owner,
     provider_id, provider_name, model, locality, usage_quality, input_tokens, output_tokens, conversation_id)
   VALUES (:kind, :id, 'real', :at, :at, :held, :spent, :price, 'the benchmark', :providerId, :providerId, :model,
     :locality, :quality, :input, :output, :talk)`,
)
const price = JSON.stringify(call.price)
transaction(db, () => {
  for (let answer = 0; answer < answers; answer++) {
    const isCloud = answer % 2 === 0
    const row = {
      id: `filled ${answer}`,
      at: Math.floor(Date.now() - 365 * dayMs + (answer * 365 * dayMs) / answers),
      providerId: isCloud ? 'openai' : 'ollama',
      model: isCloud ? 'gpt-5' : 'qwen3.5:9b',
      locality: isCloud ? 'cloud' : 'device',
      talk: `talk ${Math.floor(answer / 20)}`,
    }
    const held = isCloud ? 90_000_000 : 0
    const none = { quality: null, input: 0, output: 0, spent: 0 }
    filling.run({ ...row, ...none, kind: 'reservation', held, price })
    const spent = isCloud ? 5_000_000 : 0
    filling.run({
      ...row,
      kind: 'settlement',
      held: -held,
      spent,
      price: null,
      quality: 'exact',
      input: 900,
      output: 400,
    })
  }
})
const report = createSpending({ db, timeZone, ledger })
const read = (span: 'month' | 'all') => report({ account: 'real', budget, span, options: [] })
const madeAnewMs = await timeOf(() => read('month'))
process.stdout.write(
  `  ${'days of 200,000 entries made anew, once a time zone'.padEnd(58)} ${madeAnewMs.toFixed(0)} ms\n`,
)

for (const span of ['month', 'all'] as const) {
  const times: number[] = []
  for (let round = 0; round < 30; round++) {
    // As at a start of the app: nothing is remembered, and an answer has come since.
    const fresh = createLedger({ db, clock: Date.now, timeZone, owner })
    const attemptId = randomUUID()
    fresh.reserve({ ...call, attemptId })
    fresh.settle(attemptId, usage, 'exact')
    const freshReport = createSpending({ db, timeZone, ledger: fresh })
    times.push(
      await timeOf(() => {
        fresh.status('real', budget)
        freshReport({ account: 'real', budget, span, options: [] })
      }),
    )
  }
  printTimes(`the panel's figures of 200,000 entries, ${span === 'all' ? 'all time' : 'this month'}`, times)
}

db.close()
rmSync(folder, { recursive: true, force: true })
