import type { Score } from '../../shared/decision.ts'
import { denseFeatures } from './features.ts'
import { gainOf, readFeatures, sumNgrams, withNgramSum, type Model } from './model.ts'
import { readModel } from './readModel.ts'
import { findRequest } from './request.ts'
import { sumTrees } from './trees.ts'
import weights from './weights.json' with { type: 'json' }

const mostWords = 3
const shortestMove = 0.01

/** How much a stronger model is expected to help with a message, what kind of task it is, and why, in words. */
export const scoreRequest = createScorer(readModel(weights))

export function createScorer(model: Model): (text: string) => Score {
  return (text) => {
    const features = readFeatures(findRequest(text))
    const everyday = withNgramSum(features.dense, sumNgrams(model.everyday, features.buckets))
    const exam = withNgramSum(features.dense, sumNgrams(model.exam, features.buckets))
    const gainFor = (everydayValues: Float64Array, examValues: Float64Array) =>
      gainOf(
        model,
        sumTrees(model.everyday.trees, everydayValues) + model.examShare * sumTrees(model.exam.trees, examValues),
      )
    const gain = gainFor(everyday, exam)

    const moves: { readonly words: string; readonly move: number }[] = []
    for (const [index, { low, high }] of denseFeatures.entries()) {
      const value = everyday[index] ?? 0
      const typical = model.typical[index] ?? 0
      if (value === typical) continue
      const move = gain - gainFor(everyday.with(index, typical), exam.with(index, typical))
      moves.push({ words: value > typical ? high : low, move })
    }
    const last = features.dense.length
    const wording = gain - gainFor(everyday.with(last, 0), exam.with(last, 0))
    moves.push({
      words: wording > 0 ? 'is worded like harder requests' : 'is worded like easier requests',
      move: wording,
    })

    return {
      gain,
      taskClass: classOf(model, features.dense),
      words: moves
        .filter(({ words, move }) => words !== '' && Math.abs(move) > shortestMove)
        .toSorted((left, right) => Math.abs(right.move) - Math.abs(left.move))
        .slice(0, mostWords)
        .map(({ words }) => words),
    }
  }
}

function classOf({ classes }: Model, dense: Float64Array): string {
  const likely = classes.map(({ name, trees }) => ({ name, sum: sumTrees(trees, dense) }))
  return likely.reduce((best, next) => (next.sum > best.sum ? next : best)).name
}
