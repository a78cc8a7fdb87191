import { z } from 'zod'
import type { AppError } from '../../shared/errors.ts'
import { pullSchema, type Pull } from '../../shared/library.ts'
import type { Result } from '../../shared/result.ts'
import type { Database } from '../storage/database.ts'
import { prepareQuery } from '../storage/query.ts'
import { saving } from '../storage/saving.ts'

export type StoredPull = Pick<Pull, 'name' | 'status' | 'completedBytes' | 'totalBytes' | 'problem'>

/** Pulls outlive the app: one that was under way is taken up again when it starts. */
export interface PullStore {
  list(): readonly StoredPull[]
  save(pull: StoredPull): Result<undefined, AppError>
  remove(name: string): Result<undefined, AppError>
}

const rowSchema = z.object({
  ...pullSchema.pick({ name: true, status: true, completedBytes: true, totalBytes: true, problem: true }).shape,
})

export function createPullStore(db: Database, now: () => number): PullStore {
  const all = prepareQuery(
    db,
    rowSchema,
    `SELECT name, status, completed_bytes AS completedBytes, total_bytes AS totalBytes, problem
     FROM pulls ORDER BY created_at, rowid`,
  )
  const saveOne = db.prepare(
    `INSERT INTO pulls (name, status, completed_bytes, total_bytes, problem, created_at)
     VALUES (:name, :status, :completedBytes, :totalBytes, :problem, :createdAt)
     ON CONFLICT (name) DO UPDATE SET status = excluded.status, completed_bytes = excluded.completed_bytes,
       total_bytes = excluded.total_bytes, problem = excluded.problem`,
  )
  const removeOne = db.prepare('DELETE FROM pulls WHERE name = :name')
  return {
    list: () => all.all(),
    save: ({ name, status, completedBytes, totalBytes, problem }) =>
      saving(() => void saveOne.run({ name, status, completedBytes, totalBytes, problem, createdAt: now() })),
    remove: (name) => saving(() => void removeOne.run({ name })),
  }
}
