import { z } from 'zod'
import type { Database } from './database.ts'
import { prepareQuery } from './query.ts'

/** Calls back soon after another process wrote to the file. Returns the function that ends it. */
export function watchOthers(db: Database, onWritten: () => void, everyMs = 500): () => void {
  // Changes only with what other connections commit: https://sqlite.org/pragma.html#pragma_data_version
  const version = prepareQuery(db, z.object({ data_version: z.number() }), 'PRAGMA data_version')
  let seen = version.first()?.data_version
  const timer = setInterval(() => {
    const now = version.first()?.data_version
    if (now === seen) return
    seen = now
    onWritten()
  }, everyMs)
  timer.unref()
  return () => clearInterval(timer)
}
