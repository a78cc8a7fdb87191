import type { Score } from '../../shared/decision.ts'
import { denseFeatures } from './features.ts'
import {
  examShare,
  gainOf,
  likelihoodOf,
  ngramsForClass,
  readFeatures,
  sumNgrams,
  sumUp,
  withNgramSum,
  type Features,
  type Model,
} from './model.ts'
import { readModel } from './readModel.ts'
import { findRequest } from './request.ts'
import { createSumSharer, sumTrees, type SharedSum } from './trees.ts'
import weights from './weights.json' with { type: 'json' }

/** How much a stronger model is expected to help with a message, what kind of task it is, and why, in words. */
export const scoreRequest = createScorer(readModel(weights))

const mostWords = 3
const smallestMove = 0.01
const wording = denseFeatures.length
/** The sum of an expert that is not asked, since it counts for nothing. */
const nothing: SharedSum = { sum: 0, shares: new Float64Array(0) }

export function createScorer(model: Model): (text: string) => Score {
  const usual = withNgramSum(Float64Array.from(model.typical), 0)
  const shareEveryday = createSumSharer(model.everyday.trees, usual)
  const shareExam = createSumSharer(model.exam.trees, usual)

  return (text) => {
    const features = readFeatures(findRequest(text))
    const { dense, buckets } = features
    const likely = likelihoodOf(model.likeness, features)
    const everyday = shareEveryday(withNgramSum(dense, sumNgrams(model.everyday, buckets)))
    const exam = likely > 0 ? shareExam(withNgramSum(dense, sumNgrams(model.exam, buckets))) : nothing
    /** Sums, since gains hardly move near 0 and 1. */
    const moveOf = (feature: number) =>
      (everyday.shares[feature] ?? 0) + likely * examShare * (exam.shares[feature] ?? 0)
    const moves = denseFeatures.flatMap(({ words }, feature) => {
      if (words === '' || (dense[feature] ?? 0) <= (usual[feature] ?? 0)) return []
      const move = Math.abs(moveOf(feature))
      return move > smallestMove ? [{ words, move }] : []
    })

    return {
      gain: gainOf(model, sumUp(features, likely, { everyday: everyday.sum, exam: exam.sum })),
      taskClass: classOf(model, features),
      words: [
        ...moves.toSorted((left, right) => right.move - left.move).map(({ words }) => words),
        // Says the least to a person, so it comes last, however much it moved.
        moveOf(wording) > 0 ? 'is worded like harder requests' : 'is worded like easier requests',
      ].slice(0, mostWords),
    }
  }
}

function classOf({ classes }: Model, { buckets, dense }: Features): string {
  const values = withNgramSum(dense, 0)
  const first = ngramsForClass(buckets)
  let likeliest = ''
  let largest = -Infinity
  for (const { name, expert } of classes) {
    values[wording] = sumNgrams(expert, first)
    const sum = sumTrees(expert.trees, values)
    if (sum > largest) {
      largest = sum
      likeliest = name
    }
  }
  return likeliest
}
