import { expect, test } from 'vitest'
import { routingFigures } from '../../training/routing/apgr.ts'

const outcomes = (score: (index: number) => number) =>
  Array.from({ length: 400 }, (_, index) => ({ weak: index % 4 === 0 ? 0 : 1, strong: 1, score: score(index) }))

test('is .5 for a score that says nothing, and grows with one that knows', () => {
  const says = [
    outcomes(() => 0),
    outcomes((index) => (index % 4 === 0 ? 1 : 0)),
    outcomes((index) => (index % 4 === 0 ? 0 : 1)),
  ].map((rows) => routingFigures(rows).apgr)
  expect(says).toEqual([expect.closeTo(0.5), expect.closeTo(0.875), expect.closeTo(0.125)])
})
