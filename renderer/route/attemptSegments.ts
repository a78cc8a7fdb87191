import type { Attempt } from '../../shared/receipt.ts'

/** A stretch of an attempt on the time line, in milliseconds since the attempt began. Pauses are the gaps between them. */
export interface Segment {
  readonly kind: 'failed' | 'waiting' | 'writing'
  readonly fromMs: number
  readonly untilMs: number
}

/** `stillMs`: how long one that is not over has taken so far. */
export function segmentsOf(attempt: Attempt, stillMs: number): Segment[] {
  const { retries, firstTokenMs, totalMs } = attempt
  const starts = [0, ...retries.map(({ afterMs, pauseMs }) => afterMs + pauseMs)]
  const failed = retries.map(({ afterMs }, index): Segment => {
    return { kind: 'failed', fromMs: starts[index] ?? 0, untilMs: afterMs }
  })
  const endMs = totalMs ?? stillMs
  const lastMs = Math.min(starts.at(-1) ?? 0, endMs)
  const wordMs = firstTokenMs ?? endMs
  return [
    ...failed,
    {
      kind: firstTokenMs === null && attempt.outcome === 'failed' ? 'failed' : 'waiting',
      fromMs: lastMs,
      untilMs: wordMs,
    },
    { kind: 'writing', fromMs: wordMs, untilMs: endMs },
  ].filter((segment): segment is Segment => segment.untilMs > segment.fromMs)
}
