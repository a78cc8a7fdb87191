import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { watchSleep } from '../../electron/instance/watchSleep.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a night is noticed within a second, once; a busy second and a clock that is set back are not', () => {
  let clock = 0
  let wakes = 0
  const stop = watchSleep(
    () => (wakes += 1),
    () => clock,
  )
  const after = (ms: number) => {
    clock += ms
    vi.advanceTimersByTime(1000)
    return wakes
  }
  expect([after(1000), after(7000), after(-3_600_000), after(1000), after(8 * 3_600_000), after(1000)]).toEqual([
    0, 0, 0, 0, 1, 1,
  ])
  stop()
  expect(vi.getTimerCount()).toBe(0)
})
