import { parseArgs } from 'node:util'
import { askExpert, readFeatures, tellingGain } from '../../electron/routing/model.ts'
import { findRequest } from '../../electron/routing/request.ts'
import { describeFigures, macroApgr, routingFigures } from './apgr.ts'
import { readBenchmarks } from './benchmarks.ts'
import { fitEveryday, fitExam, fitLikeness, examShare, type BenchmarkExample } from './fit.ts'
import { createRandom } from './random.ts'
import { readRequests, withCarelessCopies } from './requests.ts'

/**
 * node training/routing/holdOut.ts --data DIR: what the score is worth on sources it has never seen. Each source is held
 * out whole, first as files, then with every row of its family (say, all of MMLU), then without the gold_* files in
 * training. The last figure learns from half of each gold file and is judged on the other half.
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
const isGold = ({ source }: BenchmarkExample) => source.startsWith('gold_')

function judge(test: readonly BenchmarkExample[], training: readonly BenchmarkExample[]) {
  const exam = fitExam(everyday, written, training)
  const likeness = fitLikeness(written, training)
  return routingFigures(
    test.map(({ features, weak, strong }) => ({
      weak,
      strong,
      score:
        askExpert(everyday, features) + examShare * askExpert(exam, features) + tellingGain({ likeness }, features),
    })),
  )
}

function report(title: string, mayTrain: (row: BenchmarkExample, families: ReadonlySet<string>) => boolean): void {
  console.log(title)
  const figures = sources.map((source) => {
    const held = rows.filter((row) => row.source === source)
    const families = new Set(held.map(familyOf))
    const figure = judge(
      held,
      rows.filter((row) => row.source !== source && mayTrain(row, families)),
    )
    console.log(`  ${describeFigures(source, figure)}`)
    return figure
  })
  const half = Math.sqrt(figures.reduce((sum, { low, high }) => sum + ((high - low) / 2) ** 2, 0)) / figures.length
  console.log(`  macro APGR ${macroApgr(figures).toFixed(3)} ± ${half.toFixed(3)}`)
}

report('files held out', () => true)
report('files held out, no gold_* file in training', (row) => !isGold(row))
// A source that spans families would leave nothing to learn from.
report('files and their families held out', (row, families) => families.size > 3 || !families.has(familyOf(row)))

console.log('half of each gold file in training, the other half judged')
for (const source of sources.filter((name) => name.startsWith('gold_'))) {
  const random = createRandom(2)
  const seen = new Set(rows.filter((row) => row.source === source && random() < 0.5))
  const figure = judge(
    rows.filter((row) => row.source === source && !seen.has(row)),
    rows.filter((row) => row.source !== source || seen.has(row)),
  )
  console.log(`  ${describeFigures(source, figure)}`)
}
