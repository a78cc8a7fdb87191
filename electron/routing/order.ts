import type { Candidate } from '../../shared/decision.ts'
import type { DecisionRequest } from '../../shared/decisionRequest.ts'
import { isSameModel, localities, type Destination, type Tier } from '../../shared/model.ts'
import type { Strategy } from '../../shared/profile.ts'
import { healthRank } from './health.ts'

/** How much the score expects of a stronger model. */
type Wish = 'little' | 'some' | 'much'

/** The lower, the earlier asked; of two ranks the first place that differs counts. */
type Rank = readonly number[]

export function compareRanks(left: Rank, right: Rank): number {
  const place = left.findIndex((term, index) => term !== right[index])
  return place === -1 ? 0 : (left[place] ?? 0) - (right[place] ?? 0)
}

/** Place in the order of preference. A wish of the person outranks the score, the score outranks the strategy. */
export function rankOf(candidate: Candidate, request: DecisionRequest): Rank {
  const { destination } = candidate
  const { profile, previous } = request
  const wish = wishOf(request)
  const measured = request.measures.find((measure) => isSameModel(measure, destination))
  const locality = localities.indexOf(destination.locality)
  return [
    ...missedWishes(destination, request).map(Number),
    profile.strategy === 'privacy' ? locality : 0,
    Number(wish !== 'much' && destination.locality === 'cloud'),
    Number(isSlowerThan(profile.maxFirstTokenMs, measured?.firstTokenMs)),
    tiersFor(profile.strategy, wish).indexOf(destination.tier),
    Number((measured?.successShare ?? 1) < 0.5),
    Number(previous !== null && !isSameModel(previous, destination)),
    ...healthRank(measured),
    ...equalsBy(profile.strategy, candidate, measured?.firstTokenMs ?? null),
    locality,
  ]
}

function missedWishes(destination: Destination, { mode, pick, directives, consent }: DecisionRequest): boolean[] {
  const isCloud = destination.locality === 'cloud'
  return [
    pick !== null && !isSameModel(pick, destination),
    consent !== null && !isSameModel(consent.destination, destination),
    directives.model !== null && !isNamed(destination, directives.model),
    directives.where !== null && isCloud !== (directives.where === 'cloud'),
    directives.tier !== null && destination.tier !== directives.tier,
    directives.where === null && mode === 'cloud' && !isCloud,
  ]
}

/** A conversation stays on the tier it reached until the gain is this much below what led there. */
const clearMove = 0.15

/** What the score and the tier of the turn before ask for. */
function wishOf({ threshold, score, previous }: Pick<DecisionRequest, 'threshold' | 'score' | 'previous'>): Wish {
  const isReached = (tier: Tier, from: number) =>
    score.gain >= (previous?.tier === tier ? Math.min(from, Math.max(0.05, from - clearMove)) : from)
  if (isReached('frontier', threshold)) return 'much'
  return isReached('strong', threshold / 2) ? 'some' : 'little'
}

const tiersByWish: Readonly<Record<Wish, readonly Tier[]>> = {
  little: ['fast', 'strong', 'frontier'],
  some: ['strong', 'fast', 'frontier'],
  much: ['frontier', 'strong', 'fast'],
}

/** Where only quality counts, little is treated like some; where only time does, some like little. */
const tiersFor = (strategy: Strategy, wish: Wish): readonly Tier[] =>
  tiersByWish[
    strategy === 'quality' && wish === 'little' ? 'some' : strategy === 'latency' && wish === 'some' ? 'little' : wish
  ]

/** Orders what is alike so far. */
function equalsBy(strategy: Strategy, { expectedCostNanoUsd }: Candidate, firstTokenMs: number | null): Rank {
  const cost = expectedCostNanoUsd ?? Infinity
  switch (strategy) {
    case 'latency':
      return [firstTokenMs ?? Infinity, cost]
    case 'quality':
      // Nobody publishes a measure of quality for every model; what costs more is the better guess.
      return [-(expectedCostNanoUsd ?? 0)]
    case 'balanced':
    case 'cost':
    case 'privacy':
      return [cost, firstTokenMs ?? Infinity]
  }
}

const isSlowerThan = (wishMs: number | null, measuredMs: number | null | undefined): boolean =>
  wishMs !== null && typeof measuredMs === 'number' && measuredMs > wishMs

/** `@qwen3.5:9b`, or the start of a name where nothing else follows but a tag: `@qwen3.5`. */
export const isNamed = ({ model }: Destination, name: string): boolean => {
  const [known, wished] = [model.toLowerCase(), name.toLowerCase()]
  return known === wished || known.startsWith(`${wished}:`)
}
