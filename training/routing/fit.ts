import type { Expert, Features, Model } from '../../electron/routing/model.ts'
import { askExpert, ngramsForClass, sumNgrams, withNgramSum } from '../../electron/routing/model.ts'
import type { BenchmarkRow } from './benchmarks.ts'
import { fitTrees } from './boost.ts'
import type { WrittenRequest } from './requests.ts'
import { fitRidge } from './ridge.ts'

export interface WrittenExample extends WrittenRequest {
  readonly features: Features
}
export interface BenchmarkExample extends BenchmarkRow {
  readonly features: Features
}

interface Target {
  readonly fold: number
  readonly features: Features
  readonly target: number
  readonly weight: number
}
interface ExpertOptions {
  readonly buckets: number
  readonly penalty: number
  readonly trees: number
  readonly depth: number
  readonly rate: number
  readonly shrinkage: number
}

const everydayOptions: ExpertOptions = {
  buckets: 1 << 16,
  penalty: 0.5,
  trees: 300,
  depth: 4,
  rate: 0.06,
  shrinkage: 5,
}
const examOptions: ExpertOptions = { buckets: 1 << 13, penalty: 20, trees: 100, depth: 4, rate: 0.1, shrinkage: 20 }
const likenessOptions: ExpertOptions = { buckets: 1 << 12, penalty: 2, trees: 60, depth: 3, rate: 0.15, shrinkage: 10 }
const classOptions: ExpertOptions = { buckets: 1 << 10, penalty: 0.5, trees: 40, depth: 3, rate: 0.2, shrinkage: 5 }
const folds = 5
const largestNgramStep = 127
/** What each grade of a written request stands for, as gain. */
const gains = [0.05, 0.2, 0.4, 0.7, 0.92]
const border = 0.5
/** Everyday gains tell less about a benchmark than their size says: they are divided by this before they are taken off what is learned there. */
const everydayDivisor = 3
/** Benchmarks are in English, which must not be what sets them apart. */
const benchmarkLanguage = 'english'
const sameLanguageWeight = 8
/** Rows of a source that count once each; those of a larger one count less. */
const usualSource = 1000
/** Written requests of no particular class. */
const noClass = 'other'

export function fitModel(written: readonly WrittenExample[], benchmarks: readonly BenchmarkExample[]): Model {
  const everyday = fitEveryday(written)
  return {
    everyday,
    exam: fitExam(everyday, benchmarks),
    likeness: fitLikeness(written, benchmarks),
    ...calibrate(written),
    typical: typicalOf(written),
    classes: fitClasses(written),
  }
}

const everydayTargets = (written: readonly WrittenExample[]): Target[] =>
  written.map(({ features, grade, origin }) => ({
    fold: origin % folds,
    features,
    target: (gains[grade] ?? border) - border,
    weight: 1,
  }))

export const fitEveryday = (written: readonly WrittenExample[]): Expert =>
  fitExpert(everydayTargets(written), everydayOptions)

/** Gains differ between sources for reasons of their own, so what is learned is the difference within a source. */
export function fitExam(everyday: Expert, benchmarks: readonly BenchmarkExample[]): Expert {
  const usualGains = new Map(
    [...Map.groupBy(benchmarks, ({ source }) => source)].map(([source, rows]) => [
      source,
      mean(rows.map(({ weak, strong }) => strong - weak)),
    ]),
  )
  const targets = benchmarkTargets(
    benchmarks,
    ({ source, features, weak, strong }) =>
      strong - weak - (usualGains.get(source) ?? 0) - askExpert(everyday, features) / everydayDivisor,
  )
  return fitExpert(targets, examOptions)
}

/** Tells questions of examinations from what people ask every day. */
export const fitLikeness = (written: readonly WrittenExample[], benchmarks: readonly BenchmarkExample[]): Expert =>
  fitExpert(
    [
      ...benchmarkTargets(benchmarks, () => 1),
      ...written.map(({ features, origin, language }) => ({
        fold: origin % folds,
        features,
        target: 0,
        weight: language === benchmarkLanguage ? sameLanguageWeight : 1,
      })),
    ],
    likenessOptions,
  )

