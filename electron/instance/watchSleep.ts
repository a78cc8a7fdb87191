const tickMs = 1000
/** A busy machine may be seconds late; one that slept was away for longer. */
const latestMs = 10_000

/**
 * Calls whenever the machine wakes up, within a second: the clock went on while the timer stood still. Works the same
 * in a window and on plain Node, which hears nothing from the system. Returns the function that stops watching.
 */
export function watchSleep(onWake: () => void, now: () => number = Date.now): () => void {
  let last = now()
  const timer = setInterval(() => {
    const at = now()
    const missedMs = at - last - tickMs
    last = at
    if (missedMs > latestMs) onWake()
  }, tickMs)
  timer.unref()
  return () => clearInterval(timer)
}
