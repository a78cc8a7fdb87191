import { z } from 'zod'
import { consentSchema, type Consent } from '../../shared/consent.ts'
import { decisionSchema, type Decision } from '../../shared/decision.ts'
import { decisionRequestSchema, type DecisionRequest } from '../../shared/decisionRequest.ts'
import type { AppError } from '../../shared/errors.ts'
import { failureSchema } from '../../shared/failure.ts'
import { destinationSchema } from '../../shared/model.ts'
import { usageSchema, type Usage, type UsageQuality } from '../../shared/money.ts'
import {
  attemptSchema,
  egressEntrySchema,
  redactedTextSchema,
  retrySchema,
  type Attempt,
  type EgressEntry,
  type Receipt,
  type RedactedText,
} from '../../shared/receipt.ts'
import type { Result } from '../../shared/result.ts'
import { transaction, withoutWaiting, type Database } from '../storage/database.ts'
import { jsonColumn, nullableJsonColumn, toJson } from '../storage/jsonColumn.ts'
import { prepareQuery } from '../storage/query.ts'
import { saving } from '../storage/saving.ts'

interface OfTurn {
  readonly turnId: string
  readonly messageId: string
}

/** What the ledger says an attempt cost in the end. */
export interface AttemptCost {
  readonly attemptId: string
  readonly costNanoUsd: number
  readonly usage: Usage | null
  readonly usageQuality: UsageQuality
}

interface RecordedConsent extends OfTurn {
  readonly consent: Consent
  /** SHA-256 (hex) of each text that was consented to. */
  readonly textHashes: readonly string[]
  /** Those that leave with stand-ins. */
  readonly redactedTexts: readonly RedactedText[]
}

/** What is kept of how each answer came about. `messageId` is always the answer's. */
export interface Receipts {
  /** With what it was made from, so that it can be made again. */
  saveDecision(
    decision: OfTurn & { readonly decision: Decision; readonly request: DecisionRequest },
  ): Result<undefined, AppError>
  /** The newest decision of an answer. */
  decision(messageId: string): Decision | null
  /** Those that the score made under a wish for a share of the cloud, oldest first. */
  recentDecisions(limit: number): Decision[]
  /** A stored decision with its request, by the id of its turn or of its answer. */
  replayable(id: string): { readonly decision: Decision; readonly request: DecisionRequest } | null
  saveConsent(consent: RecordedConsent): Result<undefined, AppError>
  /** Stores an attempt, or what has become of it. */
  saveAttempt(messageId: string, attempt: Attempt): Result<undefined, AppError>
  /** Corrects an attempt and the badge of its answer after the fact: for what the ledger settles at start. */
  applyCost(cost: AttemptCost): Result<undefined, AppError>
  /** Of this long ago at most, oldest first. */
  recentAttempts(since: number, limit: number): Attempt[]
  /** How far an attempt came, as far as it was stored; null where nothing of its answer was. */
  progressOf(attemptId: string): { readonly inputTokens: number; readonly written: string } | null
  /** Running attempts of answers that nobody works on any more, now `interrupted`. */
  interruptRunning(): Result<undefined, AppError>
  logEgress(messageId: string | null, entry: EgressEntry): Result<undefined, AppError>
  read(messageId: string): Receipt
}

const attemptRowSchema = attemptSchema.extend({
  destination: jsonColumn(destinationSchema),
  failure: nullableJsonColumn(failureSchema),
  retries: jsonColumn(z.array(retrySchema)),
  usage: nullableJsonColumn(usageSchema),
})
const consentRowSchema = consentSchema
  .extend({ destination: jsonColumn(destinationSchema), redactedTexts: jsonColumn(z.array(redactedTextSchema)) })
  .transform(({ redactedTexts, ...consent }) => ({ consent, redactedTexts }))

const attemptColumns = `id, destination, started_at AS startedAt, outcome, failure, retries, usage,
  usage_quality AS usageQuality, unread_tokens AS unreadTokens, cost_nano_usd AS costNanoUsd,
  first_token_ms AS firstTokenMs, total_ms AS totalMs`

