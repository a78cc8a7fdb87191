import { denseValues, ngramBuckets } from './features.ts'
import type { Parts } from './request.ts'
import { tellingOf } from './telling.ts'
import { sumTrees, type Trees } from './trees.ts'

/** A learned sum: ridge regression over n-grams, whose result is one more value for the trees over the dense ones. */
export interface Expert {
  /** Weight of each bucket, in steps of `ngramStep`; a power of two of them. */
  readonly ngrams: Int8Array
  readonly ngramStep: number
  readonly trees: Trees
}

/** What training gives and the app reads. */
export interface Model {
  /** Learned from everyday requests; 0 is the border between local and cloud. */
  readonly everyday: Expert
  /** Learned from examination-like questions, as what is left beside `everyday`; 0 is what is usual in a source. */
  readonly exam: Expert
  /** How like a question of examinations a text is: about 0 for what people ask every day, about 1 for such questions. */
  readonly likeness: Expert
  /** Gain = logistic(slope · (sum − border)). */
  readonly slope: number
  readonly border: number
  /** Of each dense feature, what most requests have: what a request is compared with when a score is put in words. */
  readonly typical: readonly number[]
  readonly classes: readonly { readonly name: string; readonly expert: Expert }[]
}

/** All that is read off a request before anything learned is applied. */
export interface Features {
  readonly buckets: Uint32Array
  readonly dense: Float64Array
  readonly parts: Parts
}

export const readFeatures = (parts: Parts): Features => ({
  buckets: ngramBuckets(parts),
  dense: denseValues(parts),
  parts,
})

/** What kind of task it is shows in the first words; n-grams come in the order of the text, those of the request first. */
const classNgrams = 300
export const ngramsForClass = (buckets: Uint32Array): Uint32Array => buckets.subarray(0, classNgrams)

/** A request's n-grams count together as one unit, so that a long request weighs no more than a short one. */
export const ngramScale = (count: number): number => (count === 0 ? 0 : 1 / Math.sqrt(count))

export function sumNgrams({ ngrams, ngramStep }: Pick<Expert, 'ngrams' | 'ngramStep'>, buckets: Uint32Array): number {
  const mask = ngrams.length - 1
  let sum = 0
  for (let at = 0; at < buckets.length; at++) sum += ngrams[(buckets[at] ?? 0) & mask] ?? 0
  return sum * ngramStep * ngramScale(buckets.length)
}

export const withNgramSum = (dense: Float64Array, sum: number): Float64Array => {
  const values = new Float64Array(dense.length + 1)
  values.set(dense)
  values[dense.length] = sum
  return values
}

export const gainOf = ({ slope, border }: Model, sum: number): number => 1 / (1 + Math.exp(-slope * (sum - border)))

export const askExpert = (expert: Expert, { buckets, dense }: Features): number =>
  sumTrees(expert.trees, withNgramSum(dense, sumNgrams(expert, buckets)))

/** From here on a text may be a question of examinations, and from there on it is nothing else. */
const someLikeness = 0.1
const fullLikeness = 0.4

/** How likely a text is a question of examinations, 0 to 1; 0 for nearly all that people ask every day. */
export const likelihoodOf = (likeness: Expert, features: Features): number =>
  Math.max(0, Math.min(1, (askExpert(likeness, features) - someLikeness) / (fullLikeness - someLikeness)))

/** How much gains learned within sources count in the sum. */
export const examShare = 2
/** How much of the sum one octave of words is worth in a question of examinations. */
const tellingShare = 0.2

/**
 * What the experts come to. A question of examinations gains by what it tells, too; what people ask every day does not,
 * since length misleads there.
 */
export const sumUp = (
  { parts }: Pick<Features, 'parts'>,
  likely: number,
  sums: { readonly everyday: number; readonly exam: number },
): number => sums.everyday + likely * (examShare * sums.exam + tellingShare * tellingOf(parts))
