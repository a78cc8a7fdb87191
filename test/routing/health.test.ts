import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyCall,
  applyFailure,
  applySuccess,
  closedBreaker,
  retryAtOf,
  type Breaker,
} from '../../electron/routing/breaker.ts'
import { decide } from '../../electron/routing/decide.ts'
import { applyEnded, healthRank, emptyRecord, measureOf } from '../../electron/routing/health.ts'
import { chainOf } from '../../shared/decision.ts'
import type { Failure } from '../../shared/failure.ts'
import type { ModelMeasure } from '../../shared/measure.ts'
import type { Attempt } from '../../shared/receipt.ts'
import { box, cloud, hard, large, measured, request } from '../support/decisionRequest.ts'

const fail = (breaker: Breaker, times: number, now = 0) =>
  Array.from({ length: times }).reduce<Breaker>((state) => applyFailure(state, now, null), breaker)

describe('a breaker', () => {
  test('opens at the third failure in a row, lets one call through after 30 s, and closes when that succeeds', () => {
    expect(retryAtOf(fail(closedBreaker, 2), 0)).toBeNull()
    const open = fail(closedBreaker, 3)
    expect(retryAtOf(open, 29_999)).toBe(30_000)
    expect(retryAtOf(open, 30_000)).toBeNull()
    const probing = applyCall(open, 30_000)
    // The others stay away while it is tried.
    expect(retryAtOf(probing, 30_001)).toBe(90_000)
    expect(applySuccess()).toEqual(closedBreaker)
  })

  test('stays away twice as long each time the probe fails, ten minutes at most', () => {
    let breaker = fail(closedBreaker, 3)
    let now = 0
    const waits: number[] = []
    for (let round = 0; round < 7; round++) {
      const retryAt = retryAtOf(breaker, now) ?? now
      waits.push((retryAt - now) / 1000)
      now = retryAt
      breaker = applyFailure(applyCall(breaker, now), now, null)
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 600, 600])
  })

  test('does as a server asks, at once and for an hour at most', () => {
    expect(retryAtOf(applyFailure(closedBreaker, 0, 90_000), 0)).toBe(90_000)
    expect(retryAtOf(applyFailure(closedBreaker, 0, 9e9), 0)).toBe(3_600_000)
  })

  test('never keeps a destination away for ever, whatever happens', () => {
    const events = fc.array(
      fc.tuple(fc.constantFrom('call', 'success', 'failure', 'pause'), fc.nat({ max: 1_000_000 })),
    )
    fc.assert(
      fc.property(events, (history) => {
        let now = 0
        let breaker: Breaker = closedBreaker
        for (const [kind, ms] of history) {
          now += ms
          if (kind === 'call') breaker = applyCall(breaker, now)
          else if (kind === 'success') breaker = applySuccess()
          else breaker = applyFailure(breaker, now, kind === 'pause' ? ms : null)
        }
        expect(retryAtOf(breaker, now + 3_600_000)).toBeNull()
      }),
    )
  })
})

const attempt = (part: Partial<Attempt>): Attempt => ({
  id: 'a',
  destination: cloud.destination,
  startedAt: 0,
  outcome: 'answered',
  failure: null,
  retries: [],
  usage: { inputTokens: 10, outputTokens: 100, cachedInputTokens: 0, cacheWriteTokens: 0, reasoningTokens: 0 },
  usageQuality: 'exact',
  unreadTokens: null,
  costNanoUsd: 0,
  firstTokenMs: 500,
  totalMs: 2500,
  ...part,
})
const busy: Failure = { kind: 'server-error', status: 503, detail: '' }
const after = (attempts: readonly Attempt[]) =>
  measureOf(
    attempts.reduce((record, each) => applyEnded(record, each, 0), emptyRecord(cloud.destination)),
    0,
  )

describe('health', () => {
  test('is learned from what attempts took', () => {
    const slow = Array.from({ length: 3 }, () => attempt({ firstTokenMs: 1500, totalMs: 5500 }))
    const failed = attempt({ outcome: 'failed', failure: busy, firstTokenMs: null })
    expect(after([...Array.from({ length: 16 }, () => attempt({})), ...slow, failed])).toEqual({
      providerId: 'cloud',
      model: 'best',
      successShare: 0.95,
      firstTokenMs: 500,
      slowFirstTokenMs: 1500,
      tokensPerSecond: 50,
      retryAt: null,
    })
  })

  test('counts the tries that failed before one that did not, and leaves its pause out of the first word', () => {
    const retried = attempt({
      retries: [{ failure: busy, afterMs: 100, pauseMs: 300 }],
      firstTokenMs: 900,
      totalMs: 2900,
    })
    expect(after([retried])).toMatchObject({ successShare: 0.5, firstTokenMs: 500, slowFirstTokenMs: 500 })
  })

  test('is not blamed for what the request, the account or the person did', () => {
    const own: readonly Failure[] = [
      { kind: 'over-budget', limit: { scope: { kind: 'all' }, period: 'month' }, resetsAt: 0 },
      { kind: 'refused-by-gate', detail: '' },
      { kind: 'context-overflow' },
      { kind: 'content-filter' },
      { kind: 'unauthorised' },
    ]
    const attempts = own.map((failure) => attempt({ outcome: 'failed', failure }))
    expect(after([...attempts, attempt({ outcome: 'stopped', firstTokenMs: null })])).toMatchObject({
      successShare: null,
    })
  })
})

describe('in a decision', () => {
  const twin = { ...box, destination: { ...box.destination, providerId: 'twin', providerName: 'Twin' } }
  const firstOf = (...measures: ModelMeasure[]) =>
    chainOf(decide(request({ options: [box, twin], measures })))[0]?.destination.providerId

  test('the healthier of two equals comes first: fewer failures, then a faster first word', () => {
    expect(firstOf()).toBe('box')
    expect(firstOf(measured(box, { successShare: 0.6 }), measured(twin, {}))).toBe('twin')
    expect(firstOf(measured(box, { firstTokenMs: 4000 }), measured(twin, {}))).toBe('twin')
  })

  test('it does not outrank the tier that the request asks for', () => {
    const decision = decide(request({ score: hard, measures: [measured(cloud, { successShare: 0.2 })] }))
    expect(chainOf(decision)[0]?.destination).toEqual(cloud.destination)
  })

  test('an open breaker removes a destination, unless it was chosen or is the last', () => {
    const measures = [measured(cloud, { retryAt: 5 })]
    const removedOf = (changes: Parameters<typeof request>[0]) =>
      decide(request({ score: hard, measures, ...changes })).candidates.find(
        ({ destination }) => destination.locality === 'cloud',
      )?.removed
    expect(removedOf({})).toEqual({ kind: 'breaker', retryAt: 5 })
    expect(removedOf({ pick: cloud.destination })).toBeNull()
    expect(removedOf({ options: [cloud] })).toBeNull()
  })

  test('nothing known counts as healthy', () => {
    expect(healthRank(undefined)).toEqual([0, 0])
    expect(healthRank(measured(large, { successShare: 0.81, firstTokenMs: 1300 }))).toEqual([2, 5])
  })
})
