import { randomUUID } from 'node:crypto'
import type { AppError } from '../../shared/errors.ts'
import { findingSchema, type Finding } from '../../shared/finding.ts'
import type { Message } from '../../shared/message.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Level } from '../../shared/level.ts'
import { transaction, withoutWaiting, type Database } from '../storage/database.ts'
import type { Owner } from '../storage/processLock.ts'
import { prepareQuery } from '../storage/query.ts'
import { saving } from '../storage/saving.ts'
import { prepareMessages } from './messageRow.ts'
import { titleOf } from './titleOf.ts'

/** Where something was found and of what type, never what it says. */
const storedFindingSchema = findingSchema.omit({ reason: true })
export type StoredFinding = Omit<Finding, 'reason'>

export interface Messages {
  /** In the order they were written. */
  ofConversation(conversationId: string): Message[]
  find(id: string): Result<Message, AppError>
  /** The message that the next one follows: the newest, or the answer that was kept in its place. */
  newestIn(conversationId: string): Message | null
  /** Chooses one of several answers to the same message; returns all of them. */
  keep(id: string): Result<Message[], AppError>
  /** From the first message of its conversation to this one: what a model is shown. */
  pathTo(id: string): Message[]
  /** Stores the question below the newest message with its waiting answer, clears the draft, whose files go with it, names an untitled conversation. */
  addTurn(turn: {
    readonly turnId: string
    readonly conversationId: string
    readonly text: string
  }): Result<Turn, AppError>
  /** Another waiting answer to the same question. Given the same turn again, returns what is there. */
  addAnswer(turn: { readonly turnId: string; readonly questionId: string }): Result<Message, AppError>
  /**
   * Takes back what a turn added before anything was sent. A question becomes the draft again where nothing else was
   * begun, and is returned; null where the turn had none of its own.
   */
  withdraw(turnId: string): Result<string | null, AppError>
  label(id: string, level: Level, findings: readonly StoredFinding[]): Result<undefined, AppError>
  findings(id: string): StoredFinding[]
}

/** The same turn id stores nothing twice: a call that is repeated after a lost connection gets the first one's reply. */
export interface Turn {
  readonly question: Message
  readonly answer: Message
}

const noMessage: AppError = { kind: 'not-found', what: 'message' }
const noConversation: AppError = { kind: 'not-found', what: 'conversation' }

