import type { z } from 'zod'
import { appErrorSchema } from '../../shared/errors.ts'
import { messageSchema, routeSchema, type Message } from '../../shared/message.ts'
import type { Database } from '../storage/database.ts'
import { nullableJsonColumn } from '../storage/jsonColumn.ts'
import { prepareQuery, type Query } from '../storage/query.ts'

const columns = `messages.id, conversation_id AS conversationId, parent_id AS parentId, author, text, reasoning,
  status, created_at AS createdAt, turn_id AS turnId, level, route, error`

const rowSchema = messageSchema.extend({
  route: nullableJsonColumn(routeSchema),
  error: nullableJsonColumn(appErrorSchema),
}) satisfies z.ZodType<Message>

/** Messages by what follows "FROM messages". */
export const prepareMessages = (db: Database, rest: string): Query<Message> =>
  prepareQuery(db, rowSchema, `SELECT ${columns} FROM messages ${rest}`)
