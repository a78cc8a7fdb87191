import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createProcessLock } from '../../electron/storage/processLock.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

test('another process counts as alive until it is killed, and leaves nothing behind', async () => {
  const folder = temporaryFolder()
  const script = `
    import { createProcessLock } from './electron/storage/processLock.ts'
    console.log(createProcessLock(process.argv[1]).id)
    setInterval(() => {}, 60_000)`
  const other = spawn(process.execPath, ['--input-type=module', '--eval', script, folder])
  const [output] = await once(other.stdout, 'data')
  const id = String(output).trim()

  const own = createProcessLock(folder)
  const before = own.isAlive(id)
  other.kill('SIGKILL')
  await once(other, 'exit')
  const after = own.isAlive(id)
  const self = own.isAlive(own.id)
  const unknown = own.isAlive('nobody')
  own.close()
  expect({ before, after, self, unknown, files: readdirSync(folder) }).toEqual({
    before: true,
    after: false,
    self: true,
    unknown: false,
    files: [],
  })
})
