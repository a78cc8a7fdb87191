import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createDetector } from '../../electron/sensitivity/detector.ts'
import { scanText } from '../../electron/sensitivity/scan.ts'
import { createTally, type Judged } from './figures.ts'
import { parseLine } from './parseLine.ts'

/**
 * Prints how well the gate does on a folder of labelled texts:
 *   npm run eval:sensitivity -- --data DIR [--only REGEX] [--misses 40]
 * DIR/pii/*.jsonl holds {id, text, tier?, group?, spans}, DIR/clean/*.jsonl holds {id, text}.
 */
function evaluate(folder: string, only: RegExp, mostMisses: number) {
  const detector = createDetector()
  const tally = createTally()
  const micros: number[] = []
  for (const kind of ['pii', 'clean'] as const)
    for (const set of setsIn(join(folder, kind)).filter((name) => only.test(`${kind}/${name}`)))
      for (const text of readFileSync(join(folder, kind, `${set}.jsonl`), 'utf8')
        .split('\n')
        .filter(Boolean)) {
        const line = parseLine(text)
        const scan = scanText(line.text, detector, () => performance.now())
        micros.push(scan.micros)
        tally.add({ ...line, set, kind, scan } satisfies Judged)
      }
  const sorted = micros.toSorted((a, b) => a - b)
  const quantile = (share: number) => ((sorted[Math.floor(sorted.length * share)] ?? 0) / 1000).toFixed(2)
  print(`${micros.length} texts, p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms each`)
  for (const [name, [hits, all]] of tally.figures())
    if (all > 0) print(`${name.padEnd(30)} ${((100 * hits) / all).toFixed(1)} % of ${all}`)
  const misses = tally.misses()
  for (const miss of misses
    .filter((_, i) => i % Math.ceil(misses.length / Math.max(1, mostMisses)) === 0)
    .slice(0, mostMisses))
    print(miss)
}

const setsIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.jsonl'))
        .map((name) => name.slice(0, -'.jsonl'.length))
        .toSorted()
    : []

function print(line: string) {
  process.stdout.write(`${line}\n`)
}

const { values } = parseArgs({
  options: { data: { type: 'string' }, only: { type: 'string' }, misses: { type: 'string' } },
})
if (values.data === undefined) {
  process.stderr.write('usage: npm run eval:sensitivity -- --data DIR [--only REGEX] [--misses COUNT]\n')
  process.exitCode = 2
} else evaluate(values.data, new RegExp(values.only ?? ''), Number(values.misses ?? 0))
