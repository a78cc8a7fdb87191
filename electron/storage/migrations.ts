import { z } from 'zod'
import { transaction, type Database } from './database.ts'
import { firstTables } from './migrations/0001.ts'
import { retriesOfAttempts } from './migrations/0002.ts'
import { ownersAndRequests } from './migrations/0003.ts'
import { checksAndChoices } from './migrations/0004.ts'
import { redactions } from './migrations/0005.ts'
import { attachments } from './migrations/0006.ts'
import { libraryTables } from './migrations/0007.ts'
import { budgetTables } from './migrations/0008.ts'
import { clockReturns } from './migrations/0009.ts'
import { prepareQuery } from './query.ts'

/** Each step leads from the version that is its place in this list to the next. Steps that were released never change. */
export const migrations: readonly string[] = [
  firstTables,
  retriesOfAttempts,
  ownersAndRequests,
  checksAndChoices,
  redactions,
  attachments,
  libraryTables,
  budgetTables,
  clockReturns,
]

export const versionOf = (db: Database): number =>
  prepareQuery(db, z.object({ user_version: z.number() }), 'PRAGMA user_version').first()?.user_version ?? 0

/** Brings the file up to date, one transaction a step: a step that fails leaves the file as the last one made it. */
export function migrate(db: Database, steps: readonly string[] = migrations): void {
  for (const [version, step] of steps.entries()) {
    transaction(db, () => {
      // Read inside the transaction: another process may have taken the step meanwhile.
      if (versionOf(db) !== version) return
      db.exec(step)
      db.exec(`PRAGMA user_version = ${version + 1}`)
    })
  }
}
