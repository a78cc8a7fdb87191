import { z } from 'zod'
import type { AppError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'
import { transaction, type Database } from '../storage/database.ts'
import { jsonColumn } from '../storage/jsonColumn.ts'
import { prepareQuery } from '../storage/query.ts'
import { saving } from '../storage/saving.ts'

const comparisonSchema = z.object({
  kept: z.enum(['stronger', 'local']),
  /** The score before anything was learned. */
  gain: z.number(),
  /** Of the question: hashes of words and names of topics, never text. */
  traits: jsonColumn(z.array(z.string())),
})
export type StoredComparison = z.infer<typeof comparisonSchema>

/** Which of two answers the person kept, one row a question. */
export interface Comparisons {
  /** In the order in which they were made. */
  all(): StoredComparison[]
  /** Null: what was said of this question before does not hold any more. */
  save(questionId: string, comparison: StoredComparison | null): Result<undefined, AppError>
  forgetAll(): Result<undefined, AppError>
  /** Takes back the last `forgetAll`. */
  restoreAll(): Result<undefined, AppError>
}

export function createComparisons(db: Database, now: () => number): Comparisons {
  // What was forgotten in an earlier run cannot be brought back.
  saving(() => db.exec('DELETE FROM comparisons WHERE forgotten_at IS NOT NULL'))
  const known = prepareQuery(
    db,
    comparisonSchema,
    'SELECT kept, gain, traits FROM comparisons WHERE forgotten_at IS NULL ORDER BY at, rowid',
  )
  const removal = db.prepare('DELETE FROM comparisons WHERE question_id = :questionId')
  const insertion = db.prepare(
    'INSERT INTO comparisons (question_id, at, kept, gain, traits) VALUES (:questionId, :at, :kept, :gain, :traits)',
  )
  const purging = db.prepare('DELETE FROM comparisons WHERE forgotten_at IS NOT NULL')
  const forgetting = db.prepare('UPDATE comparisons SET forgotten_at = :at')
  const restoring = db.prepare('UPDATE comparisons SET forgotten_at = NULL')

  return {
    all: () => known.all({}),
    save: (questionId, comparison) =>
      saving(() =>
        transaction(db, () => {
          removal.run({ questionId })
          if (comparison === null) return undefined
          const { kept, gain, traits } = comparison
          insertion.run({ questionId, at: now(), kept, gain, traits: JSON.stringify(traits) })
          return undefined
        }),
      ),
    forgetAll: () =>
      saving(() =>
        transaction(db, () => {
          purging.run()
          forgetting.run({ at: now() })
          return undefined
        }),
      ),
    restoreAll: () => saving(() => void restoring.run()),
  }
}
