import type { Candidate, Decision, Removal } from '../../shared/decision.ts'
import type { DecisionRequest } from '../../shared/decisionRequest.ts'
import { isSameModel, isStronger, type ModelOption } from '../../shared/model.ts'
import { worstCostOf } from '../../shared/money.ts'
import { clearanceOf } from '../../shared/profile.ts'
import { isAbove } from '../../shared/level.ts'
import { expectedCostOf, findBudgetRemoval, ordinaryAnswerTokens } from './costTerms.ts'
import { explain, findUnmetWish } from './explain.ts'
import { compareRanks, rankOf } from './order.ts'

/** Steps 3 to 5 of a turn: removes what a limit forbids, orders the rest, and says whom to ask. Pure. */
export function decide(request: DecisionRequest): Decision {
  const { profile } = request
  const ranked = withoutFailing(
    request.options.map((option) => toCandidate(option, request)),
    request,
  )
    .map((candidate) => ({ candidate, rank: rankOf(candidate, request) }))
    .toSorted((a, b) => compareRanks(a.rank, b.rank))
    .map(({ candidate }) => candidate)

  const firstPlace = ranked.findIndex(({ removed }) => removed === null)
  const askPlace = ranked.findIndex(({ removed }) => removed?.kind === 'sensitivity')
  const isAsked = askPlace !== -1 && request.consent === null && (firstPlace === -1 || askPlace < firstPlace)

  const first = ranked[firstPlace]
  const staysHome = first !== undefined && first.destination.locality !== 'cloud' && !profile.fallsBackToCloud
  const candidates = ranked.map((candidate): Candidate =>
    staysHome && candidate.removed === null && candidate.destination.locality === 'cloud'
      ? { ...candidate, removed: { kind: 'fallback', profile: profile.name } }
      : candidate,
  )
  const decidedBy = isWished(request) ? 'person' : ranked[0]?.removed === null ? 'score' : 'limit'
  const decision: Omit<Decision, 'unmet' | 'reason'> = {
    mode: request.mode,
    profile,
    directives: [...request.directives.words],
    level: request.level,
    findingCounts: [...request.findingCounts],
    score: request.score,
    threshold: request.threshold,
    inputTokens: request.tokens.expectedInput,
    leftOutMessages: request.leftOutMessages,
    candidates: candidates.toSorted((a, b) => Number(a.removed !== null) - Number(b.removed !== null)),
    ask: isAsked ? (ranked[askPlace]?.destination ?? null) : null,
    decidedBy,
  }
  const unmet = findUnmetWish(decision, request)
  return { ...decision, unmet, reason: explain({ ...decision, unmet }, request) }
}

const isWished = ({ mode, pick, directives, consent }: DecisionRequest): boolean =>
  mode !== 'auto' || pick !== null || consent !== null || directives.words.length > 0

function toCandidate(option: ModelOption, request: DecisionRequest): Candidate {
  const { price } = option
  const { worstInput, maxOutput } = request.tokens
  const worstCaseNanoUsd =
    price && worstCostOf(worstInput, Math.min(maxOutput, option.maxOutputTokens ?? maxOutput), price)
  return {
    destination: option.destination,
    expectedCostNanoUsd: expectedCostOf(option, request.tokens, request.money),
    worstCaseNanoUsd,
    removed:
      findWish(option, request) ??
      findLimit(option, worstCaseNanoUsd, request) ??
      findTurnCost(worstCaseNanoUsd, request) ??
      findSensitivity(option, request),
  }
}

/** An open breaker keeps a turn away from a destination, unless the person chose it or there is no other. */
function withoutFailing(candidates: readonly Candidate[], request: DecisionRequest): readonly Candidate[] {
  if (request.pick !== null) return candidates
  const left = candidates.map((candidate): Candidate => {
    const measure = request.measures.find((known) => isSameModel(known, candidate.destination))
    const retryAt = measure?.retryAt ?? null
    return candidate.removed === null && retryAt !== null
      ? { ...candidate, removed: { kind: 'breaker', retryAt } }
      : candidate
  })
  return left.some(({ removed }) => removed === null) ? left : candidates
}

/** What the person ruled out. */
function findWish({ destination }: ModelOption, { mode, pick, doubted, directives }: DecisionRequest): Removal | null {
  const isCloud = destination.locality === 'cloud'
  if (isCloud && mode === 'local') return { kind: 'mode' }
  if (pick !== null && !isSameModel(pick, destination)) return { kind: 'pick' }
  if (doubted !== null && !isStronger(destination.tier, doubted.tier)) return { kind: 'doubted' }
  if (isCloud && directives.where === 'local') return { kind: 'directive', directive: '[local]' }
  return null
}

/** The first limit of profile, model or budget that stands in the way. */
function findLimit(option: ModelOption, worstCaseNanoUsd: number | null, request: DecisionRequest): Removal | null {
  const { destination, contextTokens } = option
  const { profile, money, surroundings } = request
  const isCloud = destination.locality === 'cloud'
  if (profile.allowed[destination.locality] === null)
    return { kind: 'profile', profile: profile.name, locality: destination.locality }
  if (profile.models?.every((model) => !isSameModel(model, destination)))
    return { kind: 'model-list', profile: profile.name }
  if (isCloud && profile.localOnBattery && surroundings.onBattery === true)
    return { kind: 'surroundings', because: 'battery' }
  if (isCloud && profile.localOnMetered && surroundings.metered === true)
    return { kind: 'surroundings', because: 'metered' }
  if (option.problem !== null) return { kind: 'problem', problem: option.problem }
  const neededTokens = request.tokens.expectedInput + Math.min(ordinaryAnswerTokens, request.tokens.maxOutput)
  if (contextTokens !== null && neededTokens > contextTokens)
    return { kind: 'context-window', neededTokens, contextTokens }
  if (worstCaseNanoUsd === null) return { kind: 'no-price' }
  return findBudgetRemoval(option, worstCaseNanoUsd, money.balances) ?? findLevel(option, request)
}

/** What the profile never lets go there, asked or not. */
function findLevel({ destination }: ModelOption, { profile, level }: DecisionRequest): Removal | null {
  const allowed = profile.allowed[destination.locality] ?? 'public'
  return isAbove(level, allowed) ? { kind: 'level', profile: profile.name, level, allowed } : null
}

/** What the person may agree to once they were shown it, so that nothing but sensitivity stands beside it. */
function findTurnCost(
  worstCaseNanoUsd: number | null,
  { profile, doubted, agreedNanoUsd }: DecisionRequest,
): Removal | null {
  const { name, maxTurnCostNanoUsd } = profile
  if (maxTurnCostNanoUsd === null || worstCaseNanoUsd === null) return null
  const neededNanoUsd = worstCaseNanoUsd + (doubted?.costNanoUsd ?? 0)
  const limitNanoUsd = Math.max(maxTurnCostNanoUsd, agreedNanoUsd ?? 0)
  return neededNanoUsd > limitNanoUsd ? { kind: 'turn-cost', profile: name, neededNanoUsd, limitNanoUsd } : null
}

/** Comes last: where `sensitivity` is named, it stands alone. */
function findSensitivity({ destination }: ModelOption, request: DecisionRequest): Removal | null {
  const { profile, level, consent } = request
  if (!isAbove(level, clearanceOf(profile, destination.locality) ?? 'public')) return null
  if (consent === null || !isSameModel(consent.destination, destination)) return { kind: 'sensitivity', level }
  return consent.choice === 'redact' || consent.choice === 'send' ? null : { kind: 'declined' }
}
