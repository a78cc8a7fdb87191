import { createLedger, type ReservationRequest } from '../../electron/ledger/ledger.ts'
import { monthlyBudget } from '../../shared/budget.ts'
import type { Destination } from '../../shared/model.ts'
import type { Usage } from '../../shared/money.ts'
import { cloudModel } from './destinations.ts'
import { openTestDatabase } from './openTestDatabase.ts'

export const deviceModel: Destination = {
  ...cloudModel,
  providerId: 'o',
  providerName: 'Ollama',
  model: 'gemma3',
  locality: 'device',
}
export const oneCallUsage: Usage = {
  inputTokens: 100,
  outputTokens: 50,
  cachedInputTokens: 0,
  cacheWriteTokens: 0,
  reasoningTokens: 0,
}
/** One nano-dollar a token. */
export const tokenPrice = { input: 1_000_000, output: 1_000_000 }

export const reservationOf = (attemptId: string, change: Partial<ReservationRequest> = {}): ReservationRequest => ({
  attemptId,
  account: 'real',
  destination: cloudModel,
  conversationId: 'talk',
  caller: 'window',
  worstCaseNanoUsd: 400,
  price: tokenPrice,
  countedInputTokens: 100,
  budget: monthlyBudget(1000),
  ...change,
})

/** A ledger on a file of its own, with a clock and a zone that can be set. */
export function openTestLedger(now: number, { alive = [] }: { readonly alive?: readonly string[] } = {}) {
  const db = openTestDatabase()
  const world = { now, timeZone: 'Europe/Berlin' }
  const ledgerOf = (id: string) =>
    createLedger({
      db,
      clock: () => world.now,
      timeZone: () => world.timeZone,
      owner: { id, isAlive: (other) => other === id || alive.includes(other) },
    })
  return { db, world, ledgerOf, ledger: ledgerOf('this process') }
}
