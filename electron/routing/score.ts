import type { Score } from '../../shared/decision.ts'
import { denseFeatures } from './features.ts'
import {
  askExpert,
  gainOf,
  lengthPrior,
  readFeatures,
  sumNgrams,
  withNgramSum,
  type Expert,
  type Features,
  type Model,
} from './model.ts'
import { readModel } from './readModel.ts'
import { findRequest } from './request.ts'
import { sumSomeTrees, sumTrees, treesByFeature } from './trees.ts'
import weights from './weights.json' with { type: 'json' }

/** How much a stronger model is expected to help with a message, what kind of task it is, and why, in words. */
export const scoreRequest = createScorer(readModel(weights))

const mostWords = 3
const smallestMove = 0.01

export function createScorer(model: Model): (text: string) => Score {
  const everyday = createReader(model.everyday, 1)
  const exam = createReader(model.exam, model.examShare)
  const wording = denseFeatures.length

  return (text) => {
    const features = readFeatures(findRequest(text))
    const readings = [everyday(features), exam(features)]
    const total = (part: (reading: Reading) => number) => readings.reduce((sum, reading) => sum + part(reading), 0)
    const sum = total((reading) => reading.sum) + lengthPrior(features)
    /** What the sum would lack if one value were the usual one: sums, since gains hardly move near 0 and 1. */
    const moveOf = (feature: number, usual: number) => total((reading) => reading.shareOf(feature, usual))
    const moves = denseFeatures.flatMap(({ words }, feature) => {
      const usual = model.typical[feature] ?? 0
      return words === '' || (features.dense[feature] ?? 0) <= usual
        ? []
        : [{ words, move: Math.abs(moveOf(feature, usual)) }]
    })

    return {
      gain: gainOf(model, sum),
      taskClass: classOf(model, features),
      words: [
        ...moves
          .filter(({ move }) => move > smallestMove)
          .toSorted((left, right) => right.move - left.move)
          .map(({ words }) => words),
        // Says the least to a person, so it comes last, however much it moved.
        moveOf(wording, 0) > 0 ? 'is worded like harder requests' : 'is worded like easier requests',
      ].slice(0, mostWords),
    }
  }
}

interface Reading {
  readonly sum: number
  /** How much of the sum is due to a feature not having its usual value. */
  readonly shareOf: (feature: number, usual: number) => number
}

function createReader(expert: Expert, share: number): (features: Features) => Reading {
  const users = treesByFeature(expert.trees, denseFeatures.length + 1)
  return ({ buckets, dense }) => {
    const values = withNgramSum(dense, sumNgrams(expert, buckets))
    return {
      sum: share * sumTrees(expert.trees, values),
      shareOf: (feature, usual) => {
        const trees = users[feature] ?? []
        return (
          share *
          (sumSomeTrees(expert.trees, values, trees) - sumSomeTrees(expert.trees, values.with(feature, usual), trees))
        )
      },
    }
  }
}

function classOf({ classes }: Model, features: Features): string {
  const likely = classes.map(({ name, expert }) => ({ name, sum: askExpert(expert, features) }))
  return likely.reduce((best, next) => (next.sum > best.sum ? next : best)).name
}
