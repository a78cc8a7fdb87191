import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { saving } from '../storage/saving.ts'

const recordSchema = z.object({
  /** Whether the person wants a daemon of ours where no other runs; null: never said. */
  isWanted: z.boolean().nullable(),
  /** Whether it had a model when it last answered. */
  hadModel: z.boolean(),
  /** Where the last one listened. Its own, so that it never takes turns with another Ollama at the usual one. */
  port: z.number().int().min(1).max(65_535).nullable(),
  /** The one that runs, so that the next start of the app can end what a crash of it left behind. */
  running: z.object({ id: z.number().int(), startedAt: z.string(), program: z.string() }).nullable(),
})
export type DaemonRecord = z.infer<typeof recordSchema>

const nothing: DaemonRecord = { isWanted: null, hadModel: false, port: null, running: null }

export interface DaemonRecordFile {
  read(): DaemonRecord
  /** Where it cannot be written, the app goes on without: a daemon that is left behind is then found by its program. */
  change(change: Partial<DaemonRecord>): void
}

export function openDaemonRecord(file: string): DaemonRecordFile {
  let current = readRecord(file)
  return {
    read: () => current,
    change: (change) => {
      current = { ...current, ...change }
      const saved = saving(() => {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
        writeFileSync(`${file}.new`, JSON.stringify(current), { mode: 0o600 })
        renameSync(`${file}.new`, file)
      })
      if (!saved.ok) console.error('What is known of Ollama was not saved:', saved.error.detail)
    },
  }
}

function readRecord(file: string): DaemonRecord {
  try {
    return recordSchema.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data ?? nothing
  } catch {
    // None yet, or half of one.
    return nothing
  }
}
