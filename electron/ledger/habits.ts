import { z } from 'zod'
import type { CallHabits, WarmCache } from '../../shared/moneyTerms.ts'
import type { ModelKey } from '../../shared/model.ts'
import type { Database } from '../storage/database.ts'
import { prepareQuery } from '../storage/query.ts'

/** Enough calls to know a model by, few enough to notice when it changes. */
const recentCalls = 50
/** No tokenizer differs more from ours; a larger factor is an error in a bill. */
const widestFactor = 3
/** Providers keep what was sent for five minutes at least. */
const warmForMs = 5 * 60_000

/** What the ledger teaches about calls: how a provider counts, how long its answers are, what it still has in its cache. */
export function createHabits(db: Database) {
  const recent = prepareQuery(
    db,
    z.object({
      counted: z.number().nullable(),
      billed: z.number().nullable(),
      output: z.number().nullable(),
      cached: z.number().nullable(),
    }),
    `SELECT sum(counted) AS counted, sum(input) AS billed, avg(output) AS output, sum(cached) AS cached FROM (
       SELECT r.counted_input_tokens AS counted, s.input_tokens AS input, s.output_tokens AS output,
         s.cached_input_tokens AS cached
       FROM ledger AS s JOIN ledger AS r ON r.attempt_id = s.attempt_id AND r.kind = 'reservation'
       WHERE s.kind = 'settlement' AND s.provider_id = :providerId AND s.model = :model
         AND s.usage_quality = 'exact' AND r.counted_input_tokens > 0 AND s.input_tokens > 0
       ORDER BY s.sequence DESC LIMIT ${recentCalls})`,
  )
  const last = prepareQuery(
    db,
    z.object({ providerId: z.string(), model: z.string(), inputTokens: z.number(), recordedAt: z.number() }),
    `SELECT provider_id AS providerId, model, input_tokens AS inputTokens, recorded_at AS recordedAt FROM ledger
     WHERE kind = 'settlement' AND conversation_id = :conversationId ORDER BY sequence DESC LIMIT 1`,
  )

  function of({ providerId, model }: ModelKey): CallHabits | null {
    const { counted, billed, output, cached } = recent.first({ providerId, model }) ?? {}
    if (!counted || !billed || output == null) return null
    const inputFactor = Math.min(widestFactor, Math.max(1 / widestFactor, billed / counted))
    return { providerId, model, inputFactor, outputTokens: Math.ceil(output), usesCache: (cached ?? 0) > 0 }
  }

  return {
    of,
    /** What the model that answered last in a conversation has likely still at hand. */
    warmCache: (conversationId: string, now: number): WarmCache | null => {
      const call = last.first({ conversationId })
      if (call === null || now - call.recordedAt > warmForMs || of(call)?.usesCache !== true) return null
      const { providerId, model, inputTokens } = call
      return { providerId, model, inputTokens }
    },
  }
}
