import { denseFeatures, denseValues, ngramBuckets } from './features.ts'
import type { Parts } from './request.ts'
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
  /** Learned from examination-like questions, as what is left beside `everyday`; about 0 on everyday requests. */
  readonly exam: Expert
  readonly examShare: number
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
}

export const readFeatures = (parts: Parts): Features => ({ buckets: ngramBuckets(parts), dense: denseValues(parts) })

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

const placeOf = (name: string): number => denseFeatures.findIndex((feature) => feature.name === name)
const lengthPlace = placeOf('length')
const optionsPlace = placeOf('options')
/** Octaves of characters. */
const usualLength = 8

/**
 * A prior beside what is learned: the longer a request is told, the more a stronger model gains; much so where answers are
 * offered to choose from, hardly elsewhere. It carries over between sources, while what is learned of length does not.
 */
export function lengthPrior({ dense }: Features): number {
  const share = (dense[optionsPlace] ?? 0) >= 2 ? 0.2 : 0.03
  return share * ((dense[lengthPlace] ?? 0) - usualLength)
}
