import { describeRemoval, type Decision } from '../../shared/decision.ts'
import { profiles } from '../../shared/profile.ts'
import { isAbove } from '../../shared/sensitivity.ts'
import type { DecisionRequest } from './decide.ts'

/** Half a sentence on why the first of the chain is first, for beside the badge. */
export function explain(decision: Omit<Decision, 'reason'>, request: DecisionRequest): string {
  const first = decision.candidates.find(({ removed }) => removed === null)
  const { consent, directives, mode, pick } = request
  if (!first) return 'no model could take this message'
  const isCloud = first.destination.locality === 'cloud'

  if (consent?.choice === 'redact' && isCloud) return 'you sent it redacted'
  if (consent?.choice === 'send' && isCloud) return 'you sent it as it is, once'
  if (pick) return 'you chose this model'
  const unmet = unmetWish(decision, request)
  if (unmet) return unmet
  if (directives.words.length > 0) return `you wrote ${directives.words.join(' ')}`
  if (mode === 'local') return 'this conversation is local only'
  if (consent) return 'you kept it on this machine'
  if (mode === 'cloud' && isCloud) return 'you prefer the cloud in this conversation'

  const [because = 'an ordinary request'] = decision.score.words
  if (isCloud) return isAbove(decision.level, 'public') ? because : `${because} · nothing private was sent`
  if (decision.score.gain < profiles[request.profile].threshold) return `${because}, a stronger model would add little`
  const better = decision.candidates.find(({ destination }) => destination.locality === 'cloud')
  // Nothing but the threshold kept it here, which is higher than the profile's near a limit.
  if (decision.score.gain < decision.threshold && better?.removed?.kind === 'fallback')
    return 'a stronger model may help, but what is left of the budget is kept for harder questions'
  return better?.removed
    ? `a stronger model may help, but ${describeRemoval(better.removed, decision.findingCounts)}`
    : 'the strongest model there is'
}

/** What was asked for and could not be had is said, never ignored. */
function unmetWish(
  { candidates, findingCounts }: Omit<Decision, 'reason'>,
  { directives, mode }: DecisionRequest,
): string | null {
  const first = candidates.find(({ removed }) => removed === null)
  const wantsCloud = directives.where === 'cloud' || (directives.where === null && mode === 'cloud')
  if (wantsCloud && first?.destination.locality !== 'cloud') {
    const cloud = candidates.find(({ destination }) => destination.locality === 'cloud')
    const wish = directives.where === 'cloud' ? '[cloud]' : 'the cloud'
    return `${wish} was not possible: ${cloud?.removed ? describeRemoval(cloud.removed, findingCounts) : 'no cloud model is set up'}`
  }
  if (directives.tier && first?.destination.tier !== directives.tier) return `no ${directives.tier} model could take it`
  if (directives.model && !first?.destination.model.toLowerCase().startsWith(directives.model.toLowerCase()))
    return `@${directives.model} could not take it`
  return null
}
