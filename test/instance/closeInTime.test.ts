import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { closeInTime } from '../../electron/instance/closeInTime.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('waits for what closes', async () => {
  const closing = Promise.withResolvers<void>()
  let isClosed = false
  const closed = closeInTime(() => closing.promise).then(() => (isClosed = true))
  await vi.advanceTimersByTimeAsync(1_900)
  expect(isClosed).toBe(false)
  closing.resolve()
  await closed
  expect(vi.getTimerCount()).toBe(0)
})

test('waits two seconds for what does not, and says so', async () => {
  const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { promise: never } = Promise.withResolvers<void>()
  const closed = closeInTime(() => never)
  await vi.advanceTimersByTimeAsync(2_000)
  await closed
  expect(logged.mock.calls).toEqual([['Gatehouse ends without waiting any longer.']])
  logged.mockRestore()
})
