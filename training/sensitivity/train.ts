import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { examplesOf, type Example } from './examples.ts'
import { expand } from './expand.ts'
import { parseLine } from './parseLine.ts'
import { createRandom } from './random.ts'
import { slotBits } from '../../electron/sensitivity/contextFeatures.ts'
import { fitHead, quantise } from './regression.ts'
import { readHarmless, readPairs, readWorkplace, type Pair } from './written.ts'

/**
 * Learns the weights of the context model:
 *   node training/sensitivity/train.ts DATA OUT
 * DATA/clean/*.jsonl holds {"text"} lines that tell nothing private. The same input gives the same bytes.
 */
export function learn(pairs: readonly Pair[], clean: readonly string[], harmless: readonly string[] = readHarmless()) {
  const random = createRandom(20_241)
  const variants = (template: string, count: number) => expand(template, count, random)
  const told = pairs.flatMap(([text]) => variants(text, 6))
  const asked = pairs.flatMap(([, text]) => variants(text, 4))
  const others = harmless.flatMap((text) => variants(text, 3))
  const work = readWorkplace().flatMap((text) => variants(text, 6))
  const examples = (texts: readonly string[], label: 0 | 1, weight: number): Example[] =>
    texts.flatMap((text) => examplesOf(text, label, weight))
  const heads = {
    private: fitHead(
      [
        ...examples(told, 1, 1.4),
        ...examples(asked, 0, 1),
        ...examples(others, 0, 1.3),
        ...examples(work, 0, 0.7),
        ...examples(clean, 0, 0.6),
      ],
      random,
    ),
    work: fitHead(
      [
        ...examples(work, 1, 3),
        ...examples(told, 0, 0.5),
        ...examples(asked, 0, 0.5),
        ...examples(others, 0, 1),
        ...examples(clean, 0, 0.5),
      ],
      random,
    ),
  }
  return { private: quantise(heads.private, slotBits), work: quantise(heads.work, 16) }
}

/** By file. */
export const readClean = (data: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    readdirSync(join(data, 'clean'))
      .filter((name) => name.endsWith('.jsonl'))
      .toSorted()
      .map((name) => [
        name.replace(/\.jsonl$/, ''),
        readFileSync(join(data, 'clean', name), 'utf8')
          .split('\n')
          .filter(Boolean)
          .map((line) => parseLine(line).text.slice(0, longestClean)),
      ]),
  )

const longestClean = 6000

const [data, out] = process.argv.slice(2)
if (import.meta.main) {
  if (data === undefined || out === undefined) {
    process.stderr.write('usage: node training/sensitivity/train.ts DATA OUT\n')
    process.exitCode = 2
  } else {
    const written = learn(readPairs(), [...readClean(data).values()].flat())
    const line = ({ base64, scale }: { readonly base64: string; readonly scale: number }) =>
      `{ scale: ${scale}, base64: '${base64}' }`
    writeFileSync(
      out,
      `/** Learned by training/sensitivity; int8 weights of the two heads of the context model. */\nexport const contextWeights = {\n  private: ${line(written.private)},\n  work: ${line(written.work)},\n} as const\n`,
    )
  }
}
