import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exampleOf, type Example } from './examples.ts'
import { everyday, workplace } from './pairs/everyday.ts'
import { asian } from './pairs/asian.ts'
import { atWork } from './pairs/atWork.ts'
import { burdens } from './pairs/burdens.ts'
import { confidences } from './pairs/confidences.ts'
import { errands } from './pairs/errands.ts'
import { english } from './pairs/english.ts'
import { englishAffairs } from './pairs/englishAffairs.ts'
import { exercises } from './pairs/exercises.ts'
import { germanic } from './pairs/germanic.ts'
import { inPassing } from './pairs/inPassing.ts'
import { inPassingAbroad } from './pairs/inPassingAbroad.ts'
import { inPassingFarther } from './pairs/inPassingFarther.ts'
import { lookalikes } from './pairs/lookalikes.ts'
import { mundane } from './pairs/mundane.ts'
import { plainTalk } from './pairs/plainTalk.ts'
import { plainTalkAbroad } from './pairs/plainTalkAbroad.ts'
import { romance } from './pairs/romance.ts'
import { slavic } from './pairs/slavic.ts'
import { strangers } from './pairs/strangers.ts'
import { expand } from './expand.ts'
import { parseLine } from './parseLine.ts'
import { createRandom } from './random.ts'
import { fitHead, quantise } from './regression.ts'

/**
 * Learns the weights of the context model:
 *   node training/sensitivity/train.ts DATA OUT
 * DATA/clean/*.jsonl holds {"text"} lines that tell nothing private. The same input gives the same bytes.
 */
export function learn(
  pairs: readonly (readonly [string, string])[],
  clean: readonly string[],
  harmless: readonly string[] = allHarmless,
) {
  const random = createRandom(20_241)
  const variants = (template: string, count: number) => expand(template, count, random)
  const told = pairs.flatMap(([text]) => variants(text, 6))
  const asked = pairs.flatMap(([, text]) => variants(text, 4))
  const others = harmless.flatMap((text) => variants(text, 3))
  const work = workplace.flatMap((text) => variants(text, 6))
  const examples = (texts: readonly string[], label: 0 | 1, weight: number): Example[] =>
    texts.map((text) => exampleOf(text, label, weight))
  const heads = {
    private: fitHead(
      [
        ...examples(told, 1, 1),
        ...examples(asked, 0, 1),
        ...examples(others, 0, 1.3),
        ...examples(work, 0, 0.7),
        ...examples(clean, 0, 0.6),
      ],
      random,
    ),
    work: fitHead(
      [
        ...examples(work, 1, 1.5),
        ...examples(told, 0, 0.5),
        ...examples(asked, 0, 0.5),
        ...examples(others, 0, 1),
        ...examples(clean, 0, 0.5),
      ],
      random,
    ),
  }
  return { private: quantise(heads.private, 16), work: quantise(heads.work, 14) }
}

export const allPairs = [
  ...english,
  ...englishAffairs,
  ...plainTalk,
  ...plainTalkAbroad,
  ...confidences,
  ...burdens,
  ...germanic,
  ...romance,
  ...slavic,
  ...asian,
  ...atWork,
  ...inPassing,
  ...inPassingAbroad,
  ...inPassingFarther,
]

export const allHarmless = [...everyday, ...strangers, ...errands, ...mundane, ...lookalikes, ...exercises]

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

const longestClean = 1200

const [data, out] = process.argv.slice(2)
if (import.meta.main) {
  if (data === undefined || out === undefined) {
    process.stderr.write('usage: node training/sensitivity/train.ts DATA OUT\n')
    process.exitCode = 2
  } else {
    const written = learn(allPairs, [...readClean(data).values()].flat())
    const line = ({ base64, scale }: { readonly base64: string; readonly scale: number }) =>
      `{ scale: ${scale}, base64: '${base64}' }`
    writeFileSync(
      out,
      `/** Learned by training/sensitivity; int8 weights of the two heads of the context model. */\nexport const contextWeights = {\n  private: ${line(written.private)},\n  work: ${line(written.work)},\n} as const\n`,
    )
  }
}
