import { z } from 'zod'
import { accountSchema, type Account } from '../../shared/budget.ts'
import { localitySchema } from '../../shared/model.ts'
import { priceSchema, usageQualitySchema, usageSchema, type Usage } from '../../shared/money.ts'
import type { Database } from '../storage/database.ts'
import { jsonColumn } from '../storage/jsonColumn.ts'
import { prepareQuery } from '../storage/query.ts'
import type { SettledCost } from './settlement.ts'

const reservationSchema = z.object({
  attemptId: z.string(),
  account: accountSchema,
  /** When it counts. What closes it counts at the same time. */
  at: z.number(),
  recordedAt: z.number(),
  worstCaseNanoUsd: z.number(),
  price: jsonColumn(priceSchema),
  /** The process that makes the call. */
  owner: z.string(),
  providerId: z.string(),
  providerName: z.string(),
  model: z.string(),
  locality: localitySchema,
  conversationId: z.string().nullable(),
  caller: z.string(),
  countedInputTokens: z.number(),
})
export type Reservation = z.infer<typeof reservationSchema>

/** What a provider's bill adds to, or takes from, what was settled for a model. */
export interface Adjustment {
  readonly id: string
  readonly account: Account
  readonly at: number
  readonly amountNanoUsd: number
  readonly providerId: string
  readonly providerName: string
  readonly model: string
}

const closingSchema = usageSchema
  .extend({
    kind: z.enum(['settlement', 'release']),
    costNanoUsd: z.number(),
    usageQuality: usageQualitySchema.nullable(),
    isClamped: z.number().transform(Boolean),
  })
  .transform(({ kind, costNanoUsd, usageQuality, isClamped, ...usage }) => ({
    kind,
    cost: {
      costNanoUsd,
      usage: usageQuality === null || usageQuality === 'unknown' ? null : usage,
      usageQuality: usageQuality ?? 'unknown',
      isClamped,
    },
  }))

const reservationColumns = `attempt_id AS attemptId, account, at, recorded_at AS recordedAt,
  held_nano_usd AS worstCaseNanoUsd, price, owner, provider_id AS providerId, provider_name AS providerName, model, locality,
  conversation_id AS conversationId, caller, counted_input_tokens AS countedInputTokens`

const noUsage: Usage = {
  inputTokens: 0,
  outputTokens: 0,
  cachedInputTokens: 0,
  cacheWriteTokens: 0,
  reasoningTokens: 0,
}

/** The statements of the ledger. Each writer leaves the transaction to its caller. */
export function createEntries(db: Database) {
  const reservation = prepareQuery(
    db,
    reservationSchema,
    `SELECT ${reservationColumns} FROM ledger WHERE attempt_id = :attemptId AND kind = 'reservation'`,
  )
  const open = prepareQuery(
    db,
    reservationSchema,
    `SELECT ${reservationColumns} FROM holds JOIN ledger USING (attempt_id) WHERE kind = 'reservation' ORDER BY sequence`,
  )
  const closing = prepareQuery(
    db,
    closingSchema,
    `SELECT kind, spent_nano_usd AS costNanoUsd, usage_quality AS usageQuality, is_clamped AS isClamped,
       input_tokens AS inputTokens, output_tokens AS outputTokens, cached_input_tokens AS cachedInputTokens,
       cache_write_tokens AS cacheWriteTokens, reasoning_tokens AS reasoningTokens
     FROM ledger WHERE attempt_id = :attemptId AND kind IN ('settlement', 'release')`,
  )
  const reserving = db.prepare(
    `INSERT INTO ledger (kind, attempt_id, account, at, recorded_at, held_nano_usd, spent_nano_usd, price, owner,
       provider_id, provider_name, model, locality, conversation_id, caller, counted_input_tokens)
     VALUES ('reservation', :attemptId, :account, :at, :recordedAt, :worstCaseNanoUsd, 0, :price, :owner,
       :providerId, :providerName, :model, :locality, :conversationId, :caller, :countedInputTokens)`,
  )
  const closingInsertion = db.prepare(
    `INSERT INTO ledger (kind, attempt_id, account, at, recorded_at, held_nano_usd, spent_nano_usd,
       provider_id, provider_name, model, locality, conversation_id, caller, usage_quality, is_clamped,
       input_tokens, output_tokens, cached_input_tokens, cache_write_tokens, reasoning_tokens)
     SELECT :kind, attempt_id, account, at, :recordedAt, -held_nano_usd, :costNanoUsd,
       provider_id, provider_name, model, locality, conversation_id, caller, :usageQuality, :isClamped,
       :inputTokens, :outputTokens, :cachedInputTokens, :cacheWriteTokens, :reasoningTokens
     FROM ledger WHERE attempt_id = :attemptId AND kind = 'reservation'`,
  )
  const adjusting = db.prepare(
    `INSERT OR IGNORE INTO ledger (kind, attempt_id, account, at, recorded_at, held_nano_usd, spent_nano_usd,
       provider_id, provider_name, model, locality)
     VALUES ('adjustment', :id, :account, :at, :recordedAt, 0, :amountNanoUsd, :providerId, :providerName, :model, 'cloud')`,
  )

  return {
    reservation: (attemptId: string) => reservation.first({ attemptId }),
    openReservations: () => open.all(),
    closing: (attemptId: string) => closing.first({ attemptId }),
    reserve: (entry: Reservation) => void reserving.run({ ...entry, price: JSON.stringify(entry.price) }),
    settle: (attemptId: string, recordedAt: number, { costNanoUsd, usage, usageQuality, isClamped }: SettledCost) =>
      void closingInsertion.run({
        kind: 'settlement',
        attemptId,
        recordedAt,
        costNanoUsd,
        usageQuality,
        isClamped: Number(isClamped),
        ...(usage ?? noUsage),
      }),
    adjust: (adjustment: Adjustment, recordedAt: number) => void adjusting.run({ ...adjustment, recordedAt }),
    release: (attemptId: string, recordedAt: number) =>
      void closingInsertion.run({
        kind: 'release',
        attemptId,
        recordedAt,
        costNanoUsd: 0,
        usageQuality: null,
        isClamped: 0,
        ...noUsage,
      }),
  }
}
