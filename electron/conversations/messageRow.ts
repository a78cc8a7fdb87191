import { z } from 'zod'
import { doubtSchema, offerSchema } from '../../shared/check.ts'
import { appErrorSchema } from '../../shared/errors.ts'
import { messageSchema, routeSchema, type Message } from '../../shared/message.ts'
import type { Database } from '../storage/database.ts'
import { jsonColumn, nullableJsonColumn } from '../storage/jsonColumn.ts'
import { prepareQuery, type Query } from '../storage/query.ts'

const columns = `messages.id, conversation_id AS conversationId, parent_id AS parentId, author, text, reasoning,
  status, created_at AS createdAt, turn_id AS turnId, level, route, error, doubts, offer, kept`

const rowSchema = messageSchema.extend({
  route: nullableJsonColumn(routeSchema),
  error: nullableJsonColumn(appErrorSchema),
  doubts: jsonColumn(z.array(doubtSchema)),
  offer: nullableJsonColumn(offerSchema),
  kept: z.number().transform(Boolean),
}) satisfies z.ZodType<Message>

/** Messages by what follows "FROM messages". */
export const prepareMessages = (db: Database, rest: string): Query<Message> =>
  prepareQuery(db, rowSchema, `SELECT ${columns} FROM messages ${rest}`)
