import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDetector } from '../../electron/sensitivity/detector.ts'
import { labelPieces } from '../../electron/sensitivity/labelPieces.ts'
import { createRandom } from '../support/createRandom.ts'
import { fill } from './texts/fill.ts'
import { identifiers } from './texts/identifiers.ts'

const { label } = createDetector()
const random = createRandom(5)
const card = '5152 6269 6678 7415'
const filler = (units: number) => 'the sky is blue today \n'.repeat(Math.ceil(units / 23)).slice(0, units)

test('a text that fits into one piece is labelled as it is', () => {
  const texts = identifiers.map((line) => fill(line.slice(2), random).text)
  fc.assert(
    fc.property(fc.constantFrom(...texts), (text) => {
      const whole = label(text)
      expect(labelPieces(text, label, () => {})).toEqual(whole)
    }),
  )
})

test('a value is found wherever it stands, also where two pieces meet, and progress ends at the whole', () => {
  fc.assert(
    fc.property(fc.integer({ min: 65_400, max: 65_640 }), fc.boolean(), (before, isOneLine) => {
      const shares: number[] = []
      const head = isOneLine ? 'x'.repeat(before - 1) : filler(before - 1)
      const text = `${head} ${card} ${filler(70_000)}`
      const { level, findings } = labelPieces(text, label, (share) => shares.push(share))
      const found = findings.filter(({ type }) => type === 'card').map(({ start, end }) => text.slice(start, end))
      expect([level, found.join('').replaceAll(' ', ''), shares.at(-1)]).toEqual([
        'restricted',
        card.replaceAll(' ', ''),
        1,
      ])
    }),
    { numRuns: 12, examples: [[65_527, true]] },
  )
})