const benchmarkTargets = (
  benchmarks: readonly BenchmarkExample[],
  targetOf: (row: BenchmarkExample) => number,
): Target[] =>
  [...Map.groupBy(benchmarks, ({ source }) => source).values()].flatMap((rows) =>
    rows.map((row, index) => ({
      fold: index % folds,
      features: row.features,
      target: targetOf(row),
      // Sources differ in size by more than in what they teach.
      weight: Math.sqrt(usualSource / rows.length),
    })),
  )

/** The trees see n-gram sums from ridges that did not see the row, as they will in use. */
function fitExpert(targets: readonly Target[], { buckets, penalty, ...boosting }: ExpertOptions): Expert {
  const rows = targets.map((row) => ({ ...row, buckets: row.features.buckets.map((bucket) => bucket & (buckets - 1)) }))
  const sums = rows.map(() => 0)
  for (let fold = 0; fold < folds; fold++) {
    const others = rows.filter((row) => row.fold !== fold)
    const ridge = quantise(fitRidge(others, buckets, penalty))
    for (const [index, row] of rows.entries()) if (row.fold === fold) sums[index] = sumNgrams(ridge, row.buckets)
  }
  const values = targets.map(({ features, target, weight }, index) => ({
    values: withNgramSum(features.dense, sums[index] ?? 0),
    target,
    weight,
  }))
  return {
    ...quantise(fitRidge(rows, buckets, penalty)),
    trees: fitTrees(values, boosting),
  }
}

function quantise(weights: Float64Array): { ngrams: Int8Array; ngramStep: number } {
  const ngramStep = weights.reduce((largest, weight) => Math.max(largest, Math.abs(weight)), 1e-9) / largestNgramStep
  return { ngrams: Int8Array.from(weights, (weight) => Math.round(weight / ngramStep)), ngramStep }
}

/** Logistic regression of "grade 3 or 4" on sums that were learned without the row, as if half of all requests were such. */
function calibrate(written: readonly WrittenExample[]): { slope: number; border: number } {
  const points = written.map((row) => ({ sum: 0, hard: row.grade >= 3 ? 1 : 0 }))
  for (let fold = 0; fold < folds; fold++) {
    const expert = fitEveryday(written.filter(({ origin }) => origin % folds !== fold))
    for (const [index, row] of written.entries())
      if (row.origin % folds === fold)
        points[index] = {
          sum: askExpert(expert, row.features),
          hard: row.grade >= 3 ? 1 : 0,
        }
  }
  const share = mean(points.map(({ hard }) => hard))
  let slope = 5
  let offset = 0
  for (let round = 0; round < 4000; round++) {
    let slopeGradient = 0
    let offsetGradient = 0
    for (const { sum, hard } of points) {
      const error = (1 / (1 + Math.exp(-(slope * sum + offset))) - hard) / (2 * (hard === 1 ? share : 1 - share))
      slopeGradient += error * sum
      offsetGradient += error
    }
    slope -= (8 * slopeGradient) / points.length
    offset -= (2 * offsetGradient) / points.length
  }
  return { slope, border: -offset / slope }
}

function typicalOf(written: readonly WrittenExample[]): number[] {
  return [...(written[0]?.features.dense ?? [])].map((_, feature) => {
    const sorted = written.map(({ features }) => features.dense[feature] ?? 0).toSorted((a, b) => a - b)
    return sorted[sorted.length >> 1] ?? 0
  })
}

function fitClasses(written: readonly WrittenExample[]): Model['classes'] {
  const classed = written.filter(({ taskClass }) => taskClass !== noClass)
  return [...new Set(classed.map(({ taskClass }) => taskClass))].toSorted().map((name) => {
    const targets = classed.map(({ features, taskClass, origin }) => ({
      fold: origin % folds,
      features: { ...features, buckets: ngramsForClass(features.buckets) },
      target: taskClass === name ? 1 : 0,
      weight: 1,
    }))
    return { name, expert: fitExpert(targets, classOptions) }
  })
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
