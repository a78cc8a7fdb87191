import type { Doubt, Offer } from '../../shared/check.ts'
import { z } from 'zod'
import type { AppError } from '../../shared/errors.ts'
import { isSettled, type Message, type MessageStatus, type Route } from '../../shared/message.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { transaction, withoutWaiting, type Database } from '../storage/database.ts'
import { toJson } from '../storage/jsonColumn.ts'
import type { Owner } from '../storage/processLock.ts'
import { prepareQuery } from '../storage/query.ts'
import { saving } from '../storage/saving.ts'
import { prepareMessages } from './messageRow.ts'

export interface AnswerText {
  readonly text: string
  readonly reasoning: string
}

export interface SettledAnswer extends AnswerText {
  readonly messageId: string
  readonly status: Exclude<MessageStatus, 'waiting' | 'streaming'>
  readonly error: AppError | null
  readonly route: Route | null
  readonly doubts: readonly Doubt[]
  readonly offer: Offer | null
}

/** The life of one answer after it was added, from waiting to settled. */
export interface Answers {
  /** Takes up a stopped, interrupted or failed answer again, with its text, as part of a new turn. */
  reopen(turn: { readonly turnId: string; readonly messageId: string }): Result<Message, AppError>
  setRoute(messageId: string, route: Route): Result<undefined, AppError>
  /** The whole text so far. Has no effect on a settled answer, so that a late flush harms nothing. */
  saveText(messageId: string, text: AnswerText): Result<undefined, AppError>
  settle(answer: SettledAnswer): Result<Message, AppError>
  /** Every answer that a process that has ended left unsettled, now `interrupted` with its text kept. */
  interruptUnsettled(): Result<Message[], AppError>
}

export function createAnswers(db: Database, now: () => number, owner: Owner): Answers {
  const byId = prepareMessages(db, 'WHERE id = :id')
  const unsettled = prepareQuery(
    db,
    z.object({ id: z.string(), owner: z.string().nullable() }),
    "SELECT id, owner FROM messages WHERE status IN ('waiting', 'streaming') ORDER BY sequence",
  )
  const reopening = db.prepare(
    `UPDATE messages SET status = 'waiting', turn_id = :turnId, error = NULL, owner = :owner,
       doubts = '[]', offer = NULL WHERE id = :messageId`,
  )
  const routing = db.prepare('UPDATE messages SET route = :route WHERE id = :messageId')
  const growing = db.prepare(
    `UPDATE messages SET text = :text, reasoning = :reasoning, status = 'streaming'
     WHERE id = :messageId AND status IN ('waiting', 'streaming')`,
  )
  const settling = db.prepare(
    `UPDATE messages SET status = :status, text = :text, reasoning = :reasoning, error = :error, route = :route,
       doubts = :doubts, offer = :offer
     WHERE id = :messageId`,
  )
  const touch = db.prepare(
    'UPDATE conversations SET updated_at = :at WHERE id = (SELECT conversation_id FROM messages WHERE id = :messageId)',
  )
  const interrupting = db.prepare("UPDATE messages SET status = 'interrupted' WHERE id = :id")

  function find(id: string): Result<Message, AppError> {
    const message = byId.first({ id })
    return message === null ? fail({ kind: 'not-found', what: 'message' }) : ok(message)
  }

  return {
    reopen: ({ turnId, messageId }) => {
      const saved = saving(() =>
        transaction(db, (): Result<Message, AppError> => {
          const found = find(messageId)
          if (!found.ok || found.value.turnId === turnId) return found
          if (found.value.author !== 'assistant') return fail({ kind: 'not-found', what: 'answer' })
          if (!isSettled(found.value.status)) return fail({ kind: 'busy', what: 'answer' })
          reopening.run({ turnId, messageId, owner: owner.id })
          return find(messageId)
        }),
      )
      return saved.ok ? saved.value : saved
    },
    setRoute: (messageId, route) =>
      saving(() => withoutWaiting(db, () => void routing.run({ messageId, route: toJson(route) }))),
    saveText: (messageId, { text, reasoning }) => saving(() => void growing.run({ messageId, text, reasoning })),
    settle: ({ messageId, status, text, reasoning, ...ending }) => {
      const [error, route, offer] = [toJson(ending.error), toJson(ending.route), toJson(ending.offer)]
      const saved = saving(() =>
        transaction(db, () => {
          settling.run({
            messageId,
            status,
            text,
            reasoning,
            error,
            route,
            doubts: JSON.stringify(ending.doubts),
            offer,
          })
          touch.run({ messageId, at: now() })
        }),
      )
      return saved.ok ? find(messageId) : saved
    },
    interruptUnsettled: () =>
      saving(() =>
        transaction(db, () => {
          const left = unsettled.all().filter((answer) => answer.owner === null || !owner.isAlive(answer.owner))
          return left.flatMap(({ id }) => {
            interrupting.run({ id })
            return byId.all({ id })
          })
        }),
      ),
  }
}
