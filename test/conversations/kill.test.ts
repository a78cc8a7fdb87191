import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createAnswers } from '../../electron/conversations/answers.ts'
import { openTestDatabase, testOwner } from '../support/openTestDatabase.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

test('a process that is killed while it streams loses nothing that it had saved', async () => {
  const file = join(temporaryFolder(), 'gatehouse.sqlite')
  for (const saves of [1, 2, 7, 40, 200]) {
    const child = spawn(process.execPath, ['test/support/streamAnswer.ts', file, `turn ${saves}`], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    child.stdout.on('data', (chunk) => {
      output += chunk
      if (output.split('\n').length > saves) child.kill('SIGKILL')
    })
    await once(child, 'close')
    const savedLength = Number(output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1))

    const db = openTestDatabase(file)
    const interrupted = createAnswers(db, Date.now, testOwner).interruptUnsettled()
    const integrity = db.prepare('PRAGMA integrity_check').get()
    db.close()
    const answers = interrupted.ok ? interrupted.value : []
    expect({
      integrity: { ...integrity },
      answers: answers.map(({ status, turnId, text }) => ({ status, turnId, isKept: text.length >= savedLength })),
    }).toEqual({
      integrity: { integrity_check: 'ok' },
      answers: [{ status: 'interrupted', turnId: `turn ${saves}`, isKept: true }],
    })
  }
})
