import { assert, array, nat, property } from 'fast-check'
import { expect, test } from 'vitest'
import { projectMonth } from '../../electron/ledger/projection.ts'

const dayMs = 86_400_000
const period = { start: 0, end: 30 * dayMs }
const after = (costsByDay: readonly number[]) =>
  projectMonth({
    period,
    at: (costsByDay.length - 0.5) * dayMs,
    spentNanoUsd: costsByDay.reduce((sum, cost) => sum + cost, 0),
    costsByDay,
  })

test('the first three days say nothing yet', () => {
  expect([after([5]), after([5, 5]), after([5, 5, 5])]).toEqual([null, null, null])
})

test('days that cost the same go on doing so, without a doubt', () => {
  expect(after([100, 100, 100, 100, 100, 50])).toEqual({ nanoUsd: 3000, lowNanoUsd: 3000, highNanoUsd: 3000 })
})

test('days that differ widen the interval, by hand', () => {
  // Mean 100 and deviation 100 of four whole days; 25.5 of 30 days remain; 1.2816 × 100 × √(25.5 × (1 + 25.5 / 4.5)).
  const projected = after([0, 200, 200, 0, 50])
  const spread = 1.2816 * Math.sqrt((4 / 3) * 100 ** 2 * 25.5 * (1 + 25.5 / 4.5))
  expect(projected).toEqual({
    nanoUsd: 3000,
    lowNanoUsd: 450 > 3000 - spread ? 450 : Math.round(3000 - spread),
    highNanoUsd: Math.round(3000 + spread),
  })
})

test('a month never ends below what is spent already', () => {
  const holds = property(array(nat(1_000_000), { minLength: 4, maxLength: 30 }), (costs) => {
    const projected = after(costs)
    const spent = costs.reduce((sum, cost) => sum + cost, 0)
    expect(projected?.lowNanoUsd).toBeGreaterThanOrEqual(spent)
    expect(projected?.nanoUsd).toBeGreaterThanOrEqual(projected?.lowNanoUsd ?? 0)
    expect(projected?.highNanoUsd).toBeGreaterThanOrEqual(projected?.nanoUsd ?? 0)
  })
  expect(() => assert(holds)).not.toThrow()
})
