import { describe, expect, test } from 'vitest'
import type { Level } from '../../shared/sensitivity.ts'
import { createDetector } from '../../electron/sensitivity/detector.ts'
import { createRandom } from '../support/createRandom.ts'
import { fill } from './texts/fill.ts'
import { harmless } from './texts/harmless.ts'
import { identifiers } from './texts/identifiers.ts'

const levelByLetter: Readonly<Record<string, Level>> = {
  R: 'restricted',
  C: 'confidential',
  I: 'internal',
  P: 'public',
}
const detector = createDetector()

/** What is known to be beyond the gate: a bare number with nothing beside it, a list without a verb. */
const knownMisses: ReadonlySet<string> = new Set([
  'R {ssnplain} is what hr has on file for me but my card says one digit different, who fixes that',
  'I Team offsite agenda: arrival, roadmap review, dinner. Add times.',
])

describe.each([1, 2, 3])('texts by a second author, values drawn with seed %i', (seed) => {
  const random = createRandom(seed)
  const texts = [...identifiers, ...harmless]
    .map((line) => ({ line, level: levelByLetter[line.charAt(0)], ...fill(line.slice(2), random) }))
    .filter(({ line }) => !knownMisses.has(line))

  test('each has its level', () => {
    const wrong = texts.filter(({ text, level }) => detector.label(text).level !== level)
    expect(wrong.map(({ line, text }) => [line, detector.label(text).level])).toEqual([])
  })

  test('at least half of each value is marked', () => {
    const missed = texts.flatMap(({ line, text, values }) => {
      const { findings } = detector.label(text)
      return values
        .filter(({ start, end }) => {
          const marked = findings.reduce(
            (all, finding) => all + Math.max(0, Math.min(finding.end, end) - Math.max(finding.start, start)),
            0,
          )
          return marked * 2 < end - start
        })
        .map(({ slot }) => `${slot} in ${line}`)
    })
    expect(missed).toEqual([])
  })
})
