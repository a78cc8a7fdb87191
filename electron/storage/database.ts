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
  if (!readOnly) {
    switchToLog(db)
    db.exec('PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
  }
  return db
}

const patienceMs = 5000
const pauseMs = 20

/** SQLite does not wait for the others when it switches a file to its log, so two first starts at once would fail. */
function switchToLog(db: Database): void {
  for (let waitedMs = 0; ; waitedMs += pauseMs) {
    try {
      db.exec('PRAGMA journal_mode = WAL')
      return
    } catch (thrown) {
      if (!isBusy(thrown) || waitedMs >= patienceMs) throw thrown
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs)
    }
  }
}

const isBusy = (thrown: unknown): boolean => thrown instanceof Error && 'errcode' in thrown && thrown.errcode === 5

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

/**
 * Writes without waiting for the disk. A killed process loses nothing of it; a power cut may, until the next write that
 * waits takes it along. For what is worth nothing without such a write.
 */
export function withoutWaiting<Value>(db: Database, write: () => Value): Value {
  db.exec('PRAGMA synchronous = NORMAL')
  try {
    return write()
  } finally {
    db.exec('PRAGMA synchronous = FULL')
  }
}
