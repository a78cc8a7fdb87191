import { describe, expect, test } from 'vitest'
import { numberShapes } from '../../electron/sensitivity/data/numbers.ts'
import { mobileRanges } from '../../electron/sensitivity/data/mobileRanges.ts'
import { fictionRanges, serviceRanges } from '../../electron/sensitivity/data/phoneRanges.ts'
import { plates } from '../../electron/sensitivity/data/plates.ts'
import { phoneShapes } from '../../electron/sensitivity/data/phones.ts'
import { testNumbers } from '../../electron/sensitivity/data/testNumbers.ts'
import { createDetector } from '../../electron/sensitivity/detector.ts'

const detector = createDetector()
const recognisersOf = (text: string) => detector.label(text).findings.map(({ recogniser }) => recogniser)
/** Numbers that the manuals print are known as such and never reported. */
const isPrinted = (value: string) => testNumbers.has(value.replaceAll(/[^A-Za-z0-9]/g, ''))

describe.each(numberShapes)('$id', ({ id, check, shapes, valid, invalid }) => {
  const isShaped = (value: string) => !(shapes instanceof RegExp) || shapes.test(value)
  const obeys = (value: string) =>
    isShaped(value) && check(shapes instanceof RegExp ? value : value.replaceAll(/[^0-9K]/g, ''))

  test('its own examples obey and its near misses do not', () => {
    expect([valid.map(obeys), invalid.map(obeys)]).toEqual([valid.map(() => true), invalid.map(() => false)])
  })

  test('its near misses are not taken for it', () => {
    expect(invalid.filter((value) => recognisersOf(`see ${value} there`).includes(id))).toEqual([])
  })

  test.skipIf(valid.every(isPrinted))('its examples are found in a sentence', () => {
    const found = valid
      .filter((value) => !isPrinted(value))
      .map((value) => recognisersOf(`see ${value} there`).length > 0)
    expect(found).toEqual(found.map(() => true))
  })
})

const rangesOrShapes = [
  ...phoneShapes.map(({ id, ...shape }) => ({ name: id, ...shape })),
  ...[...fictionRanges, ...serviceRanges, ...mobileRanges].map(({ country, source, ...range }) => ({
    name: `${country}, ${source}`,
    ...range,
  })),
]

test.each(rangesOrShapes)('$name matches its examples and not its near misses', ({ pattern, valid, invalid }) => {
  expect([valid.filter((value) => !pattern.test(value)), invalid.filter((value) => pattern.test(value))]).toEqual([
    [],
    [],
  ])
})

test.each(plates)('a plate of $country is one where a car is spoken of', ({ valid, invalid }) => {
  const levels = (values: readonly string[]) =>
    values.map((value) => detector.label(`the blue van, ${value}, left`).level === 'restricted')
  expect([levels(valid), levels(invalid)]).toEqual([valid.map(() => true), invalid.map(() => false)])
})

test('a number of a story is no finding, that of a service is of no person', () => {
  const levels = (ranges: typeof fictionRanges) =>
    new Set(ranges.flatMap(({ valid }) => valid.map((value) => detector.label(`call ${value} today`).level)))
  expect([levels(fictionRanges), levels(serviceRanges)]).toEqual([new Set(['public']), new Set(['internal', 'public'])])
})
