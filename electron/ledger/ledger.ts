import {
  isLimitOf,
  monthBalanceOf,
  type Account,
  type Alert,
  type Balance,
  type Budget,
  type BudgetedCall,
  type BudgetStatus,
} from '../../shared/budget.ts'
import type { Destination } from '../../shared/model.ts'
import type { Price, Usage, UsageQuality } from '../../shared/money.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { transaction, type Database } from '../storage/database.ts'
import { saving, type NotSaved } from '../storage/saving.ts'
import { createAccountTime } from './accountTime.ts'
import { createEntries, type Adjustment, type Reservation } from './entries.ts'
import { createLimits, type Raise } from './limits.ts'
import { dayMs } from './period.ts'
import { createPeriods } from './periods.ts'
import { settleCost, type SettledCost } from './settlement.ts'
import { createSums } from './sums.ts'

export interface ReservationRequest {
  /** Used once: the same id again is the same call. */
  readonly attemptId: string
  readonly account: Account
  readonly destination: Destination
  /** Null where no conversation asks. */
  readonly conversationId: string | null
  readonly caller: string
  readonly worstCaseNanoUsd: number
  readonly price: Price
  /** Our own count of what is sent. */
  readonly countedInputTokens: number
  readonly budget: Budget
}

export interface OverBudget {
  readonly kind: 'over-budget'
  /** The limit that is in the way. */
  readonly balance: Balance
  readonly neededNanoUsd: number
}
/** `not-saved`: there is no durable hold, so the call must not be made either. */
export type Refusal = OverBudget | NotSaved

/** Its cost would be booked ahead of the clock. */
interface Busy {
  readonly kind: 'busy'
  readonly what: string
}

