import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSpeedometer } from '../../electron/ollama/install/speedometer.ts'

test('the speed is that of the last seconds, not of what lay there before or came long ago', () => {
  const measure = createSpeedometer()
  const at = (atMs: number, bytes: number) => measure({ atMs, bytes }, 10_000)
  expect([at(0, 5000), at(500, 5100), at(1000, 5200), at(20_000, 9000), at(21_000, 9050), at(22_000, 9100)]).toEqual([
    { bytesPerSecond: null, secondsLeft: null },
    { bytesPerSecond: null, secondsLeft: null },
    { bytesPerSecond: 200, secondsLeft: 24 },
    { bytesPerSecond: null, secondsLeft: null },
    { bytesPerSecond: 50, secondsLeft: 19 },
    { bytesPerSecond: 50, secondsLeft: 18 },
  ])
})

test('a download that stands still has no end in sight', () => {
  const measure = createSpeedometer()
  measure({ atMs: 0, bytes: 10 }, 100)
  expect(measure({ atMs: 2000, bytes: 10 }, 100)).toEqual({ bytesPerSecond: 0, secondsLeft: null })
})

test('neither figure is ever negative, even where bytes are taken back', () => {
  const samples = fc.array(fc.record({ wait: fc.nat(5000), bytes: fc.nat(1000) }), { minLength: 1 })
  fc.assert(
    fc.property(samples, (given) => {
      const measure = createSpeedometer()
      let atMs = 0
      for (const { wait, bytes } of given) {
        atMs += wait
        const { bytesPerSecond, secondsLeft } = measure({ atMs, bytes }, 500)
        expect((bytesPerSecond ?? 0) >= 0 && (secondsLeft ?? 0) >= 0).toBe(true)
      }
    }),
  )
})
