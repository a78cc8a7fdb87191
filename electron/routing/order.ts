import { isSameModel, type Destination } from '../../shared/model.ts'
import { profiles } from '../../shared/profile.ts'
import { thresholdNearLimits } from './costTerms.ts'
import type { DecisionRequest } from './decide.ts'

const tiersByWish = {
  little: ['fast', 'strong', 'frontier'],
  some: ['strong', 'fast', 'frontier'],
  much: ['frontier', 'strong', 'fast'],
} as const

/** Place in the order of preference; lower is asked first. A wish of the person outranks the score. */
export function rankOf(destination: Destination, request: DecisionRequest): number {
  const { directives } = request
  const unwished = [
    request.consent !== null && !isSameModel(request.consent.destination, destination),
    directives.model !== null && !isNamed(destination, directives.model),
    directives.where !== null && (destination.locality === 'cloud') !== (directives.where === 'cloud'),
    directives.tier !== null && destination.tier !== directives.tier,
    directives.where === null && request.mode === 'cloud' && destination.locality !== 'cloud',
  ]
  const tier = tiersByWish[wishOf(request)].indexOf(destination.tier)
  return unwished.reduce((rank, misses) => rank * 2 + Number(misses), 0) * tiersByWish.much.length + tier
}

/** Expected gain from which the cloud is preferred. */
export const thresholdOf = ({ profile, money }: Pick<DecisionRequest, 'profile' | 'money'>): number =>
  thresholdNearLimits(profiles[profile].threshold, money)

function wishOf(request: DecisionRequest): keyof typeof tiersByWish {
  const { score } = request
  const threshold = thresholdOf(request)
  if (score.gain >= threshold) return 'much'
  return score.gain >= threshold / 2 ? 'some' : 'little'
}

/** `@qwen3.5:9b`, or the start of a name where nothing else follows but a tag: `@qwen3.5`. */
const isNamed = (destination: Destination, name: string): boolean => {
  const model = destination.model.toLowerCase()
  return model === name.toLowerCase() || model.startsWith(`${name.toLowerCase()}:`)
}
