import { z } from 'zod'
import { attachmentSchema, type Attachment } from '../../shared/attachment.ts'
import type { AppError } from '../../shared/errors.ts'
import { findingCountSchema } from '../../shared/finding.ts'
import type { Result } from '../../shared/result.ts'
import type { Database } from '../storage/database.ts'
import { jsonColumn } from '../storage/jsonColumn.ts'
import { prepareQuery } from '../storage/query.ts'
import { saving } from '../storage/saving.ts'

export interface AttachedText {
  readonly name: string
  readonly text: string
}

/** Text files by the message they go with; those without one belong to the draft of their conversation. */
export interface Attachments {
  list(conversationId: string): Attachment[]
  textsOf(messageId: string): AttachedText[]
  textsOfDraft(conversationId: string): AttachedText[]
  add(attachment: Omit<Attachment, 'messageId'> & AttachedText): Result<undefined, AppError>
  /** Of a draft only: what was sent stays with its message. */
  remove(id: string): Result<undefined, AppError>
  /** The conversation of one; null where there is none of that id. */
  conversationOf(id: string): string | null
}

const rowSchema = attachmentSchema.extend({ findingCounts: jsonColumn(z.array(findingCountSchema)) })
const textSchema = z.object({ name: z.string(), text: z.string() })

export function createAttachments(db: Database, now: () => number): Attachments {
  const ofConversation = prepareQuery(
    db,
    rowSchema,
    `SELECT id, conversation_id AS conversationId, message_id AS messageId, name, bytes, level,
       finding_counts AS findingCounts
     FROM attachments WHERE conversation_id = :conversationId ORDER BY sequence`,
  )
  const ofMessage = prepareQuery(
    db,
    textSchema,
    'SELECT name, text FROM attachments WHERE message_id = :messageId ORDER BY sequence',
  )
  const ofDraft = prepareQuery(
    db,
    textSchema,
    `SELECT name, text FROM attachments WHERE conversation_id = :conversationId AND message_id IS NULL
     ORDER BY sequence`,
  )
  const owner = prepareQuery(
    db,
    z.object({ conversationId: z.string() }),
    'SELECT conversation_id AS conversationId FROM attachments WHERE id = :id',
  )
  const insertion = db.prepare(
    `INSERT INTO attachments (id, conversation_id, name, bytes, text, level, finding_counts, created_at)
     VALUES (:id, :conversationId, :name, :bytes, :text, :level, :findingCounts, :at)`,
  )
  const removal = db.prepare('DELETE FROM attachments WHERE id = :id AND message_id IS NULL')
  return {
    list: (conversationId) => ofConversation.all({ conversationId }),
    textsOf: (messageId) => ofMessage.all({ messageId }),
    textsOfDraft: (conversationId) => ofDraft.all({ conversationId }),
    add: ({ findingCounts, ...attachment }) =>
      saving(() => void insertion.run({ ...attachment, findingCounts: JSON.stringify(findingCounts), at: now() })),
    remove: (id) => saving(() => void removal.run({ id })),
    conversationOf: (id) => owner.first({ id })?.conversationId ?? null,
  }
}
