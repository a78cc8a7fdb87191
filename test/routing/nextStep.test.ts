import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pauseBeforeRetry, stepAfter } from '../../electron/routing/nextStep.ts'
import { failureSchema, type Failure } from '../../shared/failure.ts'

const fresh = { retries: 0, pausedMs: 0, hasStarted: false }
const busy: Failure = { kind: 'server-error', status: 503, detail: '' }
const limited = (retryAfterMs: number | null): Failure => ({ kind: 'rate-limited', retryAfterMs })

describe('the pause before a retry', () => {
  test.each<[string, Failure, Partial<typeof fresh>, number | null]>([
    ['grows', busy, {}, 300],
    ['and grows', busy, { retries: 1, pausedMs: 400 }, 900],
    ['ends with the second retry', busy, { retries: 2 }, null],
    ['is the one that was asked for, and a little', limited(12_000), {}, 12_050],
    ['is our own where none was asked for', limited(null), {}, 300],
    ['is not longer than a person waits', limited(61_000), {}, null],
    ['nor in sum', limited(40_000), { retries: 1, pausedMs: 40_000 }, null],
    ['is not made once something of an answer came', busy, { hasStarted: true }, null],
    ['is not made for a key that is refused', { kind: 'unauthorised' }, {}, null],
    ['is not made where the model may have worked', { kind: 'first-token-timeout', timeoutMs: 1 }, {}, null],
  ])('%s', (_, failure, tries, pauseMs) => {
    expect(pauseBeforeRetry(failure, { ...fresh, ...tries }, 0.5)).toBe(pauseMs)
  })

  test('whatever the dice say, there are two retries and a minute at most, and no less than was asked for', () => {
    const failures = fc.oneof(
      fc.constant(busy),
      fc.option(fc.nat({ max: 100_000 })).map(limited),
      fc.constant<Failure>({ kind: 'unreachable', detail: '' }),
    )
    const dice = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(fc.array(fc.tuple(failures, dice), { minLength: 4, maxLength: 4 }), (rounds) => {
        let tries = fresh
        for (const [failure, rolled] of rounds) {
          const pauseMs = pauseBeforeRetry(failure, tries, rolled)
          if (pauseMs === null) break
          if (failure.kind === 'rate-limited') expect(pauseMs).toBeGreaterThanOrEqual(failure.retryAfterMs ?? 0)
          tries = { ...tries, retries: tries.retries + 1, pausedMs: tries.pausedMs + pauseMs }
        }
        expect(tries.retries).toBeLessThanOrEqual(2)
        expect(tries.pausedMs).toBeLessThanOrEqual(60_000)
      }),
    )
  })
})

test('every failure has its step', () => {
  const kinds = failureSchema.options.map(({ shape }) => shape.kind.value)
  const { next = [], ...rest } = Object.groupBy(kinds, stepAfter)
  expect(rest).toEqual({ stop: ['model-missing', 'not-held'], anew: ['over-budget'], stronger: ['repetition'] })
  expect(next).toHaveLength(kinds.length - 4)
})
