import { concepts } from './concepts.ts'
import { readFeatures } from './model.ts'
import { findRequest } from './request.ts'

/**
 * What was learned from answers that were given again by a stronger model: by how much requests of a kind turned out
 * to gain more (or less) than the score said. Only comparisons teach; a thumbs-down says nothing of the other model.
 */
export interface Feedback {
  readonly comparisons: number
  /** By trait of a request (a bucket of n-grams, a concept, a task class). */
  readonly tallies: Readonly<Record<string, Tally>>
}
export interface Tally {
  readonly count: number
  /** Sum of outcome (1: the stronger answer was kept, 0: the local one) less the score. */
  readonly surprise: number
}

/** What is learned from a request: of its words and topics, nothing that could be read. */
interface Learnable {
  readonly text: string
  readonly taskClass: string
}
export interface Comparison {
  readonly traits: readonly string[]
  /** The score without feedback. */
  readonly gain: number
  readonly kept: 'stronger' | 'local'
}

const buckets = 4096
/** Comparisons at which what was learned counts half. */
const halfTrust = 60
/** A concept or class says as much as this many of a request's words. */
const topicWeight = 10

export const noFeedback: Feedback = { comparisons: 0, tallies: {} }

export function applyComparison({ comparisons, tallies }: Feedback, { traits, gain, kept }: Comparison): Feedback {
  const surprise = (kept === 'stronger' ? 1 : 0) - gain
  const changed = traits.map((trait): [string, Tally] => {
    const tally = tallies[trait] ?? { count: 0, surprise: 0 }
    return [trait, { count: tally.count + 1, surprise: tally.surprise + surprise }]
  })
  return { comparisons: comparisons + 1, tallies: { ...tallies, ...Object.fromEntries(changed) } }
}

/**
 * The gain with what was learned: the mean surprise of what it has in common with requests before, trusted more the
 * more comparisons there are. What was never seen counts as no surprise, so that one shared word does not move it.
 */
export function adjustGain(
  { comparisons, tallies }: Feedback,
  { gain, ...request }: Learnable & Pick<Comparison, 'gain'>,
): number {
  if (comparisons === 0) return gain
  let surprise = 0
  let weights = 0
  for (const trait of traitsOf(request)) {
    const weight = trait.startsWith(wordPrefix) ? 1 : topicWeight
    const tally = tallies[trait]
    if (tally !== undefined) surprise += weight * (tally.surprise / tally.count)
    weights += weight
  }
  if (weights === 0) return gain
  const trust = comparisons / (comparisons + halfTrust)
  return Math.min(1, Math.max(0, gain + (trust * surprise) / weights))
}

/** For the settings page: per task class, how far scores of its requests were off on average. */
export const lessonsOf = ({
  tallies,
}: Feedback): readonly { readonly taskClass: string; readonly count: number; readonly shift: number }[] =>
  Object.entries(tallies)
    .filter(([trait]) => trait.startsWith(classPrefix))
    .map(([trait, { count, surprise }]) => ({
      taskClass: trait.slice(classPrefix.length),
      count,
      shift: surprise / count,
    }))
    .toSorted((left, right) => right.count - left.count)

const classPrefix = 'class '
const wordPrefix = 'words '

/** What requests alike have in common with this one. */
export function traitsOf({ text, taskClass }: Learnable): string[] {
  const features = readFeatures(findRequest(text))
  const ngrams = new Set(features.buckets.map((bucket) => bucket % buckets))
  return [
    `${classPrefix}${taskClass}`,
    ...concepts.filter((_, index) => (features.dense[index] ?? 0) > 0).map(({ name }) => `concept ${name}`),
    ...[...ngrams].map((bucket) => `${wordPrefix}${bucket}`),
  ]
}
