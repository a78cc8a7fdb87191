import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Account } from '../../shared/budget.ts'
import type { Database } from '../storage/database.ts'
import { prepareQuery } from '../storage/query.ts'
import { createNewestEntry } from './newestEntry.ts'
import { dayMs } from './period.ts'

interface Latest {
  readonly at: number
  /** The newest entry that was looked at. */
  readonly through: number
  /** The entry up to which the last return to the clock reached; 0: there was none. */
  readonly returnedThrough: number
}

/** Clocks are set right by minutes. What is further ahead than this is worth a question. */
const unnoticedMs = dayMs

/**
 * The time of an account: the clock's, but never before the newest entry, so that a clock which is set back grants no
 * new budget. Where the clock had run ahead, only the person can say so. What was booked ahead then counts as of now:
 * the present period holds all that was spent since, and returning grants nothing either.
 */
export function createAccountTime(db: Database, clock: () => number) {
  const remembered = new Map<Account, Latest>()
  const newestEntry = createNewestEntry(db)
  const lastReturn = prepareQuery(
    db,
    z.object({ at: z.number(), through: z.number() }),
    `SELECT at, through_sequence AS through FROM clock_returns WHERE account = :account
     ORDER BY through_sequence DESC LIMIT 1`,
  )
  const latestRow = z.object({ at: z.number().nullable() })
  const latestOfAll = prepareQuery(db, latestRow, 'SELECT max(at) AS at FROM ledger WHERE account = :account')
  const latestSince = prepareQuery(
    db,
    latestRow,
    'SELECT max(at) AS at FROM ledger NOT INDEXED WHERE sequence > :through AND account = :account',
  )
  const heldAhead = prepareQuery(
    db,
    z.object({ attemptId: z.string() }),
    `SELECT attempt_id AS attemptId FROM holds JOIN ledger USING (attempt_id)
     WHERE kind = 'reservation' AND account = :account AND at > :now LIMIT 1`,
  )
  const what = 'provider_id, provider_name, model, locality, conversation_id, caller'
  const booking = (at: string, sign: string, groups: string) =>
    db.prepare(
      `INSERT INTO ledger (kind, attempt_id, account, at, recorded_at, held_nano_usd, spent_nano_usd, ${what})
       SELECT 'adjustment', :id || row_number() OVER (), account, ${at}, :now, 0, ${sign}sum(spent_nano_usd), ${what}
       FROM ledger WHERE account = :account AND at > :now GROUP BY ${groups} HAVING sum(spent_nano_usd) <> 0`,
    )
  const bookNow = booking(':now', '', what)
  const takeBack = booking('at', '-', `at, ${what}`)
  const returning = db.prepare(
    `INSERT INTO clock_returns (account, at, through_sequence) SELECT :account, :now, max(sequence) FROM ledger`,
  )

  function latestAt(account: Account): number {
    const through = newestEntry()
    const returned = lastReturn.first({ account })
    const returnedThrough = returned?.through ?? 0
    const before = remembered.get(account)
    const known: Latest =
      before?.returnedThrough === returnedThrough
        ? before
        : returned === null
          ? { at: latestOfAll.first({ account })?.at ?? 0, through, returnedThrough }
          : { at: returned.at, through: returned.through, returnedThrough }
    const since = known.through === through ? null : latestSince.first({ account, through: known.through })
    const latest = { at: Math.max(known.at, since?.at ?? 0), through, returnedThrough }
    remembered.set(account, latest)
    return latest.at
  }

  return {
    now: (account: Account) => Math.max(clock(), latestAt(account)),
    /** The newest entry's time, where the clock is far behind it. */
    aheadAt: (account: Account): number | null => {
      const at = latestAt(account)
      return at - clock() > unnoticedMs ? at : null
    },
    /** Leaves the transaction to its caller. False where a call is under way whose cost would be booked ahead. */
    followClock: (account: Account): boolean => {
      const now = clock()
      if (heldAhead.first({ account, now }) !== null) return false
      if (latestAt(account) <= now) return true
      const id = randomUUID()
      bookNow.run({ id: `${id} booked `, account, now })
      takeBack.run({ id: `${id} taken back `, account, now })
      returning.run({ account, now })
      return true
    },
  }
}