export function createReceipts(db: Database, now: () => number): Receipts {
  const decisions = prepareQuery(
    db,
    z.object({ decision: jsonColumn(decisionSchema) }),
    'SELECT decision FROM decisions WHERE message_id = :messageId ORDER BY at DESC, rowid DESC LIMIT 1',
  )
  const sharing = prepareQuery(
    db,
    z.object({ decision: jsonColumn(decisionSchema) }),
    `SELECT decision FROM decisions
     WHERE decision ->> '$.decidedBy' = 'score' AND decision ->> '$.profile.cloudShare' IS NOT NULL
     ORDER BY at DESC, rowid DESC LIMIT :limit`,
  )
  const replayable = prepareQuery(
    db,
    z.object({ decision: jsonColumn(decisionSchema), request: jsonColumn(decisionRequestSchema) }),
    `SELECT decision, request FROM decisions
     WHERE (turn_id = :id OR message_id = :id) AND request IS NOT NULL ORDER BY at DESC, rowid DESC LIMIT 1`,
  )
  const consents = prepareQuery(
    db,
    consentRowSchema,
    `SELECT choice, by, destination, at, redacted_texts AS redactedTexts FROM consents WHERE message_id = :messageId ORDER BY at DESC, rowid DESC LIMIT 1`,
  )
  const attempts = prepareQuery(
    db,
    attemptRowSchema,
    `SELECT ${attemptColumns} FROM attempts WHERE message_id = :messageId ORDER BY rowid`,
  )
  const newestAttempts = prepareQuery(
    db,
    attemptRowSchema,
    `SELECT ${attemptColumns} FROM attempts WHERE started_at >= :since ORDER BY rowid DESC LIMIT :limit`,
  )
  const egress = prepareQuery(
    db,
    egressEntrySchema,
    `SELECT at, host, purpose, bytes, level, verdict, detail FROM egress_log
     WHERE message_id = :messageId ORDER BY sequence`,
  )
  const decisionInsertion = db.prepare(
    `INSERT OR REPLACE INTO decisions (turn_id, message_id, at, level, decision, request)
     VALUES (:turnId, :messageId, :at, :level, :decision, :request)`,
  )
  const consentInsertion = db.prepare(
    `INSERT OR REPLACE INTO consents (turn_id, message_id, at, choice, by, destination, text_hashes, redacted_texts)
     VALUES (:turnId, :messageId, :at, :choice, :by, :destination, :textHashes, :redactedTexts)`,
  )
  const attemptInsertion = db.prepare(
    `INSERT INTO attempts (id, message_id, started_at, destination, outcome, failure, retries, usage,
       usage_quality, cost_nano_usd, first_token_ms, total_ms, unread_tokens)
     VALUES (:id, :messageId, :startedAt, :destination, :outcome, :failure, :retries, :usage, :usageQuality,
       :costNanoUsd, :firstTokenMs, :totalMs, :unreadTokens)
     ON CONFLICT (id) DO UPDATE SET outcome = excluded.outcome, failure = excluded.failure, retries = excluded.retries, usage = excluded.usage,
       usage_quality = excluded.usage_quality, cost_nano_usd = excluded.cost_nano_usd,
       first_token_ms = excluded.first_token_ms, total_ms = excluded.total_ms,
       unread_tokens = excluded.unread_tokens`,
  )
  const costing = db.prepare(
    `UPDATE attempts SET cost_nano_usd = :costNanoUsd, usage = :usage, usage_quality = :usageQuality WHERE id = :attemptId`,
  )
  const badgeCosting = db.prepare(
    `UPDATE messages SET route = json_set(route, '$.usageQuality', :usageQuality, '$.costNanoUsd',
       (SELECT sum(cost_nano_usd) FROM attempts WHERE message_id = messages.id))
     WHERE id = (SELECT message_id FROM attempts WHERE id = :attemptId)`,
  )
  const interrupting = db.prepare(
    `UPDATE attempts SET outcome = 'interrupted' WHERE outcome = 'running' AND message_id NOT IN
       (SELECT id FROM messages WHERE status IN ('waiting', 'streaming'))`,
  )
  const progress = prepareQuery(
    db,
    z.object({ inputTokens: z.number(), written: z.string() }),
    `SELECT json_extract(d.decision, '$.inputTokens') AS inputTokens, m.reasoning || m.text AS written
     FROM attempts a JOIN messages m ON m.id = a.message_id JOIN decisions d ON d.message_id = m.id
     WHERE a.id = :attemptId AND written <> '' ORDER BY d.at DESC LIMIT 1`,
  )
  const egressInsertion = db.prepare(
    `INSERT INTO egress_log (message_id, at, host, purpose, bytes, level, verdict, detail)
     VALUES (:messageId, :at, :host, :purpose, :bytes, :level, :verdict, :detail)`,
  )

  /** The account holds what it costs durably, and the answer is stored durably: this goes to the disk with them. */
  const savingSoon = (write: () => unknown): Result<undefined, AppError> =>
    saving(() => withoutWaiting(db, () => void write()))

  return {
    saveDecision: ({ turnId, messageId, decision, request }) =>
      savingSoon(() =>
        decisionInsertion.run({
          turnId,
          messageId,
          at: now(),
          level: decision.level,
          decision: JSON.stringify(decision),
          request: JSON.stringify(request),
        }),
      ),
    decision: (messageId) => decisions.first({ messageId })?.decision ?? null,
    replayable: (id) => replayable.first({ id }),
    saveConsent: ({ turnId, messageId, consent, textHashes, redactedTexts }) =>
      saving(
        () =>
          void consentInsertion.run({
            turnId,
            messageId,
            ...consent,
            destination: JSON.stringify(consent.destination),
            textHashes: JSON.stringify(textHashes),
            redactedTexts: JSON.stringify(redactedTexts),
          }),
      ),
    saveAttempt: (messageId, attempt) =>
      savingSoon(() =>
        attemptInsertion.run({
          ...attempt,
          messageId,
          destination: JSON.stringify(attempt.destination),
          failure: toJson(attempt.failure),
          retries: JSON.stringify(attempt.retries),
          usage: toJson(attempt.usage),
        }),
      ),
    applyCost: ({ attemptId, costNanoUsd, usage, usageQuality }) =>
      saving(() =>
        transaction(db, () => {
          costing.run({ attemptId, costNanoUsd, usage: toJson(usage), usageQuality })
          badgeCosting.run({ attemptId, usageQuality })
          return undefined
        }),
      ),
    recentDecisions: (limit) =>
      sharing
        .all({ limit })
        .map(({ decision }) => decision)
        .toReversed(),
    recentAttempts: (since, limit) => newestAttempts.all({ since, limit }).toReversed(),
    progressOf: (attemptId) => progress.first({ attemptId }),
    interruptRunning: () => saving(() => void interrupting.run()),
    logEgress: (messageId, entry) => savingSoon(() => egressInsertion.run({ messageId, ...entry })),
    read: (messageId) => {
      const { consent = null, redactedTexts = [] } = consents.first({ messageId }) ?? {}
      return {
        messageId,
        decision: decisions.first({ messageId })?.decision ?? null,
        consent,
        redactedTexts,
        attempts: attempts.all({ messageId }),
        egress: egress.all({ messageId }),
      }
    },
  }
}
