import { parseArgs } from 'node:util'
import { createContextScorer } from '../../electron/sensitivity/contextModel.ts'
import { createScene } from '../../electron/sensitivity/scene.ts'
import { createView } from '../../electron/sensitivity/view.ts'
import { expand } from './expand.ts'
import { createRandom } from './random.ts'
import { learn, readClean } from './train.ts'
import { readHarmless, readPairs } from './written.ts'

/**
 * node training/sensitivity/holdOut.ts --data DIR: what the context model is worth on matters it has not learned from.
 * Pairs and harmless lines are held out whole, one fold of five at a time, with every variant of theirs; then each file of
 * clean texts. The rules have nothing learned in them: they are judged by the rounds of texts in test/sensitivity.
 */
const { data } = parseArgs({ options: { data: { type: 'string' } } }).values
if (data === undefined) throw new Error('usage: node training/sensitivity/holdOut.ts --data DIR')

const folds = 5
/** Confidences from which a text could be flagged; the app takes the middle one. */
const leasts = [0.4, 0.5, 0.6]
const allPairs = readPairs()
const allHarmless = readHarmless()
const clean = readClean(data)
const cleanTexts = [...clean.values()].flat()
const random = createRandom(3)
const scores = new Map<string, number[]>()

function judge(name: string, texts: readonly string[], heads: ReturnType<typeof learn>) {
  const scoreContext = createContextScorer(heads)
  const found = texts.map((text) => scoreContext(createScene(createView(text).text)).private)
  scores.set(name, [...(scores.get(name) ?? []), ...found])
}

for (let fold = 0; fold < folds; fold++) {
  const isHeld = (_: unknown, i: number) => i % folds === fold
  const isKept = (_: unknown, i: number) => i % folds !== fold
  const heads = learn(allPairs.filter(isKept), cleanTexts, allHarmless.filter(isKept))
  const held = allPairs.filter(isHeld)
  const variants = (template: string) => expand(template, 3, random)
  judge(
    'told, their pairs held out',
    held.flatMap(([told]) => variants(told)),
    heads,
  )
  judge(
    'asked, their pairs held out',
    held.flatMap(([, asked]) => variants(asked)),
    heads,
  )
  judge('harmless, held out', allHarmless.filter(isHeld).flatMap(variants), heads)
}
for (const [source, texts] of clean) {
  const others = [...clean].filter(([name]) => name !== source).flatMap(([, lines]) => lines)
  judge(`clean ${source}, held out`, texts, learn(allPairs, others))
}
process.stdout.write(`flagged from ${leasts.join(', ')} on, in %\n`)
for (const [name, found] of scores) {
  const shares = leasts.map((least) =>
    ((100 * found.filter((score) => score >= least).length) / found.length).toFixed(1),
  )
  process.stdout.write(`${name.padEnd(34)} ${shares.map((share) => share.padStart(6)).join('')} of ${found.length}\n`)
}
