import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { AppError } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'
import { transaction, type Database } from '../storage/database.ts'
import { prepareQuery } from '../storage/query.ts'
import { saving } from '../storage/saving.ts'

export interface StandIn {
  readonly value: string
  readonly standIn: string
}

/** What the values of a conversation are called where it leaves redacted. The values themselves are not kept. */
export interface StandIns {
  of(conversationId: string): { readonly of: (value: string) => string | undefined; readonly all: readonly string[] }
  keep(conversationId: string, standIns: readonly StandIn[]): Result<undefined, AppError>
}

export function createStandIns(db: Database): StandIns {
  const known = prepareQuery(
    db,
    z.object({ hash: z.string(), standIn: z.string() }),
    'SELECT value_hash AS hash, stand_in AS standIn FROM stand_ins WHERE conversation_id = :conversationId',
  )
  const insertion = db.prepare(
    'INSERT OR IGNORE INTO stand_ins (conversation_id, value_hash, stand_in) VALUES (:conversationId, :hash, :standIn)',
  )
  return {
    of: (conversationId) => {
      const byHash = new Map(known.all({ conversationId }).map(({ hash, standIn }) => [hash, standIn]))
      return { of: (value) => byHash.get(hashIn(conversationId, value)), all: [...byHash.values()] }
    },
    keep: (conversationId, standIns) =>
      saving(() =>
        transaction(db, () => {
          for (const { value, standIn } of standIns)
            insertion.run({ conversationId, hash: hashIn(conversationId, value), standIn })
          return undefined
        }),
      ),
  }
}

const hashIn = (conversationId: string, value: string) =>
  createHash('sha256').update(`${conversationId}\n${value}`).digest('hex')
