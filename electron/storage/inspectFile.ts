import { existsSync, statSync } from 'node:fs'
import { z } from 'zod'
import { connect, type Database } from './database.ts'
import { versionOf } from './migrations.ts'
import { prepareQuery } from './query.ts'
import { isDamage } from './saving.ts'

/** Checking costs about half a millisecond a megabyte. */
const alwaysCheckedBytes = 16 * 1024 * 1024

const sizeOf = (path: string) => (existsSync(path) ? statSync(path).size : 0)

/** What a file on the disk is, before anything in it is changed. */
export function inspectFile(file: string, newestVersion: number): 'absent' | 'sound' | 'damaged' | 'newer' {
  const bytes = sizeOf(file)
  const logBytes = sizeOf(`${file}-wal`)
  // SQLite would delete the log of an empty file, and with it what was written last.
  if (bytes === 0) return logBytes === 0 ? 'absent' : 'damaged'
  try {
    using db = connect(file, { readOnly: true })
    if (versionOf(db) > newestVersion) return 'newer'
    // A log that was left behind says that the last end was not a clean one: then a large file is worth the time too.
    if ((bytes <= alwaysCheckedBytes || logBytes > 0) && !isWhole(db)) return 'damaged'
    return 'sound'
  } catch (thrown) {
    if (isDamage(thrown)) return 'damaged'
    throw thrown
  }
}

function isWhole(db: Database): boolean {
  const row = prepareQuery(db, z.object({ quick_check: z.string() }), 'PRAGMA quick_check(1)').first()
  return row?.quick_check === 'ok'
}
