import type { Consent } from '../../shared/consent.ts'
import type { Mode } from '../../shared/conversation.ts'
import type { Candidate, Decision, Removal, Score } from '../../shared/decision.ts'
import type { FindingCount } from '../../shared/finding.ts'
import { isSameModel, type ModelKey, type ModelOption } from '../../shared/model.ts'
import { worstCostOf } from '../../shared/money.ts'
import type { MoneyTerms } from '../../shared/moneyTerms.ts'
import { profiles, type ProfileId } from '../../shared/profile.ts'
import { isAbove, type Level } from '../../shared/sensitivity.ts'
import type { Directives } from './directives.ts'
import { expectedCostOf, findBudgetRemoval } from './costTerms.ts'
import { rankOf, thresholdOf } from './order.ts'
import { explain } from './explain.ts'

/** Everything a decision depends on. The same request always gives the same decision. */
export interface DecisionRequest {
  readonly mode: Mode
  readonly profile: ProfileId
  readonly directives: Directives
  /** The person's choice for this turn; null: the gate decides. */
  readonly pick: ModelKey | null
  /** Of everything that would be sent. */
  readonly level: Level
  readonly findingCounts: readonly FindingCount[]
  readonly score: Score
  readonly tokens: { readonly expectedInput: number; readonly worstInput: number; readonly maxOutput: number }
  readonly options: readonly ModelOption[]
  readonly money: MoneyTerms
  /** The answer to the ask of an earlier decision on the same request; null before anybody was asked. */
  readonly consent: Pick<Consent, 'choice' | 'destination'> | null
}

/** Steps 3 to 5 of a turn: removes what a limit forbids, orders the rest, and says whom to ask. Pure. */
export function decide(request: DecisionRequest): Decision {
  const profile = profiles[request.profile]
  const ranked = request.options
    .map((option) => ({ ...toCandidate(option, request), rank: rankOf(option.destination, request) }))
    .toSorted((a, b) => a.rank - b.rank || (a.expectedCostNanoUsd ?? 0) - (b.expectedCostNanoUsd ?? 0))

  const first = ranked.find(({ removed }) => removed === null)
  const ask = ranked.find(({ removed }) => removed?.kind === 'sensitivity')
  const isAsked = ask !== undefined && request.consent === null && (first === undefined || ask.rank < first.rank)

  const staysHome = first !== undefined && first.destination.locality !== 'cloud' && !profile.fallsBackToCloud
  const candidates = ranked.map(({ rank: _rank, ...candidate }): Candidate =>
    staysHome && candidate.removed === null && candidate.destination.locality === 'cloud'
      ? { ...candidate, removed: { kind: 'fallback', profile: request.profile } }
      : candidate,
  )
  const decision = {
    mode: request.mode,
    profile: request.profile,
    directives: [...request.directives.words],
    level: request.level,
    findingCounts: [...request.findingCounts],
    score: request.score,
    threshold: thresholdOf(request),
    inputTokens: request.tokens.expectedInput,
    candidates: candidates.toSorted((a, b) => Number(a.removed !== null) - Number(b.removed !== null)),
    ask: isAsked ? ask.destination : null,
  }
  return { ...decision, reason: explain(decision, request) }
}

function toCandidate(option: ModelOption, request: DecisionRequest): Candidate {
  const { price } = option
  const { worstInput, maxOutput } = request.tokens
  const worstCaseNanoUsd =
    price && worstCostOf(worstInput, Math.min(maxOutput, option.maxOutputTokens ?? maxOutput), price)
  return {
    destination: option.destination,
    expectedCostNanoUsd: expectedCostOf(option, request.tokens, request.money),
    worstCaseNanoUsd,
    removed: findRemoval(option, worstCaseNanoUsd, request),
  }
}

/** The first limit that stands in the way. Sensitivity comes last: where it is named, it stands alone. */
function findRemoval(option: ModelOption, worstCaseNanoUsd: number | null, request: DecisionRequest): Removal | null {
  const { destination } = option
  const isCloud = destination.locality === 'cloud'
  const { mode, pick, directives, money, consent } = request
  if (isCloud && mode === 'local') return { kind: 'mode' }
  if (pick !== null && !isSameModel(pick, destination)) return { kind: 'pick' }
  if (pick === null && isCloud && directives.where === 'local') return { kind: 'directive', directive: '[local]' }
  const allowed = profiles[request.profile].allowed[destination.locality]
  if (allowed === null) return { kind: 'profile', profile: request.profile }
  if (option.problem !== null) return { kind: 'problem', problem: option.problem }
  const neededTokens = request.tokens.expectedInput
  if (option.contextTokens !== null && neededTokens > option.contextTokens)
    return { kind: 'context-window', neededTokens, contextTokens: option.contextTokens }
  if (worstCaseNanoUsd === null) return { kind: 'no-price' }
  const overBudget = findBudgetRemoval(option, worstCaseNanoUsd, money.balances)
  if (overBudget !== null) return overBudget
  if (!isAbove(request.level, allowed)) return null
  if (consent === null || !isSameModel(consent.destination, destination))
    return { kind: 'sensitivity', level: request.level }
  return consent.choice === 'redact' || consent.choice === 'send' ? null : { kind: 'declined' }
}
