import { budgetReportSchema, spendRowSchema, type Account, type BudgetReport } from '../../shared/budget.ts'
import type { Database } from '../storage/database.ts'
import { prepareQuery } from '../storage/query.ts'
import { daysOf, type Period } from './period.ts'

/** What was settled in a period, by model and by local day up to today. */
export function createSpending(db: Database) {
  const byModel = prepareQuery(
    db,
    spendRowSchema,
    `SELECT provider_name AS providerName, model, locality, count(*) AS answers, sum(input_tokens) AS inputTokens,
       sum(output_tokens) AS outputTokens, sum(spent_nano_usd) AS costNanoUsd
     FROM ledger WHERE account = :account AND at >= :start AND at < :end AND kind = 'settlement'
     GROUP BY provider_id, provider_name, model, locality ORDER BY costNanoUsd DESC, answers DESC, model`,
  )
  const byDay = prepareQuery(
    db,
    budgetReportSchema.shape.days.element,
    `SELECT day.value ->> 'day' AS day, count(CASE WHEN locality <> 'cloud' THEN 1 END) AS localAnswers,
       count(CASE WHEN locality = 'cloud' THEN 1 END) AS cloudAnswers, coalesce(sum(spent_nano_usd), 0) AS costNanoUsd
     FROM json_each(:days) AS day LEFT JOIN ledger ON account = :account AND kind = 'settlement'
       AND at >= day.value ->> 'start' AND at < day.value ->> 'end'
     GROUP BY day.key ORDER BY day.key`,
  )
  return {
    of: (
      account: Account,
      period: Period,
      { until, timeZone }: { readonly until: number; readonly timeZone: string },
    ): Pick<BudgetReport, 'rows' | 'days'> => ({
      rows: byModel.all({ account, start: period.start, end: period.end }),
      days: byDay.all({ account, days: JSON.stringify(daysOf(period, until, timeZone)) }),
    }),
  }
}
