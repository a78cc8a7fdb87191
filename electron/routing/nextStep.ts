import type { Doubt } from '../../shared/check.ts'
import type { Failure } from '../../shared/failure.ts'

/** What is done about a failure or a doubt. */
interface Policy {
  /** How often the same destination is tried again. Only what costs nothing may be: there is one charge at most. */
  readonly retries: number
  /**
   * And after that. `next`: the next destination of the decision. `stop`: only the person can help. `anew`: the facts
   * changed, so it is decided anew. `stronger`: a stronger model within the decision, else the person is offered one.
   * `go-on`: the answer stands and can be gone on with.
   */
  readonly afterwards: 'next' | 'stop' | 'anew' | 'stronger' | 'go-on'
}

const policies: Readonly<Record<Failure['kind'] | Doubt['kind'], Policy>> = {
  unreachable: { retries: 1, afterwards: 'next' },
  'rate-limited': { retries: 2, afterwards: 'next' },
  'server-error': { retries: 2, afterwards: 'next' },
  'first-token-timeout': { retries: 0, afterwards: 'next' },
  'idle-timeout': { retries: 0, afterwards: 'next' },
  'cut-off': { retries: 0, afterwards: 'next' },
  empty: { retries: 0, afterwards: 'next' },
  'context-overflow': { retries: 0, afterwards: 'next' },
  'content-filter': { retries: 0, afterwards: 'next' },
  unauthorised: { retries: 0, afterwards: 'next' },
  'no-credit': { retries: 0, afterwards: 'next' },
  'not-a-model-api': { retries: 0, afterwards: 'next' },
  'not-proven-local': { retries: 0, afterwards: 'next' },
  'bad-request': { retries: 0, afterwards: 'next' },
  'refused-by-gate': { retries: 0, afterwards: 'next' },
  // The person chose this model; which one takes its place is theirs to say.
  'model-missing': { retries: 0, afterwards: 'stop' },
  'not-held': { retries: 0, afterwards: 'stop' },
  'over-budget': { retries: 0, afterwards: 'anew' },

  truncated: { retries: 0, afterwards: 'go-on' },
  repetition: { retries: 0, afterwards: 'stronger' },
  refusal: { retries: 0, afterwards: 'stronger' },
  'invalid-json': { retries: 0, afterwards: 'stronger' },
  unconvincing: { retries: 0, afterwards: 'stronger' },
}

export interface TriesSoFar {
  readonly retries: number
  readonly pausedMs: number
  /** Whether anything of an answer came. */
  readonly hasStarted: boolean
}

/** A person waits; what asks for more is left for the next destination. */
const longestPauseMs = 60_000
const firstPauseMs = 400
const growth = 3

/** How long to pause before the same destination is tried again; null where it is not. `dice`: 0–1. */
export function pauseBeforeRetry(failure: Failure, tries: TriesSoFar, dice: number): number | null {
  if (tries.hasStarted || tries.retries >= policies[failure.kind].retries) return null
  const asked = failure.kind === 'rate-limited' ? failure.retryAfterMs : null
  // Many that were refused at once must not come back at once: from half the pause to all of it, or a little later.
  const backoffMs = firstPauseMs * growth ** tries.retries
  const pauseMs = Math.ceil(asked === null ? backoffMs * (0.5 + dice / 2) : asked + (backoffMs * dice) / 4)
  return tries.pausedMs + pauseMs <= longestPauseMs ? pauseMs : null
}

export const stepAfter = (kind: Failure['kind'] | Doubt['kind']): Policy['afterwards'] => policies[kind].afterwards
