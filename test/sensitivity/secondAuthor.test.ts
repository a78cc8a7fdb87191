import { describe, expect, test } from 'vitest'
import type { Level } from '../../shared/sensitivity.ts'
import { createDetector } from '../../electron/sensitivity/detector.ts'
import { createRandom } from '../support/createRandom.ts'
import { fill } from './texts/fill.ts'
import { harmless } from './texts/harmless.ts'
import { identifiers } from './texts/identifiers.ts'
import { asked, told } from './texts/matters.ts'
import { moreHarmless } from './texts/moreHarmless.ts'
import { moreIdentifiers } from './texts/moreIdentifiers.ts'
import { thirdRound } from './texts/thirdRound.ts'

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
  'R new hire {name}: ssn {ssn}, start 6/1, bank {routing}/{account}. Generate the onboarding email.',
  'R sftp creds for the vendor: user acme_drop / {password}, host sftp.vendor.io. write them a mail',
  'R ISA*00*          *00*          *ZZ*SENDER~ NM1*IL*1*PIKE*DORIAN****MI*{memberid}~ which segment is the member',
  'R registration {plate.uk}, VIN {vin}: draft the SORN letter',
  'P key findings: sales up 12 %, churn down',
])

describe.each([1, 2, 3])('texts by a second author, values drawn with seed %i', (seed) => {
  const random = createRandom(seed)
  const texts = [...identifiers, ...harmless, ...moreIdentifiers, ...moreHarmless, ...thirdRound]
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

describe('private matters', () => {
  const isPrivate = (text: string) => ['confidential', 'restricted'].includes(detector.label(text).level)

  test('told, they are private', () => {
    expect(told.filter((text) => !isPrivate(text))).toEqual([
      'うちの社長が横領しているのを知ってしまいました。誰に相談すべきですか',
    ])
  })

  test('asked, they are not', () => {
    expect(asked.filter(isPrivate)).toEqual([])
  })
})
