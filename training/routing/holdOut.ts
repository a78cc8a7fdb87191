import { parseArgs } from 'node:util'
import { askExpert, likelihoodOf, readFeatures, sumUp } from '../../electron/routing/model.ts'
import { findRequest } from '../../electron/routing/request.ts'
import { describeFigures, routingFigures, type RoutingFigures } from './apgr.ts'
import { readBenchmarks } from './benchmarks.ts'
import { fitEveryday, fitExam, fitLikeness, type BenchmarkExample } from './fit.ts'
import { createRandom } from './random.ts'
import { readRequests, withCarelessCopies } from './requests.ts'

/**
 * node training/routing/holdOut.ts --data DIR: what the score is worth on sources it has never seen. Each source is held
 * out whole; then each half of a gold_* file is judged with the other half in training, as where half of the sources are
 * known; then all without gold_* files in training; and without every row of a source's family (say, all of MMLU).
 */
const { data } = parseArgs({ options: { data: { type: 'string' } } }).values
if (data === undefined) throw new Error('usage: node training/routing/holdOut.ts --data DIR')

const written = withCarelessCopies(readRequests()).map((row) => ({
  ...row,
  features: readFeatures(findRequest(row.text)),
}))
const rows: readonly BenchmarkExample[] = readBenchmarks(data).map((row) => ({
  ...row,
  features: readFeatures(findRequest(row.prompt)),
}))
const sources = [...new Set(rows.map(({ source }) => source))]
const everyday = fitEveryday(written)

const familyOf = ({ source, category }: BenchmarkExample): string => {
  if (/gsm/.test(category)) return 'grade-school maths'
  if (/mmlu/.test(source) || category === 'mmlu') return 'mmlu'
  return category.startsWith('math') ? 'competition maths' : source
}
const isGold = (source: string) => source.startsWith('gold_')

function judge(test: readonly BenchmarkExample[], training: readonly BenchmarkExample[]) {
  const exam = fitExam(everyday, training)
  const likeness = fitLikeness(written, training)
  return routingFigures(
    test.map(({ features, weak, strong }) => ({
      weak,
      strong,
      score: sumUp(features, likelihoodOf(likeness, features), {
        everyday: askExpert(everyday, features),
        exam: askExpert(exam, features),
      }),
    })),
  )
}

type Figures = ReadonlyMap<string, readonly RoutingFigures[]>

/** A source that was judged in parts counts once. */
function report(title: string, bySource: Figures): void {
  console.log(title)
  for (const [source, parts] of bySource) for (const part of parts) console.log(`  ${describeFigures(source, part)}`)
  const macro = mean([...bySource.values()].map((parts) => mean(parts.map(({ apgr }) => apgr))))
  const variances = [...bySource.values()].map(
    (parts) => parts.reduce((sum, { low, high }) => sum + ((high - low) / 2) ** 2, 0) / parts.length ** 2,
  )
  const half = Math.sqrt(variances.reduce((sum, variance) => sum + variance, 0)) / variances.length
  console.log(`  macro APGR ${macro.toFixed(3)} ± ${half.toFixed(3)}`)
}

const holdOutEach = (mayTrain: (row: BenchmarkExample, families: ReadonlySet<string>) => boolean): Figures =>
  new Map(
    sources.map((source) => {
      const held = rows.filter((row) => row.source === source)
      const families = new Set(held.map(familyOf))
      const training = rows.filter((row) => row.source !== source && mayTrain(row, families))
      return [source, [judge(held, training)]]
    }),
  )

function holdOutHalves(source: string): RoutingFigures[] {
  const random = createRandom(2)
  const inFirst = new Set(rows.filter((row) => row.source === source && random() < 0.5))
  return [true, false].map((first) => {
    const isHeld = (row: BenchmarkExample) => row.source === source && inFirst.has(row) === first
    return judge(
      rows.filter(isHeld),
      rows.filter((row) => !isHeld(row)),
    )
  })
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const filesHeldOut = holdOutEach(() => true)
report('files held out', filesHeldOut)
report(
  'gold files by halves, other files held out',
  new Map([...filesHeldOut].map(([source, figures]) => [source, isGold(source) ? holdOutHalves(source) : figures])),
)
report(
  'files held out, no gold_* file in training',
  holdOutEach(({ source }) => !isGold(source)),
)
report(
  'files and their families held out',
  // A source that spans families would leave nothing to learn from.
  holdOutEach((row, families) => families.size > 3 || !families.has(familyOf(row))),
)
