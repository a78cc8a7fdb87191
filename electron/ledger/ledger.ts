import type { Account, Budget, BudgetReport } from '../../shared/budget.ts'
import type { Destination } from '../../shared/model.ts'
import type { Price, Usage, UsageQuality } from '../../shared/money.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { transaction, type Database } from '../storage/database.ts'
import { saving, type NotSaved } from '../storage/saving.ts'
import { createEntries, type Reservation } from './entries.ts'
import { periodAt, type Period } from './period.ts'
import { createSpending } from './spending.ts'
import { settleCost, type SettledCost } from './settlement.ts'

export interface ReservationRequest {
  /** Used once: the same id again is the same call. */
  readonly attemptId: string
  readonly account: Account
  readonly destination: Destination
  readonly worstCaseNanoUsd: number
  readonly price: Price
  readonly budget: Budget
}

export interface OverBudget {
  readonly kind: 'over-budget'
  readonly freeNanoUsd: number
  readonly neededNanoUsd: number
  readonly resetsAt: number
}
/** `not-saved`: there is no durable hold, so the call must not be made either. */
export type Refusal = OverBudget | NotSaved

export type Settlement = SettledCost & { readonly attemptId: string }

export type Balance = Omit<BudgetReport, 'rows' | 'days'>

/**
 * The account of what calls cost, in an append-only table that several processes share. At every instant
 * spent + held + free is the limit. A call counts in the period it was reserved in.
 */
export interface Ledger {
  /** Holds the worst case until the call is settled or released. Also for answers that cost nothing, so that they are counted. */
  reserve(request: ReservationRequest): Result<Reservation, Refusal>
  /** Null usage: nobody counted, the worst case stands. A call that is settled again keeps its first settlement. */
  settle(attemptId: string, usage: Usage | null, usageQuality: UsageQuality): Result<Settlement, NotSaved>
  /** Only where nothing was sent. */
  release(attemptId: string): Result<undefined, NotSaved>
  /** Settles what processes that have ended left open: at what `usageOf` says was streamed, or at the worst case. */
  recover(usageOf: (attemptId: string) => Usage | null): Result<Settlement[], NotSaved>
  balance(account: Account, budget: Budget): Balance
  report(account: Account, budget: Budget): BudgetReport
}

interface Dependencies {
  readonly db: Database
  readonly clock: () => number
  /** The person's IANA zone, asked each time because people travel. */
  readonly timeZone: () => string
  readonly owner: { readonly id: string; isAlive(id: string): boolean }
}

export function createLedger({ db, clock, timeZone, owner }: Dependencies): Ledger {
  const entries = createEntries(db)
  const spending = createSpending(db)
  const currentPeriod = rememberPeriod(timeZone)

  /** Never before the newest entry: a clock that was set back grants no new budget. */
  const time = (account: Account) => Math.max(clock(), entries.latestAt(account))

  function balanceAt(at: number, account: Account, budget: Budget): Balance & { readonly period: Period } {
    const period = currentPeriod(at, budget.startDay)
    const { heldNanoUsd, spentNanoUsd } = entries.sums(account, period)
    const limit = budget.monthlyLimitNanoUsd
    const freeNanoUsd = limit === null ? null : limit - spentNanoUsd - heldNanoUsd
    const { start: periodStart, end: resetsAt } = period
    return { account, budget, periodStart, resetsAt, spentNanoUsd, heldNanoUsd, freeNanoUsd, period }
  }

  function settleNow(attemptId: string, usage: Usage | null, usageQuality: UsageQuality): Settlement {
    const reservation = known(entries.reservation(attemptId), attemptId)
    const closing = entries.closing(attemptId)
    if (closing?.kind === 'release') throw new Error(`Attempt ${attemptId} was released before it was settled`)
    if (closing) return { attemptId, ...closing.cost }
    const cost = settleCost(usage, usageQuality, reservation)
    entries.settle(attemptId, clock(), cost)
    return { attemptId, ...cost }
  }

  return {
    reserve: (request) => {
      const saved = saving(() =>
        transaction(db, (): Result<Reservation, OverBudget> => {
          const { attemptId, account, destination, worstCaseNanoUsd, price, budget } = request
          const before = entries.reservation(attemptId)
          if (before) {
            if (entries.closing(attemptId)) throw new Error(`Attempt ${attemptId} is over and cannot be reserved again`)
            return ok(before)
          }
          const at = time(account)
          const { freeNanoUsd, resetsAt } = balanceAt(at, account, budget)
          if (budget.hard && freeNanoUsd !== null && worstCaseNanoUsd > 0 && worstCaseNanoUsd > freeNanoUsd) {
            return fail({ kind: 'over-budget', freeNanoUsd, neededNanoUsd: worstCaseNanoUsd, resetsAt })
          }
          const { providerId, providerName, model, locality } = destination
          const call = { attemptId, account, worstCaseNanoUsd, price, providerId, providerName, model, locality }
          const entry: Reservation = { ...call, at, recordedAt: clock(), owner: owner.id }
          entries.reserve(entry)
          return ok(entry)
        }),
      )
      return saved.ok ? saved.value : saved
    },
    settle: (attemptId, usage, usageQuality) =>
      saving(() => transaction(db, () => settleNow(attemptId, usage, usageQuality))),
    release: (attemptId) =>
      saving(() =>
        transaction(db, () => {
          known(entries.reservation(attemptId), attemptId)
          if (entries.closing(attemptId) === null) entries.release(attemptId, clock())
          return undefined
        }),
      ),
    recover: (usageOf) =>
      saving(() =>
        transaction(db, () =>
          entries
            .openReservations()
            .filter((reservation) => !owner.isAlive(reservation.owner))
            .map(({ attemptId }) => settleNow(attemptId, usageOf(attemptId), 'estimated')),
        ),
      ),
    balance: (account, budget) => {
      const { period: _, ...balance } = balanceAt(time(account), account, budget)
      return balance
    },
    report: (account, budget) => {
      const at = time(account)
      const { period, ...balance } = balanceAt(at, account, budget)
      return { ...balance, ...spending.of(account, period, { until: at, timeZone: timeZone() }) }
    },
  }
}

function known(reservation: Reservation | null, attemptId: string): Reservation {
  if (reservation === null) throw new Error(`Attempt ${attemptId} was never reserved`)
  return reservation
}

/** Finding a period takes a fifth of a millisecond; it stays the same for a month. */
function rememberPeriod(timeZone: () => string): (at: number, startDay: number) => Period {
  let last: { readonly key: string; readonly period: Period } | null = null
  return (at, startDay) => {
    const key = `${startDay} ${timeZone()}`
    if (last?.key !== key || at < last.period.start || at >= last.period.end) {
      last = { key, period: periodAt(at, startDay, timeZone()) }
    }
    return last.period
  }
}
