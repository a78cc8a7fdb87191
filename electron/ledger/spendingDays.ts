import { z } from 'zod'
import { accountSchema, type Account } from '../../shared/budget.ts'
import { ok, type Result } from '../../shared/result.ts'
import { transaction, type Database } from '../storage/database.ts'
import { prepareQuery } from '../storage/query.ts'
import { saving, type NotSaved } from '../storage/saving.ts'
import { createNewestEntry } from './newestEntry.ts'
import { dayAt } from './period.ts'

const columns = `account, day, provider_id, provider_name, model, locality, conversation_id,
  answers, inexact_answers, input_tokens, cached_input_tokens, output_tokens, cost_nano_usd`

/**
 * Keeps what was settled by local day beside the ledger, so that a report reads days and not entries. Only entries
 * that came since are added; where the person's time zone changed, the days are made anew.
 */
export function createSpendingDays(db: Database, timeZone: () => string): { catchUp(): Result<undefined, NotSaved> } {
  const newestEntry = createNewestEntry(db)
  const state = prepareQuery(
    db,
    z.object({ zone: z.string(), through: z.number() }),
    'SELECT time_zone AS zone, through_sequence AS through FROM spending_state',
  )
  const keepState = db.prepare('INSERT INTO spending_state (time_zone, through_sequence) VALUES (:zone, :newest)')
  // Entries that are new are found by their number, all of them by their time.
  const statements = (index: string) => ({
    next: prepareQuery(
      db,
      z.object({ at: z.number().nullable() }),
      `SELECT min(at) AS at FROM ledger ${index}
       WHERE account = :account AND at >= :from AND sequence > :through AND sequence <= :newest`,
    ),
    add: db.prepare(
      `INSERT INTO spending_days (${columns})
       SELECT account, :day, provider_id, provider_name, model, locality, coalesce(conversation_id, ''),
         sum(kind = 'settlement'), sum(kind = 'settlement' AND usage_quality <> 'exact'), sum(input_tokens),
         sum(cached_input_tokens), sum(output_tokens), sum(spent_nano_usd)
       FROM ledger ${index} WHERE account = :account AND at >= :start AND at < :end
         AND sequence > :through AND sequence <= :newest AND kind IN ('settlement', 'adjustment')
       GROUP BY provider_id, provider_name, model, locality, coalesce(conversation_id, '')
       ON CONFLICT DO UPDATE SET answers = answers + excluded.answers,
         inexact_answers = inexact_answers + excluded.inexact_answers,
         input_tokens = input_tokens + excluded.input_tokens,
         cached_input_tokens = cached_input_tokens + excluded.cached_input_tokens,
         output_tokens = output_tokens + excluded.output_tokens, cost_nano_usd = cost_nano_usd + excluded.cost_nano_usd`,
    ),
  })
  const fromStart = statements('INDEXED BY ledger_by_time')
  const sinceLast = statements('NOT INDEXED')

  function addSince(through: number, newest: number, account: Account): void {
    const { next, add } = through === 0 ? fromStart : sinceLast
    let from = 0
    for (;;) {
      const at = next.first({ account, from, through, newest })?.at
      if (at == null) return
      const { day, start, end } = dayAt(at, timeZone())
      add.run({ account, day, start, end, through, newest })
      from = end
    }
  }

  return {
    catchUp: () => {
      const known = state.first()
      const isCurrent = known?.zone === timeZone() && known.through === newestEntry()
      if (isCurrent) return ok(undefined)
      return saving(() =>
        transaction(db, () => {
          const before = state.first()
          const newest = newestEntry()
          const through = before?.zone === timeZone() ? before.through : 0
          if (through === 0) db.exec('DELETE FROM spending_days')
          db.exec('DELETE FROM spending_state')
          for (const account of accountSchema.options) addSince(through, newest, account)
          keepState.run({ zone: timeZone(), newest })
          return undefined
        }),
      )
    },
  }
}
