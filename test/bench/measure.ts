/** One row of a benchmark: what was measured, and its middle and its worst hundredth. */
export function printTimes(name: string, timesMs: readonly number[]): void {
  const sorted = timesMs.toSorted((left, right) => left - right)
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2)
  process.stdout.write(`  ${name.padEnd(58)} p50 ${at(0.5).padStart(8)} ms   p99 ${at(0.99).padStart(8)} ms\n`)
}

/** Milliseconds that something took. */
export async function timeOf(run: () => unknown): Promise<number> {
  const startedAt = performance.now()
  await run()
  return performance.now() - startedAt
}
