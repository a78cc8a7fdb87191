/**
 * Keeps turns away from a destination that fails again and again (M. Nygard, "Release It!", circuit breaker). Pure: the
 * caller tells the time. `half-open`: one call is under way to find out, and the others still stay away.
 */
export type Breaker =
  | { readonly state: 'closed'; readonly failures: number }
  | { readonly state: 'open' | 'half-open'; readonly retryAt: number; readonly openings: number }

export const closedBreaker: Breaker = { state: 'closed', failures: 0 }

const failuresToOpen = 3
const firstOpenMs = 30_000
const longestOpenMs = 600_000
/** A probe that is not back by then is taken for lost, and the next call probes. */
const probeMs = 60_000
/** A server may ask for a longer pause than a turn waits; an hour at most is believed. */
const longestAskedMs = 3_600_000

/** When the destination may be asked again; null: now. */
export const retryAtOf = (breaker: Breaker, now: number): number | null =>
  breaker.state !== 'closed' && now < breaker.retryAt ? breaker.retryAt : null

export const applyCall = (breaker: Breaker, now: number): Breaker =>
  breaker.state === 'closed' || now < breaker.retryAt
    ? breaker
    : { ...breaker, state: 'half-open', retryAt: now + probeMs }

export const applySuccess = (): Breaker => closedBreaker

/** `askedMs`: the pause the server itself asked for, which opens at once. */
export function applyFailure(breaker: Breaker, now: number, askedMs: number | null): Breaker {
  const openings = breaker.state === 'closed' ? 0 : breaker.openings
  if (askedMs !== null) return { state: 'open', retryAt: now + Math.min(askedMs, longestAskedMs), openings }
  if (breaker.state === 'closed') {
    const failures = breaker.failures + 1
    return failures < failuresToOpen
      ? { state: 'closed', failures }
      : { state: 'open', retryAt: now + firstOpenMs, openings: 1 }
  }
  // One that was begun before it opened says nothing new.
  if (breaker.state === 'open') return breaker
  const openMs = Math.min(longestOpenMs, firstOpenMs * 2 ** openings)
  return { state: 'open', retryAt: now + openMs, openings: openings + 1 }
}
