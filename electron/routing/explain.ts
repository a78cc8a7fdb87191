import { describeLeftOut, describeRemoval, type Decision } from '../../shared/decision.ts'
import type { DecisionRequest } from '../../shared/decisionRequest.ts'
import type { Destination } from '../../shared/model.ts'
import { isAbove } from '../../shared/level.ts'
import { thresholdNearLimits } from './costTerms.ts'
import { isNamed } from './order.ts'

type Unexplained = Omit<Decision, 'reason' | 'unmet'>

/** Half a sentence on why the first of the chain is first, for beside the badge. */
export function explain(decision: Omit<Decision, 'reason'>, request: DecisionRequest): string {
  const leftOut = describeLeftOut(decision.leftOutMessages)
  const why = explainChoice(decision, request)
  return leftOut === null ? why : `${why}; ${leftOut}`
}

function explainChoice(decision: Omit<Decision, 'reason'>, request: DecisionRequest): string {
  const { consent, directives, mode, pick } = request
  const [best] = decision.candidates
  if (best === undefined) return 'no model is set up'
  if (best.removed !== null)
    return `no model could take this message: ${describeRemoval(best.removed, decision.findingCounts)}`
  const isCloud = best.destination.locality === 'cloud'

  if (consent?.choice === 'redact' && isCloud) return 'you sent it redacted'
  if (consent?.choice === 'send' && isCloud) return 'you sent it as it is, once'
  if (request.doubted) return `the answer before was checked: ${request.doubted.words}`
  if (decision.unmet) return decision.unmet
  if (pick) return 'you chose this model'
  if (directives.words.length > 0) return `you wrote ${directives.words.join(' ')}`
  if (mode === 'local') return 'this conversation is local only'
  if (consent) return 'you kept it on this machine'
  if (mode === 'cloud' && isCloud) return 'you prefer the cloud in this conversation'
  return explainScore(decision, request)
}

function explainScore(
  { profile, score, threshold, level, findingCounts, candidates }: Omit<Decision, 'reason'>,
  { previous, money }: DecisionRequest,
) {
  const isCloud = candidates[0]?.destination.locality === 'cloud'
  const isBelow = score.gain < threshold
  const [because = 'an ordinary request'] = score.words
  if (isCloud) {
    const why = isBelow && previous?.locality === 'cloud' ? 'goes on with the model of the last answer' : because
    return isAbove(level, 'public') ? why : `${why} · nothing private was sent`
  }
  if (isBelow && score.gain >= profile.threshold && thresholdNearLimits(0, money) > 0)
    return 'a stronger model may help, but what is left of the budget is kept for harder questions'
  if (isBelow) return `${because}, a stronger model would add little`
  const better = candidates.find(({ destination }) => destination.locality === 'cloud')
  if (better?.removed?.kind === 'fallback' || (better && better.removed === null))
    return `kept near by the profile ${profile.name}`
  return better?.removed
    ? `a stronger model may help, but ${describeRemoval(better.removed, findingCounts)}`
    : 'the strongest model there is'
}

interface Wish {
  readonly words: string
  /** What it is called where there is none of it. */
  readonly kind: string
  readonly isMetBy: (destination: Destination) => boolean
}

/** What was asked for and could not be had is said, never ignored. */
export function findUnmetWish({ candidates, findingCounts }: Unexplained, request: DecisionRequest): string | null {
  const first = candidates[0]
  if (first === undefined || first.removed !== null) return null
  const unmet = wishesOf(request).find(({ isMetBy }) => !isMetBy(first.destination))
  if (unmet === undefined) return null
  const wished = candidates.find(({ destination }) => unmet.isMetBy(destination))
  if (wished === undefined) return `${unmet.words} was not possible: no ${unmet.kind} is set up`
  if (wished.removed === null) return `${unmet.words} gave way to what else you asked for`
  return wished.removed.kind === 'pick'
    ? `you chose this model, so ${unmet.words} does not count`
    : `${unmet.words} was not possible: ${describeRemoval(wished.removed, findingCounts)}`
}

function wishesOf({ directives: { where, tier, model }, mode, pick }: DecisionRequest): Wish[] {
  const isCloud = ({ locality }: Destination) => locality === 'cloud'
  return [
    ...(where === 'cloud' ? [{ words: '[cloud]', kind: 'cloud model', isMetBy: isCloud }] : []),
    ...(where === null && mode === 'cloud' && pick === null
      ? [{ words: 'the cloud', kind: 'cloud model', isMetBy: isCloud }]
      : []),
    ...(tier !== null
      ? [
          {
            words: `[${tier}]`,
            kind: `${tier} model`,
            isMetBy: (destination: Destination) => destination.tier === tier,
          },
        ]
      : []),
    ...(model !== null
      ? [
          {
            words: `@${model}`,
            kind: 'model of that name',
            isMetBy: (destination: Destination) => isNamed(destination, model),
          },
        ]
      : []),
  ]
}
