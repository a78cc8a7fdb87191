import { z } from 'zod'
import { conversationSchema, type Conversation, type Mode } from '../../shared/conversation.ts'
import type { AppError } from '../../shared/errors.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { editCopies } from '../storage/copies.ts'
import { transaction, type Database } from '../storage/database.ts'
import type { Owner } from '../storage/processLock.ts'
import { prepareQuery } from '../storage/query.ts'
import { saving } from '../storage/saving.ts'

type Changeable = Pick<Conversation, 'title' | 'mode' | 'profile' | 'instructions' | 'draft'>
/** What is undefined stays as it is. */
export type ConversationChange = { readonly [Name in keyof Changeable]?: Changeable[Name] | undefined }

/** A new conversation has an empty title until its first message names it. */
export interface Conversations {
  /** Those with the newest message first. */
  list(): Conversation[]
  find(id: string): Result<Conversation, AppError>
  /** Given the same id again, returns what is there. */
  create(conversation: { readonly id: string; readonly mode: Mode }): Result<Conversation, AppError>
  change(id: string, change: ConversationChange): Result<Conversation, AppError>
  /** Hides it; `restore` brings it back until `purge` erases it. */
  remove(id: string): Result<undefined, AppError>
  restore(id: string): Result<Conversation, AppError>
  /**
   * Erases what processes that have ended removed, so that neither the file nor its copies hold the text. What a living
   * one removed may still be restored there.
   */
  purge(): Result<undefined, AppError>
}

const columns = 'id, title, mode, profile, instructions, draft, created_at AS createdAt, updated_at AS updatedAt'
const notFound: AppError = { kind: 'not-found', what: 'conversation' }

export function createConversations(db: Database, now: () => number, owner: Owner): Conversations {
  const listed = prepareQuery(
    db,
    conversationSchema,
    `SELECT ${columns} FROM conversations WHERE removed_at IS NULL ORDER BY updated_at DESC, rowid DESC`,
  )
  const byId = prepareQuery(
    db,
    conversationSchema.extend({ removedAt: z.number().nullable() }).transform(({ removedAt, ...conversation }) => ({
      conversation,
      isRemoved: removedAt !== null,
    })),
    `SELECT ${columns}, removed_at AS removedAt FROM conversations WHERE id = :id`,
  )
  const insertion = db.prepare(
    `INSERT INTO conversations (id, title, mode, draft, created_at, updated_at)
     VALUES (:id, '', :mode, '', :at, :at) ON CONFLICT (id) DO NOTHING`,
  )
  const update = db.prepare(
    `UPDATE conversations SET title = :title, mode = :mode, profile = :profile, instructions = :instructions, draft = :draft
     WHERE id = :id`,
  )
  const removal = db.prepare(
    'UPDATE conversations SET removed_at = :at, removed_by = :by WHERE id = :id AND removed_at IS NULL',
  )
  const restoration = db.prepare('UPDATE conversations SET removed_at = NULL, removed_by = NULL WHERE id = :id')

  function find(id: string): Result<Conversation, AppError> {
    const row = byId.first({ id })
    return row === null || row.isRemoved ? fail(notFound) : ok(row.conversation)
  }

  const savingThenFind = (id: string, write: () => void): Result<Conversation, AppError> => {
    const saved = saving(write)
    return saved.ok ? find(id) : saved
  }

  return {
    list: () => listed.all(),
    find,
    create: ({ id, mode }) => savingThenFind(id, () => insertion.run({ id, mode, at: now() })),
    change: (id, change) => {
      const saved = saving(() =>
        transaction(db, () => {
          const found = find(id)
          if (!found.ok) return found
          const { title, mode, profile, instructions, draft } = found.value
          update.run({
            id,
            title: change.title ?? title,
            mode: change.mode ?? mode,
            profile: change.profile === undefined ? profile : change.profile,
            instructions: change.instructions === undefined ? instructions : change.instructions,
            draft: change.draft ?? draft,
          })
          return find(id)
        }),
      )
      return saved.ok ? saved.value : saved
    },
    remove: (id) => {
      const saved = saving(() => removal.run({ id, at: now(), by: owner.id }).changes)
      if (!saved.ok) return saved
      return saved.value === 0 ? fail(notFound) : ok(undefined)
    },
    restore: (id) => savingThenFind(id, () => restoration.run({ id })),
    purge: () => saving(() => purge(db, owner)),
  }
}

function purge(db: Database, owner: Owner): undefined {
  const removed = prepareQuery(
    db,
    z.object({ id: z.string(), by: z.string().nullable() }),
    'SELECT id, removed_by AS by FROM conversations WHERE removed_at IS NOT NULL',
  )
    .all()
    .filter(({ by }) => by === null || !owner.isAlive(by))
  if (removed.length === 0) return
  const ids = JSON.stringify(removed.map(({ id }) => id))
  const erase = (from: Database) => {
    from.prepare('DELETE FROM conversations WHERE id IN (SELECT value FROM json_each(?))').run(ids)
    // Until then the log beside the file still holds the text.
    from.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  }
  // The copies first: where the app is killed in between, the next start erases again.
  const file = db.location()
  if (file !== null) editCopies(file, erase)
  erase(db)
}
