import { z } from 'zod'
import type { Database } from '../storage/database.ts'
import { prepareQuery } from '../storage/query.ts'

/** The number of the newest entry of the ledger; 0: there is none. */
export function createNewestEntry(db: Database): () => number {
  const row = z.object({ newest: z.number().nullable() })
  const newest = prepareQuery(db, row, 'SELECT max(sequence) AS newest FROM ledger')
  return () => newest.first()?.newest ?? 0
}
