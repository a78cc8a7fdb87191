import { decide } from '../../electron/routing/decide.ts'
import { previewRoute } from '../../electron/routing/previewRoute.ts'
import { scoreRequest } from '../../electron/routing/score.ts'
import { createDetector } from '../../electron/sensitivity/detector.ts'
import { findProfile } from '../../shared/builtInProfiles.ts'
import { cloud, hard, request, small } from '../support/decisionRequest.ts'
import { printTimes } from './measure.ts'

// What a decision takes: the pure choice among many models, and all of it from the text on (labels, score, choice).

const rounds = 400
const warmUps = 20
const profile = findProfile('balanced', [])
const sentences = [
  'The supplier moved the delivery to the second week, and nobody had told the warehouse.',
  'Explain why the queue grows when two workers read from it at once, and what would prevent that.',
  'She wrote that the figures for the spring were lower than expected but within what was planned.',
  'Compare both contracts clause by clause and say which one limits the liability of the carrier.',
]

/** Another text each time, so that nothing is remembered from the round before. */
const textOf = (bytes: number, round: number): string => {
  let text = `${round}. `
  for (let place = round; text.length < bytes; place++) text += `${sentences[place % sentences.length]} (${place}) `
  return text.slice(0, bytes)
}

function measure(name: string, times: number, run: () => unknown): void {
  for (let round = 0; round < warmUps; round++) run()
  const timesMs = Array.from({ length: times }, () => {
    const startedAt = performance.now()
    run()
    return performance.now() - startedAt
  })
  printTimes(name, timesMs)
}

const options = Array.from({ length: 40 }, (_, index) => {
  const option = index % 4 === 0 ? cloud : small
  return { ...option, destination: { ...option.destination, model: `model-${index}` } }
})
measure('the choice alone, of 3 models', rounds * 5, () => decide(request({ score: hard })))
measure('the choice alone, of 40 models', rounds * 5, () => decide(request({ score: hard, options })))

for (const [size, bytes, times] of [
  ['4 KB', 4_000, rounds],
  ['100 KB', 100_000, 60],
] as const) {
  const detector = createDetector()
  const fresh = Array.from({ length: 2 * (times + warmUps) }, (_, round) => textOf(bytes, round))
  const next = () => fresh.pop() ?? ''
  measure(`labels, score and choice, ${size}`, times, () => {
    const question = next()
    return previewRoute({ question, labelled: detector.labelAll([question]), profile })
  })
  measure(`  of that the score, ${size}`, times, () => scoreRequest(next()))
  const text = textOf(bytes, 0)
  measure(`  beside it: reading each character once, ${size}`, times, () => {
    let sum = 0
    for (const character of text) sum += character.codePointAt(0) ?? 0
    return sum
  })
}
