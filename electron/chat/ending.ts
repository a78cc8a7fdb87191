import type { Doubt, DoubtedAnswer, Offer } from '../../shared/check.ts'
import type { AppError } from '../../shared/errors.ts'
import type { MessageStatus, Route } from '../../shared/message.ts'
import { stepAfter } from '../routing/nextStep.ts'
import type { ChainEnd } from './chain.ts'
import type { DecidedTurn } from './decideTurn.ts'
import { findOffer, hasStronger, judgeAnswer } from './judge.ts'
import type { Turn } from './turn.ts'

/** How a turn ended, and what the person can do now. */
export interface Ending {
  readonly status: Extract<MessageStatus, 'complete' | 'stopped' | 'interrupted' | 'failed'>
  readonly error: AppError | null
  /** Null where nothing was ever asked. */
  readonly route: Route | null
  readonly doubts: readonly Doubt[]
  readonly offer: Offer | null
  /** Set where a stronger model is to be asked as well, without a word. */
  readonly doubted: DoubtedAnswer | null
}

export const noDoubt = { doubts: [], offer: null, doubted: null }
/** Before anything was asked. */
export const stopped: Ending = { status: 'stopped', error: null, route: null, ...noDoubt }

interface Ended extends Pick<DecidedTurn, 'gathered' | 'decision'> {
  readonly turn: Turn
  readonly answer: string
}

/** Looks at what came of it: whether it will do, and whom else to ask or to offer where it will not. */
export function toEnding(end: ChainEnd, { turn, gathered, decision, answer }: Ended): Ending {
  const { tried, finish, ...ending } = end
  const by = tried.at(-1)
  if (end.status === 'stopped' || by === undefined) {
    return {
      ...ending,
      ...noDoubt,
      offer: end.status === 'stopped' ? null : findOffer(decision, { tried: [], doubted: null }),
    }
  }
  const judged =
    finish === null
      ? { doubts: [], isWeak: end.error?.kind === 'provider' && stepAfter(end.error.failure.kind) === 'stronger' }
      : judgeAnswer({
          decision,
          request: gathered.question,
          answer,
          by,
          finish,
          bar: decision.profile.answerCheckBar,
        })
  // A model that the person asked for is not overruled, and text that was gone on with is not begun anew.
  const isOwnWish = turn.pick !== null || decision.directives.length > 0 || turn.answer.text !== ''
  const words = judged.doubts[0]?.words ?? 'it went round in circles'
  const weak = { tier: by.tier, words, costNanoUsd: end.route?.costNanoUsd ?? 0 }
  const doubted = judged.isWeak && !isOwnWish && hasStronger(decision, weak) ? weak : null
  const needsOffer = doubted === null && (judged.isWeak || finish === null)
  return {
    ...ending,
    doubts: judged.doubts,
    doubted,
    offer: needsOffer ? findOffer(decision, { tried, doubted: answer === '' ? null : weak }) : null,
  }
}
