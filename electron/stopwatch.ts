/** Starts counting milliseconds; the count never goes back. */
export function stopwatch(): () => number {
  const start = performance.now()
  return () => performance.now() - start
}
