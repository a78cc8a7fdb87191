import { z } from 'zod'
import {
  alertPercents,
  alertSchema,
  capOf,
  keyOf,
  limitSchema,
  type Account,
  type Alert,
  type Balance,
  type Budget,
  type Limit,
} from '../../shared/budget.ts'
import type { Database } from '../storage/database.ts'
import { jsonColumn } from '../storage/jsonColumn.ts'
import { prepareQuery } from '../storage/query.ts'
import type { createPeriods } from './periods.ts'
import type { createSums } from './sums.ts'

export interface Raise {
  /** Used once: the same id again is the same raise. */
  readonly id: string
  readonly account: Account
  readonly limit: Pick<Limit, 'scope' | 'period'>
  readonly amountNanoUsd: number
}

interface Dependencies {
  readonly db: Database
  readonly sums: ReturnType<typeof createSums>
  readonly periods: ReturnType<typeof createPeriods>
}

/** How each limit stands, what the person added to it once, and what was said about it. Writers leave the transaction to their caller. */
export function createLimits({ db, sums, periods }: Dependencies) {
  const raised = prepareQuery(
    db,
    z.object({ amount: z.number() }),
    `SELECT coalesce(sum(amount_nano_usd), 0) AS amount FROM raises
     WHERE account = :account AND limit_key = :key AND at >= :start AND at < :end`,
  )
  const raising = db.prepare(
    `INSERT OR IGNORE INTO raises (id, account, limit_key, at, amount_nano_usd)
     VALUES (:id, :account, :key, :at, :amountNanoUsd)`,
  )
  const alerting = db.prepare(
    `INSERT OR IGNORE INTO alerts (account, limit_key, period_start, percent, at, limit_json, spent_nano_usd, cap_nano_usd)
     VALUES (:account, :key, :periodStart, :percent, :at, :limit, :spentNanoUsd, :capNanoUsd)`,
  )
  const noted = prepareQuery(
    db,
    z.object({ percent: z.number() }),
    'SELECT percent FROM alerts WHERE account = :account AND limit_key = :key AND period_start = :periodStart',
  )
  const alerts = prepareQuery(
    db,
    alertSchema.extend({ limit: jsonColumn(limitSchema) }),
    `SELECT limit_json AS "limit", percent, at, spent_nano_usd AS spentNanoUsd, cap_nano_usd AS capNanoUsd
     FROM alerts WHERE account = :account ORDER BY at DESC, percent DESC LIMIT 200`,
  )

  function balanceOf(limit: Limit, account: Account, { at, startDay }: { at: number; startDay: number }): Balance {
    const { start, end } = periods(limit.period, at, startDay)
    const { heldNanoUsd, spentNanoUsd } = sums(account, limit.scope, start)
    const raisedNanoUsd = raised.first({ account, key: keyOf(limit), start, end })?.amount ?? 0
    const freeNanoUsd = limit.limitNanoUsd + raisedNanoUsd - spentNanoUsd - heldNanoUsd
    return { limit, periodStart: start, resetsAt: end, spentNanoUsd, heldNanoUsd, raisedNanoUsd, freeNanoUsd }
  }

  return {
    balances: (account: Account, { limits, startDay }: Budget, at: number): Balance[] =>
      limits.map((limit) => balanceOf(limit, account, { at, startDay })),
    raise: ({ id, account, limit, amountNanoUsd }: Raise, at: number) =>
      void raising.run({ id, account, key: keyOf(limit), at, amountNanoUsd }),
    /** Whether a percentage is reached that was not written down yet. Cheap: it is asked after each call. */
    hasNews: (account: Account, balances: readonly Balance[]): boolean =>
      balances.some((balance) => {
        const reached = reachedPercents(balance)
        if (reached.length === 0) return false
        const { limit, periodStart } = balance
        return noted.all({ account, key: keyOf(limit), periodStart }).length < reached.length
      }),
    /** Writes down which percentages are newly reached and returns the highest for each limit. */
    noteAlerts: (account: Account, balances: readonly Balance[], at: number): Alert[] =>
      balances.flatMap((balance) => {
        const { limit, periodStart, spentNanoUsd } = balance
        const capNanoUsd = capOf(balance)
        const fresh = reachedPercents(balance).filter(
          (percent) =>
            alerting.run({
              account,
              key: keyOf(limit),
              periodStart,
              percent,
              at,
              limit: JSON.stringify(limit),
              spentNanoUsd,
              capNanoUsd,
            }).changes > 0,
        )
        const percent = fresh.at(-1)
        return percent === undefined ? [] : [{ limit, percent, at, spentNanoUsd, capNanoUsd }]
      }),
    alerts: (account: Account): Alert[] => alerts.all({ account }),
  }
}

/** Of what is spent; what is only held may be given back. */
function reachedPercents(balance: Balance): (typeof alertPercents)[number][] {
  const cap = capOf(balance)
  return balance.spentNanoUsd === 0
    ? []
    : alertPercents.filter((percent) => balance.spentNanoUsd * 100 >= cap * percent)
}