/** `nameFor` names a conversation after its first message. */
export function createMessages(db: Database, now: () => number, owner: Owner, nameFor = titleOf): Messages {
  const byConversation = prepareMessages(db, 'WHERE conversation_id = :conversationId ORDER BY sequence')
  const newest = prepareMessages(db, 'WHERE conversation_id = :conversationId ORDER BY sequence DESC LIMIT 1')
  const keptBeside = prepareMessages(db, 'WHERE parent_id = :parentId AND kept = 1')
  const beside = prepareMessages(db, 'WHERE parent_id = :parentId ORDER BY sequence')
  const keeping = db.prepare('UPDATE messages SET kept = iif(id = :id, 1, 0) WHERE parent_id = :parentId')
  const unkeeping = db.prepare('UPDATE messages SET kept = 0 WHERE parent_id = :parentId')
  const byId = prepareMessages(db, 'WHERE id = :id')
  const ofTurn = prepareMessages(db, 'WHERE turn_id = :turnId AND author = :author')
  const path = prepareMessages(
    db,
    `JOIN (
       WITH RECURSIVE path (id, parent) AS (
         SELECT id, parent_id FROM messages WHERE id = :id
         UNION ALL
         SELECT above.id, above.parent_id FROM messages AS above JOIN path ON above.id = path.parent
       )
       SELECT id FROM path
     ) AS path ON path.id = messages.id ORDER BY sequence`,
  )
  const insertion = db.prepare(
    `INSERT INTO messages (id, conversation_id, parent_id, author, text, reasoning, status, created_at, turn_id, owner)
     VALUES (:id, :conversationId, :parentId, :author, :text, '', :status, :at, :turnId, :owner)`,
  )
  const touch = db.prepare(
    `UPDATE conversations SET updated_at = :at, draft = '', title = iif(title = '', :title, title)
     WHERE id = :conversationId AND removed_at IS NULL`,
  )
  const attaching = db.prepare(
    'UPDATE attachments SET message_id = :id WHERE conversation_id = :conversationId AND message_id IS NULL',
  )
  const detaching = db.prepare(
    'UPDATE attachments SET message_id = NULL WHERE message_id IN (SELECT id FROM messages WHERE turn_id = :turnId)',
  )
  const removal = db.prepare('DELETE FROM messages WHERE turn_id = :turnId')
  const redrafting = db.prepare(
    `UPDATE conversations SET draft = iif(draft = '', :text, draft),
       title = iif(EXISTS (SELECT 1 FROM messages WHERE conversation_id = :conversationId), title, '')
     WHERE id = :conversationId`,
  )
  const labelling = db.prepare('UPDATE messages SET level = :level WHERE id = :id')
  const forgetting = db.prepare('DELETE FROM findings WHERE message_id = :id')
  const noting = db.prepare(
    `INSERT INTO findings (message_id, type, start_offset, end_offset, confidence, recogniser)
     VALUES (:id, :type, :start, :end, :confidence, :recogniser)`,
  )
  const found = prepareQuery(
    db,
    storedFindingSchema,
    `SELECT type, start_offset AS start, end_offset AS end, confidence, recogniser
     FROM findings WHERE message_id = :id ORDER BY start_offset`,
  )

  function insert(message: Pick<Message, 'conversationId' | 'parentId' | 'author' | 'text' | 'turnId'>): Message {
    const id = randomUUID()
    const status = message.author === 'user' ? 'complete' : 'waiting'
    insertion.run({ ...message, id, status, at: now(), owner: owner.id })
    return must(byId.first({ id }))
  }

  const insertAnswer = (turnId: string, { id, conversationId }: Message) =>
    insert({ conversationId, parentId: id, author: 'assistant', text: '', turnId })

  function newestIn(conversationId: string): Message | null {
    const last = newest.first({ conversationId })
    return last && ((last.parentId !== null && keptBeside.first({ parentId: last.parentId })) || last)
  }

  return {
    newestIn,
    keep: (id) => {
      const saved = saving(() =>
        transaction(db, (): Result<Message[], AppError> => {
          const message = byId.first({ id })
          if (message?.author !== 'assistant' || message.parentId === null) return fail(noMessage)
          const { parentId } = message
          keeping.run({ id, parentId })
          return ok(beside.all({ parentId }))
        }),
      )
      return saved.ok ? saved.value : saved
    },
    ofConversation: (conversationId) => byConversation.all({ conversationId }),
    find: (id) => {
      const message = byId.first({ id })
      return message === null ? fail(noMessage) : ok(message)
    },
    pathTo: (id) => path.all({ id }),
    addTurn: ({ turnId, conversationId, text }) => {
      const saved = saving(() =>
        transaction(db, (): Result<Turn, AppError> => {
          const before = ofTurn.first({ turnId, author: 'user' })
          if (before !== null)
            return ok({ question: before, answer: must(ofTurn.first({ turnId, author: 'assistant' })) })
          if (touch.run({ conversationId, at: now(), title: nameFor(text) }).changes === 0) return fail(noConversation)
          const parentId = newestIn(conversationId)?.id ?? null
          const question = insert({ conversationId, parentId, author: 'user', text, turnId })
          attaching.run({ id: question.id, conversationId })
          return ok({ question, answer: insertAnswer(turnId, question) })
        }),
      )
      return saved.ok ? saved.value : saved
    },
    addAnswer: ({ turnId, questionId }) => {
      const saved = saving(() =>
        transaction(db, (): Result<Message, AppError> => {
          const before = ofTurn.first({ turnId, author: 'assistant' })
          if (before !== null) return ok(before)
          const question = byId.first({ id: questionId })
          if (question?.author !== 'user') return fail(noMessage)
          // Asked again: what was kept before is not the last word any more.
          unkeeping.run({ parentId: question.id })
          return ok(insertAnswer(turnId, question))
        }),
      )
      return saved.ok ? saved.value : saved
    },
    withdraw: (turnId) =>
      saving(() =>
        transaction(db, () => {
          const question = ofTurn.first({ turnId, author: 'user' })
          detaching.run({ turnId })
          removal.run({ turnId })
          if (question) redrafting.run({ conversationId: question.conversationId, text: question.text })
          return question?.text ?? null
        }),
      ),
    label: (id, level, findings) => {
      const write = (): undefined => {
        labelling.run({ id, level })
        forgetting.run({ id })
        for (const { type, start, end, confidence, recogniser } of findings) {
          noting.run({ id, type, start, end, confidence, recogniser })
        }
      }
      // Whatever is sent is labelled anew, so a label that is lost costs nothing.
      return saving(() => withoutWaiting(db, () => transaction(db, write)))
    },
    findings: (id) => found.all({ id }),
  }
}

function must(message: Message | null): Message {
  if (message === null) throw new Error('A message that was just stored is gone')
  return message
}
