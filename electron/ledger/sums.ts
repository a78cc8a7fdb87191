import { z } from 'zod'
import type { Account, LimitScope } from '../../shared/budget.ts'
import type { Database } from '../storage/database.ts'
import { prepareQuery } from '../storage/query.ts'
import { createNewestEntry } from './newestEntry.ts'

export interface Sums {
  readonly heldNanoUsd: number
  readonly spentNanoUsd: number
}

interface Remembered extends Sums {
  /** The newest entry that is in the sums. */
  readonly through: number
}

const nothing: Remembered = { heldNanoUsd: 0, spentNanoUsd: 0, through: 0 }
const rememberAtMost = 500

/** What a null leaves open is not looked at. */
const noFilter = { providerId: null, model: null, conversationId: null, caller: null }

/**
 * What is held and spent from an instant on. Entries are only ever added, so what was summed before stays true and each
 * call reads no more than what came after. Inside a transaction it is asked before anything is written.
 */
export function createSums(db: Database) {
  const remembered = new Map<string, Remembered>()
  const newestEntry = createNewestEntry(db)
  const columns = `coalesce(sum(held_nano_usd), 0) AS heldNanoUsd, coalesce(sum(spent_nano_usd), 0) AS spentNanoUsd`
  const filters = `account = :account AND at >= :start AND sequence <= :newest
    AND (:providerId IS NULL OR provider_id = :providerId) AND (:model IS NULL OR model = :model)
    AND (:conversationId IS NULL OR conversation_id = :conversationId) AND (:caller IS NULL OR caller = :caller)`
  const row = z.object({ heldNanoUsd: z.number(), spentNanoUsd: z.number() })
  const all = prepareQuery(db, row, `SELECT ${columns} FROM ledger INDEXED BY ledger_by_time WHERE ${filters}`)
  const since = prepareQuery(
    db,
    row,
    `SELECT ${columns} FROM ledger NOT INDEXED WHERE sequence > :through AND ${filters}`,
  )

  return (account: Account, scope: LimitScope, start: number): Sums => {
    const key = JSON.stringify([account, start, scope])
    const before = remembered.get(key) ?? nothing
    const through = newestEntry()
    if (through === before.through) return before
    const { kind: _, ...named } = scope
    const parameters = { ...noFilter, ...named, account, start, newest: through }
    const added = before.through === 0 ? all.first(parameters) : since.first({ ...parameters, through: before.through })
    const sums = {
      heldNanoUsd: before.heldNanoUsd + (added?.heldNanoUsd ?? 0),
      spentNanoUsd: before.spentNanoUsd + (added?.spentNanoUsd ?? 0),
      through,
    }
    if (remembered.size >= rememberAtMost) remembered.clear()
    remembered.set(key, sums)
    return sums
  }
}
