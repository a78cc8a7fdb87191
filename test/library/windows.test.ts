import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createWindows } from '../../electron/library/windows.ts'

const words = (tokens: number) => ['word '.repeat(Math.ceil(tokens * 0.8))]

describe('the window of a model', () => {
  test('is the usual one, whatever the conversation, so that nothing is loaded anew', () => {
    const windows = createWindows(() => ({ usual: 8192, most: 65_536 }))
    expect([windows.of('a', []), windows.of('a', words(2000)), windows.of('a', words(10))]).toEqual([8192, 8192, 8192])
  })

  test('grows in large steps where a conversation needs it, and stays so', () => {
    const windows = createWindows(() => ({ usual: 8192, most: 65_536 }))
    expect([windows.of('a', words(9000)), windows.of('a', words(10)), windows.of('b', words(10))]).toEqual([
      16_384, 16_384, 8192,
    ])
  })

  test('ends where the machine or the model ends', () => {
    const windows = createWindows(() => ({ usual: 4096, most: 10_000 }))
    expect(windows.of('a', words(100_000))).toBe(10_000)
  })

  test('counts scripts that take more tokens', () => {
    const windows = createWindows(() => ({ usual: 4096, most: 65_536 }))
    expect([
      windows.of('latin', ['letter'.repeat(1000)]),
      windows.of('hangul', ['글자를 세어요'.repeat(1000)]),
    ]).toEqual([4096, 8192])
  })

  test('is left to Ollama where nothing is known', () => {
    expect(createWindows(() => null).of('a', [])).toBeNull()
  })

  test('never shrinks and never passes the limit', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60_000)), (sizes) => {
        const windows = createWindows(() => ({ usual: 4096, most: 32_768 }))
        let before = 0
        for (const size of sizes) {
          const window = windows.of('a', words(size)) ?? 0
          expect(window).toBeGreaterThanOrEqual(before)
          expect(window).toBeLessThanOrEqual(32_768)
          before = window
        }
      }),
    )
  })
})
