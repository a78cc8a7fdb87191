import type { Projection } from '../../shared/spending.ts'
import { dayMs, type Period } from './period.ts'

interface SoFar {
  readonly period: Period
  readonly at: number
  readonly spentNanoUsd: number
  /** Cost of each day of the period up to today, today last. */
  readonly costsByDay: readonly number[]
}

const leastWholeDays = 3
/** Of the normal distribution: eight of ten values lie within so many deviations. */
const deviationsOfEightInTen = 1.2816

/**
 * The month's end by its run-rate. The interval is that of a sum of days that vary as those so far did, about a mean
 * that is itself only estimated. Null in the first days, which say nothing yet.
 */
export function projectMonth({ period, at, spentNanoUsd, costsByDay }: SoFar): Projection | null {
  const whole = costsByDay.slice(0, -1)
  if (whole.length < leastWholeDays) return null
  const elapsedDays = (at - period.start) / dayMs
  const remainingDays = Math.max(0, (period.end - at) / dayMs)
  const perDay = spentNanoUsd / elapsedDays
  const mean = whole.reduce((sum, cost) => sum + cost, 0) / whole.length
  const variance = whole.reduce((sum, cost) => sum + (cost - mean) ** 2, 0) / (whole.length - 1)
  const deviation = Math.sqrt(variance * remainingDays * (1 + remainingDays / elapsedDays))
  const expected = spentNanoUsd + perDay * remainingDays
  return {
    nanoUsd: Math.round(expected),
    lowNanoUsd: Math.round(Math.max(spentNanoUsd, expected - deviationsOfEightInTen * deviation)),
    highNanoUsd: Math.round(expected + deviationsOfEightInTen * deviation),
  }
}