export type Settlement = SettledCost & { readonly attemptId: string }

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
  /** Corrects what was spent, where the provider's bill says otherwise. The same id again is the same adjustment. */
  adjust(adjustment: Adjustment): Result<undefined, NotSaved>
  /** Adds to a limit until it starts anew, because the person said so. */
  raise(raise: Raise): Result<undefined, NotSaved>
  /** Settles what processes that have ended left open: at what `usageOf` says was streamed, or at the worst case. */
  recover(usageOf: (attemptId: string) => Usage | null): Result<Settlement[], NotSaved>
  /** Of the limits that count this call. */
  balances(account: Account, budget: Budget, call: Pick<BudgetedCall, 'conversationId' | 'caller'>): Balance[]
  status(account: Account, budget: Budget): BudgetStatus
  /** What today has used of its share of what the month had left this morning; null where the month is not spread. */
  dayShare(account: Account, budget: Budget): number | null
  /** What has become worth saying since it was last asked, in any process. */
  noteAlerts(account: Account, budget: Budget): Result<Alert[], NotSaved>
  alerts(account: Account): Alert[]
  /** Never before the newest entry: a clock that was set back grants no new budget. */
  now(account: Account): number
  /** Because the person said that the clock is right: what was booked ahead of it counts as of now. */
  followClock(account: Account): Result<undefined, NotSaved | Busy>
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
  const periods = createPeriods(timeZone)
  const sums = createSums(db)
  const limits = createLimits({ db, sums, periods })
  const { now, aheadAt, followClock } = createAccountTime(db, clock)

  function settleNow(attemptId: string, usage: Usage | null, usageQuality: UsageQuality): Settlement {
    const reservation = known(entries.reservation(attemptId), attemptId)
    const closing = entries.closing(attemptId)
    if (closing?.kind === 'release') throw new Error(`Attempt ${attemptId} was released before it was settled`)
    if (closing) return { attemptId, ...closing.cost }
    const cost = settleCost(usage, usageQuality, reservation)
    entries.settle(attemptId, clock(), cost)
    return { attemptId, ...cost }
  }

  function reserveNow(request: ReservationRequest): Result<Reservation, OverBudget> {
    const { budget, destination, ...call } = request
    const { attemptId, account, worstCaseNanoUsd, conversationId, caller } = call
    const before = entries.reservation(attemptId)
    if (before) {
      if (entries.closing(attemptId)) throw new Error(`Attempt ${attemptId} is over and cannot be reserved again`)
      return ok(before)
    }
    const at = now(account)
    const { providerId, providerName, model, locality } = destination
    const applying = budget.limits.filter(
      ({ hard, scope }) => hard && isLimitOf(scope, { providerId, model, conversationId, caller }),
    )
    const balance = limits
      .balances(account, { ...budget, limits: applying }, at)
      .find(({ freeNanoUsd }) => worstCaseNanoUsd > 0 && worstCaseNanoUsd > freeNanoUsd)
    if (balance) return fail({ kind: 'over-budget', balance, neededNanoUsd: worstCaseNanoUsd })
    const place = { providerId, providerName, model, locality }
    const entry: Reservation = { ...call, ...place, at, recordedAt: clock(), owner: owner.id }
    entries.reserve(entry)
    return ok(entry)
  }

  const inTransaction = <Value>(work: () => Value) => saving(() => transaction(db, work))

  return {
    now,
    followClock: (account) => {
      const saved = inTransaction(() => followClock(account))
      return saved.ok && !saved.value ? fail({ kind: 'busy', what: 'an answer' }) : saved.ok ? ok(undefined) : saved
    },
    reserve: (request) => {
      const saved = inTransaction(() => reserveNow(request))
      return saved.ok ? saved.value : saved
    },
    settle: (attemptId, usage, usageQuality) => inTransaction(() => settleNow(attemptId, usage, usageQuality)),
    release: (attemptId) =>
      inTransaction(() => {
        known(entries.reservation(attemptId), attemptId)
        if (entries.closing(attemptId) === null) entries.release(attemptId, clock())
        return undefined
      }),
    adjust: (adjustment) => inTransaction(() => entries.adjust(adjustment, clock())),
    raise: (raise) => inTransaction(() => limits.raise(raise, now(raise.account))),
    recover: (usageOf) =>
      inTransaction(() =>
        entries
          .openReservations()
          .filter((reservation) => !owner.isAlive(reservation.owner))
          .map(({ attemptId }) => settleNow(attemptId, usageOf(attemptId), 'estimated')),
      ),
    balances: (account, budget, call) =>
      limits.balances(
        account,
        { ...budget, limits: budget.limits.filter(({ scope }) => mayCount(scope, call)) },
        now(account),
      ),
    status: (account, budget) => {
      const at = now(account)
      const { start: periodStart, end: resetsAt } = periods('month', at, budget.startDay)
      const month = sums(account, { kind: 'all' }, periodStart)
      const { spentNanoUsd, heldNanoUsd } = month
      const balances = limits.balances(account, budget, at)
      return { account, budget, periodStart, resetsAt, spentNanoUsd, heldNanoUsd, balances, aheadAt: aheadAt(account) }
    },
    dayShare: (account, budget) => {
      const at = now(account)
      const month = budget.pacesDaily ? monthBalanceOf({ balances: limits.balances(account, budget, at) }) : null
      if (month === null) return null
      const dayStart = periods('day', at, budget.startDay).start
      const today = sums(account, { kind: 'all' }, dayStart)
      const usedToday = today.spentNanoUsd + today.heldNanoUsd
      const daysLeft = Math.max(1, Math.round((month.resetsAt - dayStart) / dayMs))
      const allowance = (month.freeNanoUsd + usedToday) / daysLeft
      return allowance > 0 ? usedToday / allowance : 1
    },
    noteAlerts: (account, budget) => {
      const at = now(account)
      const balances = limits.balances(account, budget, at)
      return limits.hasNews(account, balances) ? inTransaction(() => limits.noteAlerts(account, balances, at)) : ok([])
    },
    alerts: limits.alerts,
  }
}

/** Which model answers is not decided yet: limits of providers and models may all count it. */
function mayCount(
  scope: Budget['limits'][number]['scope'],
  { conversationId, caller }: Pick<BudgetedCall, 'conversationId' | 'caller'>,
): boolean {
  if (scope.kind === 'conversation') return scope.conversationId === conversationId
  return scope.kind !== 'caller' || scope.caller === caller
}

function known(reservation: Reservation | null, attemptId: string): Reservation {
  if (reservation === null) throw new Error(`Attempt ${attemptId} was never reserved`)
  return reservation
}
