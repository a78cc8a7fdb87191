import type { LimitPeriod } from '../../shared/budget.ts'
import { dayAt, periodAt, type Period } from './period.ts'

/** Finding a period takes a fifth of a millisecond; it stays the same for a day or a month. */
export function createPeriods(timeZone: () => string): (kind: LimitPeriod, at: number, startDay: number) => Period {
  const found = new Map<LimitPeriod, { readonly key: string; readonly period: Period }>()
  return (kind, at, startDay) => {
    const zone = timeZone()
    const key = `${startDay} ${zone}`
    const last = found.get(kind)
    if (last?.key === key && at >= last.period.start && at < last.period.end) return last.period
    const period = kind === 'day' ? dayAt(at, zone) : periodAt(at, startDay, zone)
    found.set(kind, { key, period })
    return period
  }
}
