import type { Decision } from '../../shared/decision.ts'
import type { AppError } from '../../shared/errors.ts'
import { describeFailure, type Failure } from '../../shared/failure.ts'
import type { Message } from '../../shared/message.ts'

/** What a script can tell from how `gatehouse ask` ended. */
export const exitStatuses = {
  answered: 0,
  failed: 1,
  'wrong arguments': 2,
  'refused by a limit, the gate or the model': 3,
  'not covered by the budget': 4,
  'nothing could be reached': 5,
  stopped: 130,
} as const

const refused = exitStatuses['refused by a limit, the gate or the model']
const overBudget = exitStatuses['not covered by the budget']
const unreachable = exitStatuses['nothing could be reached']

export function exitStatusOf({ status, error }: Message, decision: Decision | null): number {
  if (status === 'complete') return exitStatuses.answered
  if (status === 'stopped') return exitStatuses.stopped
  if (error?.kind === 'provider') return failures[error.failure.kind] ?? exitStatuses.failed
  return error?.kind === 'no-destination' ? statusOfRemoval(decision) : exitStatuses.failed
}

/** Without any destination, what stood in the way of the best one counts. */
function statusOfRemoval(decision: Decision | null): number {
  const removed = decision?.candidates[0]?.removed
  if (removed?.kind === 'budget' || removed?.kind === 'turn-cost') return overBudget
  return removed?.kind === 'problem' || removed === undefined ? unreachable : refused
}

const failures: Partial<Record<Failure['kind'], number>> = {
  'over-budget': overBudget,
  'content-filter': refused,
  'refused-by-gate': refused,
  'not-proven-local': refused,
  unreachable,
  'first-token-timeout': unreachable,
  'idle-timeout': unreachable,
  'rate-limited': unreachable,
  'server-error': unreachable,
  'not-a-model-api': unreachable,
}

/** What went wrong, for somebody at a terminal. */
export function describeAskError(error: AppError): string {
  switch (error.kind) {
    case 'provider':
      return `${describeFailure(error.failure, error.providerName)}.`
    case 'no-destination':
      return error.reasons.length === 0
        ? 'Nothing can answer this: no model is set up. Open Gatehouse to set one up.'
        : `Nothing can answer this now: ${error.reasons.join('; ')}.`
    case 'not-saved':
      return `Nothing can be saved now, so nothing was asked: ${error.detail}`
    case 'invalid-input':
      return error.problems.join('; ')
    case 'not-found':
    case 'busy':
      return `The ${error.what} is ${error.kind === 'busy' ? 'busy' : 'not there'}.`
    case 'disconnected':
    case 'unexpected':
      return 'Something unexpected happened.'
  }
}
