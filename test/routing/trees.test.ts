import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSumSharer, sumTrees } from '../../electron/routing/trees.ts'

const featureCount = 3
const depth = 3
const treeCount = 4
const numbers = (length: number, arbitrary: fc.Arbitrary<number>) =>
  fc.array(arbitrary, { minLength: length, maxLength: length })
const small = fc.integer({ min: -3, max: 3 })
const trees = fc
  .record({
    features: numbers(treeCount * depth, fc.nat(featureCount - 1)),
    thresholds: numbers(treeCount * depth, small),
    leaves: numbers(treeCount << depth, fc.integer({ min: -1000, max: 1000 })),
  })
  .map(({ features, thresholds, leaves }) => ({
    depth,
    features: Uint8Array.from(features),
    thresholds: Float32Array.from(thresholds),
    leaves: Int16Array.from(leaves),
    leafStep: 0.5,
  }))
const values = numbers(featureCount, small).map((row) => Float64Array.from(row))

test('the share of a feature is what the sum loses where it has its usual value', () => {
  fc.assert(
    fc.property(trees, values, values, (grown, usual, row) => {
      const sum = sumTrees(grown, row)
      expect(createSumSharer(grown, usual)(row)).toEqual({
        sum,
        shares: row.map((_, feature) => sum - sumTrees(grown, row.with(feature, usual[feature] ?? 0))),
      })
    }),
  )
})
