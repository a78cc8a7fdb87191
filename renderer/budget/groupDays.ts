import type { DaySpending } from '../../shared/spending.ts'

/** One bar of the chart: a day, or a month where there are too many days to tell apart. */
export interface DayGroup extends DaySpending {
  readonly unit: 'day' | 'month'
}

const mostDays = 92

export function groupDays(days: readonly DaySpending[]): DayGroup[] {
  if (days.length <= mostDays) return days.map((day) => ({ ...day, unit: 'day' }))
  const months = new Map<string, DayGroup>()
  for (const day of days) {
    const first = `${day.day.slice(0, 7)}-01`
    const month = months.get(first)
    months.set(first, {
      day: first,
      unit: 'month',
      deviceAnswers: (month?.deviceAnswers ?? 0) + day.deviceAnswers,
      trustedAnswers: (month?.trustedAnswers ?? 0) + day.trustedAnswers,
      cloudAnswers: (month?.cloudAnswers ?? 0) + day.cloudAnswers,
      costNanoUsd: (month?.costNanoUsd ?? 0) + day.costNanoUsd,
    })
  }
  return [...months.values()]
}

/** "37 answers on this machine and on those you trust, 12 from the cloud since 1 November; the dearest day was 9 November ($0.62)." */
export function summariseDays(days: readonly DayGroup[], money: (nanoUsd: number) => string): string {
  const here = days.reduce((sum, day) => sum + day.deviceAnswers + day.trustedAnswers, 0)
  const cloud = days.reduce((sum, day) => sum + day.cloudAnswers, 0)
  const [first] = days
  const dearest = days.toSorted((a, b) => b.costNanoUsd - a.costNanoUsd)[0]
  const since = first === undefined ? '' : ` since ${dayWords(first)}`
  const peak =
    dearest === undefined || dearest.costNanoUsd === 0
      ? '.'
      : `; the dearest ${dearest.unit} was ${dayWords(dearest)} (${money(dearest.costNanoUsd)}).`
  const count = new Intl.NumberFormat('en')
  return `${count.format(here)} ${here === 1 ? 'answer' : 'answers'} on this machine and on those you trust, ${count.format(cloud)} from the cloud${since}${peak}`
}

/** Days come as YYYY-MM-DD in the person's time zone. */
export const dayWords = ({ day, unit }: Pick<DayGroup, 'day' | 'unit'>): string =>
  new Intl.DateTimeFormat('en', {
    ...(unit === 'day' ? { day: 'numeric', month: 'short' } : { month: 'short', year: 'numeric' }),
    timeZone: 'UTC',
  }).format(Date.parse(day))
