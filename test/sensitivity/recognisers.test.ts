import fc from 'fast-check'
import { expect, test } from 'vitest'
import { commandFlags } from '../../electron/sensitivity/data/commandFlags.ts'
import { segmentFields } from '../../electron/sensitivity/data/segmentFields.ts'
import { vendorKeys } from '../../electron/sensitivity/data/vendorKeys.ts'
import { createDetector } from '../../electron/sensitivity/detector.ts'
import { postcodes } from '../../electron/sensitivity/postcodes.ts'

const detector = createDetector()
const typesIn = (text: string) => detector.label(text).findings.map(({ type }) => type)
const valuesOf = (pattern: RegExp, text: string) =>
  [...text.matchAll(new RegExp(pattern, 'g'))].map((match) => match[1])

test.each(commandFlags)('$source: $valid', ({ pattern, valid, invalid }) => {
  expect([valuesOf(pattern, valid).length, valuesOf(pattern, invalid)]).toEqual([1, []])
  expect([typesIn(`$ ${valid}`), typesIn(`$ ${invalid}`)]).toEqual([['secret'], []])
})

test.each(segmentFields)('$source', ({ pattern, valid, invalid }) => {
  expect([valuesOf(pattern, valid).length, valuesOf(pattern, invalid)]).toEqual([1, []])
  expect(typesIn(valid).length).toBeGreaterThan(0)
})

test.each(postcodes)('$source: $valid', ({ valid, invalid }) => {
  const addressesIn = (text: string) => typesIn(text).filter((type) => type === 'address')
  expect([addressesIn(valid), addressesIn(invalid)]).toEqual([['address'], []])
})

test.each(vendorKeys.map(({ name, prefix, pattern }) => ({ name, prefix, pattern })))(
  '$name ($prefix…): whole keys match, a cut one does not',
  ({ prefix, pattern }) => {
    const isWhole = (text: string) => new RegExp(`^(?:${pattern.source})$`).test(text)
    fc.assert(
      fc.property(fc.stringMatching(new RegExp(`^${pattern.source.replace('(?![A-Za-z0-9])', '')}$`)), (key) => {
        expect([isWhole(key), key.startsWith(prefix), isWhole(prefix)]).toEqual([true, true, false])
      }),
      { numRuns: 5 },
    )
  },
)

test.each([
  ['we meet at 4 Larkspur Rise, Bideford EX39 7QT. Prove it', '4 Larkspur Rise, Bideford EX39 7QT'],
  ['I live at 12 High St. Apt. 4, Boston, MA 02118. Call me', '12 High St. Apt. 4, Boston, MA 02118'],
  ['bitte an Kirchstieg 4, 24103 Kiel. Danke', 'Kirchstieg 4, 24103 Kiel'],
])('an address ends where its sentence does: %s', (text, address) => {
  expect(detector.label(text).findings.map(({ start, end }) => text.slice(start, end))).toEqual([address])
})
