import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createProcessLock } from '../../electron/storage/processLock.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'

async function startOther(folder: string) {
  const script = `
    import { createProcessLock } from './electron/storage/processLock.ts'
    const lock = createProcessLock(process.argv[1])
    console.log(lock.id)
    // Holds on to the lock: what nothing refers to is closed when memory is tidied.
    setInterval(() => lock.id, 60_000)`
  const other = spawn(process.execPath, ['--input-type=module', '--eval', script, folder])
  const [output] = await once(other.stdout, 'data')
  const kill = async () => {
    other.kill('SIGKILL')
    await once(other, 'exit')
  }
  return { id: String(output).trim(), kill }
}

test('another process counts as alive until it is killed, and leaves nothing behind', async () => {
  const folder = temporaryFolder()
  const other = await startOther(folder)
  const own = createProcessLock(folder)
  const before = own.isAlive(other.id)
  const company = own.hasOthers()
  await other.kill()
  const alone = own.hasOthers()
  const after = own.isAlive(other.id)
  const self = own.isAlive(own.id)
  const unknown = own.isAlive('nobody')
  own.close()
  expect({ before, company, alone, after, self, unknown, files: readdirSync(folder) }).toEqual({
    before: true,
    company: true,
    alone: false,
    after: false,
    self: true,
    unknown: false,
    files: [],
  })
})

test('locks that killed processes left are cleared away, those of living ones are not', async () => {
  const folder = temporaryFolder()
  const [killed, living] = await Promise.all([startOther(folder), startOther(folder)])
  await killed.kill()
  for (const name of readdirSync(folder)) utimesSync(join(folder, name), 0, 0)
  const own = createProcessLock(folder)
  const left = readdirSync(folder).toSorted()
  own.close()
  await living.kill()
  expect(left).toEqual([`${living.id}.lock`, `${own.id}.lock`].toSorted())
})

test('a folder that cannot be made does not keep the app from starting', () => {
  const occupied = join(temporaryFolder(), 'occupied')
  writeFileSync(occupied, '')
  const own = createProcessLock(join(occupied, 'processes'))
  const alive = [own.isAlive(own.id), own.isAlive('other')]
  own.close()
  expect(alive).toEqual([true, false])
})
