import { assert, constantFrom, integer, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayAt, periodAt } from '../../electron/ledger/period.ts'

/** With half hours, both ends of the date line, and clocks that change at, just after and far from midnight. */
const zones = [
  'UTC',
  'America/New_York',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'America/Asuncion',
  'Europe/Berlin',
  'Africa/Casablanca',
  'Africa/Cairo',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Chatham',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Etc/GMT+12',
]

/** "2026-11-01 00:00:00.000" as a wall clock in the zone shows it. */
function wallClock(at: number, timeZone: string): string {
  const format = new Intl.DateTimeFormat('sv', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  return `${format.format(at)}.${String(((at % 1000) + 1000) % 1000).padStart(3, '0')}`
}

const dayOf = (at: number, timeZone: string) => wallClock(at, timeZone).slice(0, 10)

describe('known periods', () => {
  test.each([
    ['2026-11-21T08:00Z', 1, 'UTC', '2026-11-01T00:00Z', '2026-12-01T00:00Z'],
    ['2026-11-01T03:59:59Z', 1, 'America/New_York', '2026-10-01T04:00Z', '2026-11-01T04:00Z'],
    ['2026-11-30T22:59:59Z', 1, 'Europe/Berlin', '2026-10-31T23:00Z', '2026-11-30T23:00Z'],
    ['2026-11-30T10:00Z', 1, 'Pacific/Kiritimati', '2026-11-30T10:00Z', '2026-12-31T10:00Z'],
    ['2026-12-01T11:59Z', 1, 'Etc/GMT+12', '2026-11-01T12:00Z', '2026-12-01T12:00Z'],
    ['2028-02-29T12:00Z', 31, 'UTC', '2028-02-29T00:00Z', '2028-03-31T00:00Z'],
    ['2027-02-28T12:00Z', 30, 'UTC', '2027-02-28T00:00Z', '2027-03-30T00:00Z'],
    ['2027-01-10T12:00Z', 15, 'UTC', '2026-12-15T00:00Z', '2027-01-15T00:00Z'],
    // Cairo's clocks go from 24 April 00:00 to 01:00: the day starts at 01:00.
    ['2026-05-01T12:00Z', 24, 'Africa/Cairo', '2026-04-23T22:00Z', '2026-05-23T21:00Z'],
    // Havana's clocks go back from 01:00 to 00:00 on 1 November: the day starts at the first of its two midnights.
    ['2026-11-01T12:00Z', 1, 'America/Havana', '2026-11-01T04:00Z', '2026-12-01T05:00Z'],
  ])('%s with start day %i in %s', (at, startDay, timeZone, start, end) => {
    expect(periodAt(Date.parse(at), startDay, timeZone)).toEqual({ start: Date.parse(start), end: Date.parse(end) })
  })
})

test('a period holds its instant, meets its neighbours, and starts with the chosen local day, never earlier or later', () => {
  const holds = property(
    constantFrom(...zones),
    integer({ min: 1, max: 31 }),
    integer({ min: Date.UTC(2024, 0), max: Date.UTC(2031, 0) }),
    (timeZone, startDay, at) => {
      const { start, end } = periodAt(at, startDay, timeZone)
      const [year = 0, month = 0, day = 0] = dayOf(start, timeZone).split('-').map(Number)
      const skipsMidnight = !wallClock(start, timeZone).endsWith('00:00:00.000')
      expect({
        holdsInstant: start <= at && at < end,
        meetsNext: periodAt(end, startDay, timeZone).start,
        meetsLast: periodAt(start - 1, startDay, timeZone).end,
        day,
        isFirstInstant: dayOf(start - 1, timeZone) < dayOf(start, timeZone),
        clockBefore: skipsMidnight && wallClock(start - 1, timeZone).slice(11),
      }).toEqual({
        holdsInstant: true,
        meetsNext: end,
        meetsLast: start,
        day: Math.min(startDay, new Date(Date.UTC(year, month, 0)).getUTCDate()),
        isFirstInstant: true,
        clockBefore: skipsMidnight && '23:59:59.999',
      })
    },
  )
  expect(() => assert(holds)).not.toThrow()
})

test('a day holds its instant, meets the days beside it, and is named as the wall calendar names it', () => {
  const follow = property(
    constantFrom(...zones),
    integer({ min: Date.UTC(2024, 0), max: Date.UTC(2031, 0) }),
    (timeZone, at) => {
      const { day, start, end } = dayAt(at, timeZone)
      expect({
        day,
        isFirstInstant: dayOf(start - 1, timeZone) < dayOf(start, timeZone),
        holdsInstant: start <= at && at < end,
        lastInstant: dayOf(end - 1, timeZone),
        next: dayAt(end, timeZone).start,
      }).toEqual({ day: dayOf(at, timeZone), isFirstInstant: true, holdsInstant: true, lastInstant: day, next: end })
    },
  )
  expect(() => assert(follow, { numRuns: 200 })).not.toThrow()
})
