import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describeUnwritable, saving } from './saving.ts'

/** Tells which processes are alive, however they ended: each holds a file lock that the system drops with the process. */
export interface ProcessLock {
  readonly id: string
  isAlive(id: string): boolean
  close(): void
}

/** Who wrote something, and whether it may still go on with it. */
export type Owner = Pick<ProcessLock, 'id' | 'isAlive'>

/** One that is younger may be about to be locked. */
const abandonedMs = 60_000

/** Where nothing can be written there is no lock: nothing can be reserved there either, so nobody asks for it. */
export function createProcessLock(folder: string): ProcessLock {
  const id = randomUUID()
  const fileOf = (of: string) => join(folder, `${of}.lock`)
  const own = saving(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    return lock(fileOf(id))
  })
  if (!own.ok) return { id, isAlive: (other) => other === id, close: () => {} }

  function isAlive(other: string): boolean {
    if (other === id) return true
    if (!existsSync(fileOf(other))) return false
    try {
      lock(fileOf(other)).close()
    } catch (thrown) {
      if (describeUnwritable(thrown) === null) throw thrown
      return true
    }
    rmSync(fileOf(other), { force: true })
    return false
  }

  for (const name of readdirSync(folder)) {
    const file = statSync(join(folder, name), { throwIfNoEntry: false })
    if (file && Date.now() - file.mtimeMs > abandonedMs) isAlive(basename(name, '.lock'))
  }
  return {
    id,
    isAlive,
    close: () => {
      own.value.close()
      rmSync(fileOf(id), { force: true })
    },
  }
}

/** Throws "busy" where another process holds it. Process ids would not do: they are given out again. */
function lock(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { timeout: 0 })
  db.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  return db
}
