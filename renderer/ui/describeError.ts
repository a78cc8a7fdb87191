import type { AppError } from '../../shared/errors.ts'
import { describeFailure, type Failure } from '../../shared/failure.ts'

/** What the one button beside an error does. */
export type NextStep = 'retry' | 'elsewhere' | 'open-keys' | 'open-budget' | 'open-providers' | 'open-price' | 'none'

export interface ErrorWords {
  /** What happened, what is safe and what to do next. */
  readonly sentence: string
  readonly next: NextStep
}

/** Every error in words for the person. `safe` says what was not lost where the error is shown: "Your message is kept." */
export function describeError(error: AppError, safe: string): ErrorWords {
  switch (error.kind) {
    case 'provider': {
      const { advice, next } = adviceFor(error.failure)
      return words([`${describeFailure(error.failure, error.providerName)}.`, safe, advice], next)
    }
    case 'no-destination':
      return words(
        [`Nothing can answer this now: ${error.reasons.join('; ')}.`, safe],
        error.unpriced === null ? 'elsewhere' : 'open-price',
      )
    case 'invalid-input':
      return words([`That could not be taken: ${error.problems.join('; ')}.`, safe], 'none')
    case 'not-found':
      return words([`${capitalised(error.what)} is no longer here.`, safe], 'none')
    case 'busy':
      return words([`${capitalised(error.what)} is still busy.`, safe, 'Try again in a moment.'], 'retry')
    case 'not-saved':
      return words([`Nothing can be saved now: ${error.detail}.`, safe, 'Free some space, then try again.'], 'retry')
    case 'no-room':
      return words([error.detail, safe], 'none')
    case 'disconnected':
      return words(
        ['The connection to Gatehouse is down.', safe, 'It comes back by itself once Gatehouse runs.'],
        'retry',
      )
    case 'unexpected':
      return words([`Something unexpected happened (reference ${error.reference}).`, safe, 'Try again.'], 'retry')
  }
}

function adviceFor(failure: Failure): { advice: string; next: NextStep } {
  switch (failure.kind) {
    case 'unauthorised':
      return { advice: 'Check the key in Settings.', next: 'open-keys' }
    case 'model-missing':
    case 'not-proven-local':
      return { advice: 'Choose another model.', next: 'elsewhere' }
    case 'context-overflow':
      return { advice: 'Choose a model that takes more, or start a new conversation.', next: 'elsewhere' }
    case 'content-filter':
    case 'repetition':
    case 'refused-by-gate':
      return { advice: 'Answer it elsewhere, or reword it.', next: 'elsewhere' }
    case 'over-budget':
      return { advice: `The budget starts anew on ${dayWords(failure.resetsAt)}.`, next: 'open-budget' }
    case 'not-a-model-api':
      return { advice: 'Check its address in Settings.', next: 'open-providers' }
    case 'no-credit':
      return { advice: 'Top up with the provider, or answer it elsewhere.', next: 'elsewhere' }
    case 'not-held':
      return { advice: 'Make room on the disk, then try again.', next: 'retry' }
    case 'unreachable':
    case 'first-token-timeout':
    case 'idle-timeout':
    case 'rate-limited':
    case 'server-error':
    case 'empty':
    case 'cut-off':
    case 'bad-request':
      return { advice: 'Try again, or answer it elsewhere.', next: 'retry' }
  }
}

const words = (parts: readonly string[], next: NextStep): ErrorWords => ({
  sentence: parts.filter((part) => part !== '').join(' '),
  next,
})
const dayWords = (at: number) => new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' }).format(at)
const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
