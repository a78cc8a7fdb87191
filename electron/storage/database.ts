import { DatabaseSync } from 'node:sqlite'

export type Database = DatabaseSync

/** The file as every process of ours opens it: patient with the others, durable at each commit, erasing what it deletes. */
export function connect(file: string | URL, { readOnly = false } = {}): Database {
  const db = new DatabaseSync(file, {
    timeout: 5000,
    enableForeignKeyConstraints: true,
    defensive: true,
    readOnly,
  })
  if (!readOnly) db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
  return db
}

/** Commits what `work` did, or nothing of it. Takes the write lock first, so that what it reads stays true until it writes. */
export function transaction<Value>(db: Database, work: () => Value): Value {
  db.exec('BEGIN IMMEDIATE')
  try {
    const value = work()
    db.exec('COMMIT')
    return value
  } catch (thrown) {
    if (db.isTransaction) db.exec('ROLLBACK')
    throw thrown
  }
}
