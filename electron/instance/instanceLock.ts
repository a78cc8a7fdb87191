import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'

const runningSchema = z.discriminatedUnion('shell', [
  z.object({ shell: z.literal('window'), processId: z.number().int() }),
  z.object({
    shell: z.literal('browser'),
    processId: z.number().int(),
    origin: z.string(),
    /** Gets a new link from the running app. */
    linkKey: z.string(),
  }),
])
/** The app that has a data folder open, as it describes itself in a file only its person can read. */
export type RunningInstance = z.infer<typeof runningSchema>

export interface InstanceLock {
  announce(self: RunningInstance): void
  release(): void
}

const descriptionOf = (dataFolder: string): string => join(dataFolder, 'running.json')

/**
 * Takes the data folder for this process, whatever its shell, or returns null where another one has it.
 * The lock is a file lock of the operating system (through an empty SQLite file), so it ends with the process that
 * holds it, however that ends: there are no stale locks.
 */
export function takeInstanceLock(dataFolder: string): InstanceLock | null {
  const file = join(dataFolder, 'instance.lock')
  const database = new DatabaseSync(file)
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE')
  } catch (held) {
    database.close()
    if (held instanceof Error && 'errcode' in held && held.errcode === sqliteBusy) return null
    throw held
  }
  chmodSync(file, 0o600)
  return {
    announce(self) {
      rmSync(descriptionOf(dataFolder), { force: true })
      writeFileSync(descriptionOf(dataFolder), JSON.stringify(self), { mode: 0o600 })
    },
    release() {
      rmSync(descriptionOf(dataFolder), { force: true })
      database.close()
    },
  }
}

/** https://sqlite.org/rescode.html#busy */
const sqliteBusy = 5

/** Who has the data folder; null where it has not said so (yet). */
export function readRunningInstance(dataFolder: string): RunningInstance | null {
  try {
    return runningSchema.safeParse(JSON.parse(readFileSync(descriptionOf(dataFolder), 'utf8'))).data ?? null
  } catch {
    // Not written yet: the other one is just starting.
    return null
  }
}
