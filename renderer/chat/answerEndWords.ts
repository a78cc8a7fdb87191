import type { Message } from '../../shared/message.ts'
import type { Offer } from '../../shared/check.ts'
import { formatCost, type Currency } from '../../shared/money.ts'
import { describeError, type NextStep } from '../ui/describeError.ts'
import { placeOf } from '../../shared/placeWords.ts'

export interface AnswerEndWords {
  readonly sentence: string
  readonly next: NextStep
  readonly canContinue: boolean
  /** Whether there is no answer to be content with. */
  readonly canRetry: boolean
}

/** How an answer ended that did not end well by itself; null where there is nothing to say. */
export function answerEndWords({ status, error, text, doubts, offer }: Message): AnswerEndWords | null {
  const kept = text === '' ? 'Your message is kept.' : 'The text so far is kept.'
  const broken = { canContinue: text !== '', canRetry: true }
  const simple = (sentence: string) => ({ sentence: `${sentence} ${kept}`, next: 'retry', ...broken }) as const
  switch (status) {
    case 'failed':
      return error === null ? simple('This was not answered.') : { ...describeError(error, kept), ...broken }
    case 'stopped':
      return simple('You stopped this answer.')
    case 'interrupted':
      return error === null ? simple('This answer was interrupted.') : { ...describeError(error, kept), ...broken }
    case 'complete': {
      const [doubt] = doubts
      if (doubt === undefined) return null
      const isCut = doubt.kind === 'truncated'
      const stronger = offer === null && !isCut ? ' A stronger model was asked as well.' : ''
      return { sentence: `Checked: ${doubt.words}.${stronger}`, next: 'none', canContinue: isCut, canRetry: false }
    }
    case 'waiting':
    case 'streaming':
      return null
  }
}

/** "Answer with OpenAI, about 0.6 ¢": says who and for how much before anybody is asked. */
export function offerWords({ destination, expectedCostNanoUsd, overTurnLimit }: Offer, currency: Currency): string {
  const who = destination.locality === 'device' ? destination.model : placeOf(destination)
  if (expectedCostNanoUsd === null) return `Answer with ${who}`
  const money = (nanoUsd: number) => formatCost(nanoUsd, currency)
  const most =
    overTurnLimit === null
      ? ''
      : `, at most ${money(overTurnLimit.neededNanoUsd)}: over your ${money(overTurnLimit.limitNanoUsd)} a turn`
  return `Answer with ${who}, ${expectedCostNanoUsd === 0 ? 'free' : `about ${money(expectedCostNanoUsd)}`}${most}`
}
