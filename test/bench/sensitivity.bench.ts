import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { z } from 'zod'
import { bundledWords } from '../../electron/sensitivity/bundledWords.ts'
import { createDetector } from '../../electron/sensitivity/detector.ts'
import { createRandom } from '../support/createRandom.ts'
import { fill } from '../sensitivity/texts/fill.ts'
import { harmless } from '../sensitivity/texts/harmless.ts'
import { identifiers } from '../sensitivity/texts/identifiers.ts'
import { stubborn } from '../sensitivity/texts/stubborn.ts'
import { printTimes, timeOf } from './measure.ts'

// What labelling a text costs, beside two detectors from npm that are installed for this run only.

const random = createRandom(5)
const linesOf = (texts: readonly string[]) => texts.map((line) => fill(line.slice(2), random).text)
const chatLines = linesOf(identifiers)
const plainLines = linesOf(harmless)
const linesOfOneLine = chatLines.filter((line) => !line.includes('\n'))
/** Something private in every line, of as many kinds and languages as there are. */
const dense = linesOfOneLine.join('\n')
/** Something private in one line of ten; the others are made to look alike. */
const sparse = linesOfOneLine
  .map((line, i) =>
    [line, ...Array.from({ length: 9 }, (_, k) => plainLines[(i * 9 + k) % plainLines.length])].join('\n'),
  )
  .join('\n')
/** Different each time, so that the detector's cache answers nothing. */
const textOf = (units: number, number: number, passage = dense) => {
  const from = (number * 3571) % passage.length
  return `${number} ${passage.repeat(Math.ceil(units / passage.length) + 1)}`.slice(from, from + units)
}
const folder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'))

async function printOurs(): Promise<void> {
  const { label } = createDetector()
  const measure = async (name: string, count: number, text: (number: number) => string) => {
    const times: number[] = []
    for (let number = 0; number < count; number++) {
      const written = text(number)
      times.push(await timeOf(() => label(written)))
    }
    const settled = times.slice(Math.floor(count / 5))
    printTimes(name, settled)
    return settled.toSorted((a, b) => a - b)[settled.length >> 1] ?? 0
  }
  await measure('a chat line', 1000, (number) => `${chatLines[number % chatLines.length]} ${number}`)
  await measure('4 KB, private in one line of ten', 400, (number) => textOf(4096, number, sparse))
  await measure('4 KB, private in every line', 400, (number) => textOf(4096, number))
  const half = await measure('50 KB', 40, (number) => textOf(51_200, number))
  const whole = await measure('100 KB', 40, (number) => textOf(102_400, number))
  process.stdout.write(`  100 KB takes ${(whole / half).toFixed(1)} times as long as 50 KB\n`)
  const least = async (piece: string, units: number) => {
    const times: number[] = []
    for (let number = 0; number < 6; number++) {
      const text = `${number}${piece.repeat(Math.ceil(units / piece.length))}`.slice(0, units)
      times.push(await timeOf(() => label(text)))
    }
    return Math.min(...times)
  }
  const rows: { piece: string; ms: number; growth: number }[] = []
  for (const piece of stubborn) {
    const ms = await least(piece, 4096)
    rows.push({ piece, ms, growth: (await least(piece, 65_536)) / (await least(piece, 32_768)) })
  }
  const [worst] = rows.toSorted((a, b) => b.ms - a.ms)
  const [steepest] = rows.toSorted((a, b) => b.growth - a.growth)
  process.stdout.write(
    `  of ${stubborn.length} made to be slow: worst 4 KB ${worst?.ms.toFixed(2)} ms (${JSON.stringify(worst?.piece)}), ` +
      `from 32 KB to 64 KB at most ${steepest?.growth.toFixed(1)} times as long (${JSON.stringify(steepest?.piece)})\n`,
  )
}

/** The engine alone, bundled as the app bundles it. */
async function printWeight(): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [bundledWords],
    ssr: { noExternal: true },
    build: { ssr: join(import.meta.dirname, '../../electron/sensitivity/detector.ts'), outDir: folder, minify: true },
  })
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  const [file = ''] = readdirSync(folder).filter((name) => name.startsWith('detector.'))
  const script = `const from = performance.now(); const { createDetector } = await import(${JSON.stringify(join(folder, file))}); createDetector().label('hello'); console.log(performance.now() - from)`
  const times = Array.from({ length: 9 }, () =>
    Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })),
  )
  printTimes('loading it and labelling one text', times)
  process.stdout.write(`  code and data ${(statSync(join(folder, file)).size / 1024).toFixed(0)} KB\n`)
}

const redactPiiSchema = z.object({ SyncRedactor: z.custom<new () => { redact: (text: string) => string }>() })
const openRedactionSchema = z.object({
  OpenRedaction: z.custom<new () => { detect: (text: string) => Promise<unknown> }>(),
})

async function printPeers(): Promise<void> {
  try {
    execFileSync(
      'npm',
      [
        'install',
        '--prefix',
        folder,
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        'redact-pii@3.4.0',
        'openredaction@1.1.5',
      ],
      { stdio: 'ignore', timeout: 600_000 },
    )
  } catch {
    process.stdout.write(
      '  NOT COMPARED: redact-pii and openredaction could not be installed, is the registry reachable?\n',
    )
    return
  }
  const load = createRequire(join(folder, 'package.json'))
  const redactPii = new (redactPiiSchema.parse(load('redact-pii')).SyncRedactor)()
  const openRedaction = new (openRedactionSchema.parse(load('openredaction')).OpenRedaction)()
  for (const [name, units, count] of [
    ['4 KB', 4096, 60],
    ['100 KB', 102_400, 5],
  ] as const)
    for (const [peer, detect] of [
      ['redact-pii', (text: string) => redactPii.redact(text)],
      ['openredaction', (text: string) => openRedaction.detect(text)],
    ] as const) {
      const times: number[] = []
      for (let number = 0; number < count; number++) times.push(await timeOf(() => detect(textOf(units, number))))
      printTimes(`${name}, ${peer}`, times)
    }
}

try {
  await printOurs()
  await printWeight()
  await printPeers()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
