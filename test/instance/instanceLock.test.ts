import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { readRunningInstance, takeInstanceLock, type InstanceLock } from '../../electron/instance/instanceLock.ts'

const newFolder = () => mkdtempSync(join(tmpdir(), 'gatehouse-lock-'))
const self = { shell: 'window', processId: process.pid } as const

/** Takes the lock in a process of its own, which then does nothing. */
async function holdElsewhere(folder: string) {
  const lock = JSON.stringify(resolve('electron/instance/instanceLock.ts'))
  const code = `import { takeInstanceLock } from ${lock}
    const lock = takeInstanceLock(${JSON.stringify(folder)})
    lock.announce({ shell: 'window', processId: process.pid })
    console.log('held')
    setInterval(() => {}, 1000)`
  const child = spawn(process.execPath, ['--input-type=module-typescript', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return child
}

function take(folder: string): InstanceLock {
  const lock = takeInstanceLock(folder)
  if (lock === null) throw new Error('The lock is held')
  return lock
}

test('one process has a folder, and says who it is in a file for its person alone', async () => {
  const folder = newFolder()
  const holder = await holdElsewhere(folder)
  expect([takeInstanceLock(folder), readRunningInstance(folder)]).toEqual([
    null,
    { shell: 'window', processId: holder.pid },
  ])
  expect(readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mode & 0o777])).toEqual([
    ['instance.lock', 0o600],
    ['running.json', 0o600],
  ])
  holder.kill('SIGKILL')
})

test('a holder that was killed leaves no lock behind', async () => {
  const folder = newFolder()
  const holder = await holdElsewhere(folder)
  holder.kill('SIGKILL')
  await once(holder, 'exit')
  const lock = takeInstanceLock(folder)
  expect(lock).not.toBeNull()
  lock?.release()
})

test('a lock that was given back can be taken again, and tells of nobody', () => {
  const folder = newFolder()
  const first = take(folder)
  first.announce(self)
  first.release()
  const second = take(folder)
  expect(readRunningInstance(folder)).toBeNull()
  second.release()
})

test.each(['', '{', '[]', '{"shell":"other"}'])('a description that reads %j is none', (text) => {
  const folder = newFolder()
  writeFileSync(join(folder, 'running.json'), text)
  expect(readRunningInstance(folder)).toBeNull()
})
