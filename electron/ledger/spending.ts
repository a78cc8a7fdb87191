import type { Account, Budget } from '../../shared/budget.ts'
import type { ModelOption } from '../../shared/model.ts'
import {
  conversationSpendingSchema,
  daySpendingSchema,
  modelSpendingSchema,
  type DaySpending,
  type ReportSpan,
  type SpendingReport,
} from '../../shared/spending.ts'
import type { Database } from '../storage/database.ts'
import { prepareQuery } from '../storage/query.ts'
import type { Ledger } from './ledger.ts'
import { dayAt, dayMs, periodAt } from './period.ts'
import { projectMonth } from './projection.ts'
import { savingsOf } from './savings.ts'
import { createSpendingDays } from './spendingDays.ts'

export interface ReportRequest {
  readonly account: Account
  readonly budget: Budget
  readonly span: ReportSpan
  /** What could have been asked instead. */
  readonly options: readonly ModelOption[]
}

interface Dependencies {
  readonly db: Database
  readonly timeZone: () => string
  readonly ledger: Pick<Ledger, 'now' | 'alerts'>
}

const mostConversations = 1000

/** Reports of what was spent. */
export function createSpending({ db, timeZone, ledger }: Dependencies): (request: ReportRequest) => SpendingReport {
  const spendingDays = createSpendingDays(db, timeZone)
  const sums = `sum(answers) AS answers, sum(inexact_answers) AS inexactAnswers, sum(input_tokens) AS inputTokens,
    sum(cached_input_tokens) AS cachedInputTokens, sum(output_tokens) AS outputTokens, sum(cost_nano_usd) AS costNanoUsd`
  const where = 'FROM spending_days WHERE account = :account AND day >= :from'
  const byModel = prepareQuery(
    db,
    modelSpendingSchema,
    `SELECT provider_id AS providerId, provider_name AS providerName, model, locality, ${sums} ${where}
     GROUP BY provider_id, provider_name, model, locality ORDER BY costNanoUsd DESC, answers DESC, model`,
  )
  const byConversation = prepareQuery(
    db,
    conversationSpendingSchema,
    `SELECT nullif(conversation_id, '') AS conversationId, ${sums} ${where}
     GROUP BY conversation_id ORDER BY costNanoUsd DESC, answers DESC LIMIT ${mostConversations}`,
  )
  const byDay = prepareQuery(
    db,
    daySpendingSchema,
    `SELECT day, sum(answers * (locality = 'device')) AS deviceAnswers,
       sum(answers * (locality = 'trusted')) AS trustedAnswers, sum(answers * (locality = 'cloud')) AS cloudAnswers,
       sum(cost_nano_usd) AS costNanoUsd ${where} GROUP BY day ORDER BY day`,
  )

  return ({ account, budget, span, options }) => {
    const caughtUp = spendingDays.catchUp()
    if (!caughtUp.ok) console.error('The days of the account are as of the last start:', caughtUp.error.detail)
    const at = ledger.now(account)
    const period = periodAt(at, budget.startDay, timeZone())
    const from = firstDayOf(span, { at, monthStart: period.start, timeZone: timeZone() })
    const models = byModel.all({ account, from: from ?? '' })
    const found = byDay.all({ account, from: from ?? '' })
    const days = fillDays(found, { from, at, timeZone: timeZone() })
    const costNanoUsd = models.reduce((sum, row) => sum + row.costNanoUsd, 0)
    return {
      span,
      from: days[0]?.day ?? dayAt(at, timeZone()).day,
      to: days.at(-1)?.day ?? dayAt(at, timeZone()).day,
      costNanoUsd,
      models,
      conversations: byConversation.all({ account, from: from ?? '' }),
      days,
      projection:
        span === 'month'
          ? projectMonth({ period, at, spentNanoUsd: costNanoUsd, costsByDay: days.map((day) => day.costNanoUsd) })
          : null,
      savings: savingsOf(models, options),
      alerts: ledger.alerts(account),
    }
  }
}

interface Calendar {
  readonly at: number
  readonly timeZone: string
}

/** Null: from the first entry on. */
function firstDayOf(span: ReportSpan, { at, monthStart, timeZone }: Calendar & { monthStart: number }): string | null {
  switch (span) {
    case 'month':
      return dayAt(monthStart, timeZone).day
    case '30-days':
      return dayAt(at - 29 * dayMs, timeZone).day
    case '90-days':
      return dayAt(at - 89 * dayMs, timeZone).day
    case 'all':
      return null
  }
}

/** Days without an answer are days too. */
function fillDays(
  found: readonly DaySpending[],
  { from, at, timeZone }: Calendar & { from: string | null },
): DaySpending[] {
  const first = from ?? found[0]?.day
  if (first === undefined) return []
  const byDay = new Map(found.map((day) => [day.day, day]))
  const none = { deviceAnswers: 0, trustedAnswers: 0, cloudAnswers: 0, costNanoUsd: 0 }
  return daysBetween(first, dayAt(at, timeZone).day).map((day) => byDay.get(day) ?? { day, ...none })
}

/** Names of days need no zone. */
function daysBetween(first: string, last: string): string[] {
  const start = Date.parse(first)
  const count = Math.round((Date.parse(last) - start) / dayMs) + 1
  return Array.from({ length: count }, (_, index) => new Date(start + index * dayMs).toISOString().slice(0, 10))
}
