import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { scoreRequest } from '../../electron/routing/score.ts'
import { describeFigures, macroApgr, routingFigures } from './apgr.ts'
import { readBenchmarks } from './benchmarks.ts'
import { orderingFigures, readPairs } from './ordering.ts'

/** npm run eval:routing -- --data DIR: the score as it ships on benchmark prompts, on everyday pairs, and its speed. */
const { data } = parseArgs({ options: { data: { type: 'string' } } }).values
const percent = (share: number) => `${(100 * share).toFixed(1)} %`

if (data !== undefined) {
  const bySource = Map.groupBy(readBenchmarks(data), ({ source }) => source)
  const figures = [...bySource].map(([source, rows]) => {
    const figure = routingFigures(
      rows.map(({ prompt, weak, strong }) => ({ weak, strong, score: scoreRequest(prompt).gain })),
    )
    console.log(describeFigures(source, figure))
    return figure
  })
  console.log(`macro APGR ${macroApgr(figures).toFixed(3)}`)
}

const pairsIn = (file: string) => readPairs(join(import.meta.dirname, '../../test/routing', file))

for (const file of ['ordering.tsv', 'orderingHeldOut.tsv', 'orderingUnseen.tsv']) {
  const pairs = pairsIn(file)
  const ordering = orderingFigures(pairs, (text) => scoreRequest(text).gain)
  console.log(
    `${file}: pairs ${pairs.length}, right ${percent(ordering.right)}, local or cloud AUC ${ordering.localOrCloudAuc.toFixed(3)}`,
  )
  console.log(
    `  at .5: easy kept local ${percent(ordering.easyLocal)}, hard sent to the cloud ${percent(ordering.hardCloud)}`,
  )
  const languages = Object.entries(ordering.rightByLanguage).map(([language, right]) => `${language} ${percent(right)}`)
  console.log(`  ${languages.join(', ')}`)
  const flips = Object.entries(ordering.flips).map(([edit, share]) => `${edit} ${percent(share)}`)
  console.log(`  decisions turned by ${flips.join(', ')}`)
}

const passage = 'The meeting was moved to Tuesday, and the costs were presented again. '
const timed: readonly (readonly [string, readonly string[]])[] = [
  ['everyday requests', pairsIn('ordering.tsv').flatMap(({ easy, hard }) => [easy, hard])],
  ['4 KB', [passage.repeat(59)]],
  ['100,000 characters', [passage.repeat(1450)]],
]
for (const [name, texts] of timed) {
  const times = Array.from({ length: 3000 }, (_, index) => {
    const started = performance.now()
    scoreRequest(texts[index % texts.length] ?? '')
    return performance.now() - started
  })
    .slice(500)
    .toSorted((left, right) => left - right)
  console.log(`${name}: p50 ${times[1250]?.toFixed(3)} ms, p99 ${times[2475]?.toFixed(3)} ms`)
}
