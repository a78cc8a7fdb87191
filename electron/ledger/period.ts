export interface Period {
  readonly start: number
  /** When the next period starts. */
  readonly end: number
}

export const dayMs = 86_400_000

/** A date of the calendar; `month` is 1–12 and may run over into other years. */
interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * The month of a budget that an instant lies in. It starts at local midnight of the chosen day, or of the last day of
 * a month that is shorter. Where the clocks skip midnight, the day starts at its first instant.
 */
export function periodAt(at: number, startDay: number, timeZone: string): Period {
  const { year, month } = localDay(at, timeZone)
  const startIn = (offset: number) => startOfDay(clampedDay(year, month + offset, startDay), timeZone)
  const thisStart = startIn(0)
  return at < thisStart ? { start: startIn(-1), end: thisStart } : { start: thisStart, end: startIn(1) }
}

/** The local day that an instant lies in. */
export function dayAt(at: number, timeZone: string): Period & { readonly day: string } {
  const date = localDay(at, timeZone)
  const end = startOfDay({ ...date, day: date.day + 1 }, timeZone)
  return { day: dayName(date), start: startOfDay(date, timeZone), end }
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  formats.set(timeZone, format)
  return format
}

function localDay(at: number, timeZone: string): Day {
  const day = { year: 0, month: 0, day: 0 }
  for (const { type, value } of formatOf(timeZone).formatToParts(at)) {
    if (type === 'year' || type === 'month' || type === 'day') day[type] = Number(value)
  }
  return day
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()
const clampedDay = (year: number, month: number, day: number): Day => ({
  year,
  month,
  day: Math.min(day, daysIn(year, month)),
})
const dayName = ({ year, month, day }: Day): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)

/** No place is further than this from UTC, one way or the other. */
const widestOffsetMs = 15 * 3_600_000

/** The first instant of a local day, found by halving: it is where the local calendar reaches the day. */
function startOfDay({ year, month, day }: Day, timeZone: string): number {
  const utc = Date.UTC(year, month - 1, day)
  const hasReached = (at: number) => {
    const local = localDay(at, timeZone)
    return Date.UTC(local.year, local.month - 1, local.day) >= utc
  }
  let before = utc - widestOffsetMs
  let reached = utc + widestOffsetMs
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2)
    if (hasReached(middle)) reached = middle
    else before = middle
  }
  return reached
}
