import { chmodSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Notice } from '../../shared/status.ts'
import { makeCopy, restoreNewestCopy } from './copies.ts'
import { connect, type Database } from './database.ts'
import { inspectFile } from './inspectFile.ts'
import { migrate, migrations, versionOf } from './migrations.ts'
import { setAside } from './setAside.ts'
import { describeUnwritable, isDamage } from './saving.ts'

/** Where conversations, receipts and the account of a data folder are. */
export const databaseFileOf = (dataFolder: string): string => join(dataFolder, 'gatehouse.db')

export interface OpenedDatabase {
  readonly db: Database
  readonly notices: readonly Notice[]
}

interface Options {
  readonly file: string
  readonly now: () => number
  readonly steps?: readonly string[]
}

/**
 * Opens the file at its newest version. One that is damaged or of a newer app is set aside with its date in the name,
 * and the newest sound copy takes its place. Where nothing can be written, the file is opened for reading, or an
 * empty one that takes nothing stands in, so that a window can open and say so.
 */
export function openDatabase({ file, now, steps = migrations }: Options): OpenedDatabase {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
    const notices = makeRoom(file, steps.length, now())
    const isNew = !existsSync(file)
    const db = connect(file)
    if (isNew) chmodSync(file, 0o600)
    const version = versionOf(db)
    if (version > 0 && version < steps.length) makeCopy(db, file, now())
    migrate(db, steps)
    return { db, notices }
  } catch (thrown) {
    const detail = describeUnwritable(thrown)
    if (detail === null) throw thrown
    return { db: openForReading(file, steps), notices: [{ kind: 'read-only', detail }] }
  }
}

function makeRoom(file: string, newestVersion: number, at: number): Notice[] {
  const state = inspectFile(file, newestVersion)
  if (state !== 'damaged' && state !== 'newer') return []
  const keptAs = setAside(file, state, at)
  const restoredFrom = restoreNewestCopy(file, newestVersion)
  return [{ kind: 'set-aside', file: 'conversations', because: state, keptAs, restoredFrom }]
}

function openForReading(file: string, steps: readonly string[]): Database {
  try {
    // A log cannot be made beside a file that cannot be written, so the file is read as one that nobody changes.
    const db = connect(new URL(`${pathToFileURL(file).href}?immutable=1`), { readOnly: true })
    if (versionOf(db) === steps.length) return db
    db.close()
  } catch (thrown) {
    if (!isDamage(thrown) && describeUnwritable(thrown) === null) throw thrown
  }
  const standIn = connect(':memory:')
  migrate(standIn, steps)
  standIn.exec('PRAGMA query_only = ON')
  return standIn
}
