import type { SQLInputValue } from 'node:sqlite'
import type { z } from 'zod'
import type { Database } from './database.ts'

type Parameters = Record<string, SQLInputValue>

export interface Query<Row> {
  all(parameters?: Parameters): Row[]
  first(parameters?: Parameters): Row | null
}

/** A prepared reading statement whose rows are parsed. */
export function prepareQuery<Schema extends z.ZodType>(
  db: Database,
  schema: Schema,
  sql: string,
): Query<z.infer<Schema>> {
  const statement = db.prepare(sql)
  return {
    all: (parameters = {}) => statement.all(parameters).map((row) => schema.parse(row)),
    first: (parameters = {}) => {
      const row = statement.get(parameters)
      return row === undefined ? null : schema.parse(row)
    },
  }
}
