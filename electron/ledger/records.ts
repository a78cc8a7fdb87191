import { z } from 'zod'
import type { Account } from '../../shared/budget.ts'
import { nanoUsdPerUsd, priceSchema } from '../../shared/money.ts'
import type { Database } from '../storage/database.ts'
import { nullableJsonColumn } from '../storage/jsonColumn.ts'
import { prepareQuery } from '../storage/query.ts'
import { toCsv } from './csv.ts'
import { dayMs } from './period.ts'

const entrySchema = z.object({
  at: z.number(),
  kind: z.string(),
  provider: z.string(),
  model: z.string(),
  locality: z.string(),
  caller: z.string(),
  conversationId: z.string().nullable(),
  inputTokens: z.number(),
  cachedInputTokens: z.number(),
  cacheWriteTokens: z.number(),
  outputTokens: z.number(),
  reasoningTokens: z.number(),
  usage: z.string().nullable(),
  costNanoUsd: z.number(),
  price: nullableJsonColumn(priceSchema),
})

/** The entries of the account as they are handed out, and beside a provider's bill. */
export function createRecords(db: Database) {
  const entries = prepareQuery(
    db,
    entrySchema,
    `SELECT e.at, e.kind, e.provider_name AS provider, e.model, e.locality, e.caller, e.conversation_id AS conversationId,
       e.input_tokens AS inputTokens, e.cached_input_tokens AS cachedInputTokens,
       e.cache_write_tokens AS cacheWriteTokens, e.output_tokens AS outputTokens,
       e.reasoning_tokens AS reasoningTokens, e.usage_quality AS usage, e.spent_nano_usd AS costNanoUsd, r.price
     FROM ledger AS e LEFT JOIN ledger AS r ON r.attempt_id = e.attempt_id AND r.kind = 'reservation'
     WHERE e.account = :account AND e.at >= :from AND e.kind IN ('settlement', 'adjustment') ORDER BY e.at, e.sequence`,
  )
  const ofProvider = prepareQuery(
    db,
    z.object({
      day: z.string(),
      model: z.string(),
      providerName: z.string(),
      nanoUsd: z.number(),
      isAdjusted: z.number().transform(Boolean),
    }),
    `SELECT strftime('%Y-%m-%d', at / 1000, 'unixepoch') AS day, model, max(provider_name) AS providerName,
       sum(spent_nano_usd) AS nanoUsd, max(kind = 'adjustment') AS isAdjusted
     FROM ledger WHERE account = :account AND provider_id = :providerId AND at >= :from AND at < :to
       AND kind IN ('settlement', 'adjustment') GROUP BY day, model`,
  )

  return {
    /** Every cent with its tokens and the price it was settled at. */
    export: (account: Account, from: number, format: 'csv' | 'json'): string => {
      const all = entries
        .all({ account, from })
        .map(({ at, ...entry }) => ({ time: new Date(at).toISOString(), ...entry }))
      if (format === 'json') return `${JSON.stringify(all, null, 2)}\n`
      const rows = all.map(({ price, costNanoUsd, ...entry }) => [
        ...Object.values(entry),
        costNanoUsd / nanoUsdPerUsd,
        price === null ? null : price.input / nanoUsdPerUsd,
        price === null ? null : price.output / nanoUsdPerUsd,
        price?.source ?? null,
      ])
      return toCsv([csvHead, ...rows])
    },
    /** From and to are days in UTC, both counted. */
    ofProvider: (account: Account, providerId: string, { from, to }: { readonly from: string; readonly to: string }) =>
      ofProvider.all({ account, providerId, from: Date.parse(from), to: Date.parse(to) + dayMs }),
  }
}

const csvHead = [
  'time',
  'kind',
  'provider',
  'model',
  'locality',
  'caller',
  'conversation',
  'input_tokens',
  'cached_input_tokens',
  'cache_write_tokens',
  'output_tokens',
  'reasoning_tokens',
  'usage',
  'cost_usd',
  'input_usd_per_million',
  'output_usd_per_million',
  'price_source',
]
