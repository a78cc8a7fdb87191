import type { Failure } from '../../shared/failure.ts'
import type { ModelMeasure } from '../../shared/measure.ts'
import type { ModelKey } from '../../shared/model.ts'
import type { Attempt } from '../../shared/receipt.ts'
import { applyCall, applyFailure, applySuccess, closedBreaker, retryAtOf, type Breaker } from './breaker.ts'

/** What is remembered of one destination: its breaker and its last attempts. */
export interface HealthRecord {
  readonly key: ModelKey
  readonly breaker: Breaker
  readonly samples: readonly Sample[]
}
interface Sample {
  readonly isSuccess: boolean
  readonly firstTokenMs: number | null
  readonly tokensPerSecond: number | null
}

const samplesKept = 50
/** Shorter answers say more of the clock than of the model. */
const fewestTokensForSpeed = 16

export const emptyRecord = ({ providerId, model }: ModelKey): HealthRecord => ({
  key: { providerId, model },
  breaker: closedBreaker,
  samples: [],
})

/** Of the destination; the others are the request's, the account's or our own. */
const tellsOfHealth: ReadonlySet<Failure['kind']> = new Set([
  'unreachable',
  'first-token-timeout',
  'idle-timeout',
  'rate-limited',
  'server-error',
  'empty',
  'cut-off',
  'not-a-model-api',
])

export const applyBegun = (record: HealthRecord, now: number): HealthRecord => ({
  ...record,
  breaker: applyCall(record.breaker, now),
})

/** An attempt that is over, at the time it ended. Its retries count as well: each was an answer of the destination. */
export function applyEnded(record: HealthRecord, attempt: Attempt, now: number): HealthRecord {
  const failures = [...attempt.retries.map(({ failure }) => failure), ...(attempt.failure ? [attempt.failure] : [])]
  const told = failures.filter(({ kind }) => tellsOfHealth.has(kind))
  const isSuccess = attempt.outcome === 'answered' || (attempt.outcome === 'stopped' && attempt.firstTokenMs !== null)
  const failed = told.map((): Sample => ({ isSuccess: false, firstTokenMs: null, tokensPerSecond: null }))
  const samples = [...record.samples, ...failed, ...(isSuccess ? [toSample(attempt)] : [])].slice(-samplesKept)
  const breaker = isSuccess
    ? applySuccess()
    : told.reduce((state, failure) => applyFailure(state, now, askedPauseOf(failure)), record.breaker)
  return { ...record, samples, breaker }
}

const askedPauseOf = (failure: Failure) => (failure.kind === 'rate-limited' ? failure.retryAfterMs : null)

function toSample({ retries, firstTokenMs, totalMs, usage, usageQuality }: Attempt): Sample {
  const lastRetry = retries.at(-1)
  const startMs = lastRetry === undefined ? 0 : lastRetry.afterMs + lastRetry.pauseMs
  const isMeasured =
    usageQuality === 'exact' && usage !== null && usage.outputTokens >= fewestTokensForSpeed && totalMs !== null
  const writingMs = isMeasured && firstTokenMs !== null ? totalMs - firstTokenMs : 0
  return {
    isSuccess: true,
    firstTokenMs: firstTokenMs === null ? null : Math.max(0, firstTokenMs - startMs),
    tokensPerSecond: isMeasured && writingMs > 0 ? (usage.outputTokens * 1000) / writingMs : null,
  }
}

export function measureOf({ key, breaker, samples }: HealthRecord, now: number): ModelMeasure {
  const firstTokens = samples.flatMap(({ firstTokenMs }) => firstTokenMs ?? []).toSorted((a, b) => a - b)
  const speeds = samples.flatMap(({ tokensPerSecond }) => tokensPerSecond ?? []).toSorted((a, b) => a - b)
  const successes = samples.filter(({ isSuccess }) => isSuccess).length
  return {
    ...key,
    firstTokenMs: quantile(firstTokens, 0.5),
    slowFirstTokenMs: quantile(firstTokens, 0.95),
    tokensPerSecond: quantile(speeds, 0.5),
    successShare: samples.length === 0 ? null : successes / samples.length,
    retryAt: retryAtOf(breaker, now),
  }
}

const quantile = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null

/** A few failures more or less are chance, and so is a tenth of a second. */
const successStep = 0.1
const firstTokenStepMs = 250

/** The lower, the healthier; nothing known counts as healthy. Orders what is alike otherwise. */
export const healthRank = (measure: ModelMeasure | undefined): readonly number[] => [
  Math.round((1 - (measure?.successShare ?? 1)) / successStep),
  Math.round((measure?.firstTokenMs ?? 0) / firstTokenStepMs),
]
