import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { createLedger } from '../../electron/ledger/ledger.ts'
import { createProcessLock } from '../../electron/storage/processLock.ts'
import { openTestDatabase } from '../support/openTestDatabase.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

const worstCaseNanoUsd = 1_000_000
const budget = { monthlyLimitNanoUsd: 40 * worstCaseNanoUsd, hard: true, startDay: 1 }

function startCaller(file: string, calls: number) {
  const child = spawn(
    process.execPath,
    ['test/support/reserveMany.ts', file, `${calls}`, `${worstCaseNanoUsd}`, `${budget.monthlyLimitNanoUsd}`],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  return { child, exited: once(child, 'exit'), output: () => output }
}

const summarySchema = z.object({ admitted: z.number(), unbalanced: z.number(), unsaved: z.number() })
const summaryOf = (output: string) => summarySchema.parse(JSON.parse(output.slice(output.indexOf('{'))))

function openLedger(file: string) {
  const db = openTestDatabase(file)
  const owner = createProcessLock(join(dirname(file), 'processes'))
  return { db, owner, ledger: createLedger({ db, clock: Date.now, timeZone: () => 'UTC', owner }) }
}

test('two processes with a hundred calls each admit what the budget covers and not one more', async () => {
  const file = join(temporaryFolder(), 'gatehouse.sqlite')
  const callers = [startCaller(file, 100), startCaller(file, 100)]
  await Promise.all(callers.map(({ exited }) => exited))
  const summaries = callers.map(({ output }) => summaryOf(output()))
  const { ledger } = openLedger(file)
  const { spentNanoUsd, heldNanoUsd, freeNanoUsd } = ledger.balance('real', budget)
  expect({
    admitted: summaries.reduce((sum, { admitted }) => sum + admitted, 0),
    unbalanced: summaries.map(({ unbalanced }) => unbalanced),
    refusedAsLocked: summaries.map(({ unsaved }) => unsaved),
    used: spentNanoUsd + heldNanoUsd,
    freeNanoUsd,
  }).toEqual({
    admitted: 40,
    unbalanced: [0, 0],
    refusedAsLocked: [0, 0],
    used: budget.monthlyLimitNanoUsd,
    freeNanoUsd: 0,
  })
})

test('a process that is killed between two statements leaves a sound file, and no hold after recovery', async () => {
  const file = join(temporaryFolder(), 'gatehouse.sqlite')
  for (const admittedBefore of [1, 4, 9]) {
    const caller = startCaller(file, 1000)
    caller.child.stdout.on('data', () => {
      if (caller.output().length >= admittedBefore) caller.child.kill('SIGKILL')
    })
    await caller.exited
    const { db, owner, ledger } = openLedger(file)
    const recovered = ledger.recover(() => null)
    const { spentNanoUsd, heldNanoUsd, freeNanoUsd } = ledger.balance('real', budget)
    expect({
      integrity: db
        .prepare('PRAGMA integrity_check')
        .all()
        .map((row) => ({ ...row })),
      recovered: recovered.ok,
      heldNanoUsd,
      sum: spentNanoUsd + (freeNanoUsd ?? 0),
      isOverspent: spentNanoUsd > budget.monthlyLimitNanoUsd,
    }).toEqual({
      integrity: [{ integrity_check: 'ok' }],
      recovered: true,
      heldNanoUsd: 0,
      sum: budget.monthlyLimitNanoUsd,
      isOverspent: false,
    })
    owner.close()
    db.close()
  }
})
