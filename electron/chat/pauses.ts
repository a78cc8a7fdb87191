/** What ended a pause before a retry. */
export type PauseEnd = 'over' | 'skipped' | 'stopped'

/** The pauses that turns under way make before they try again. */
export interface Pauses {
  wait(turnId: string, pauseMs: number, signal: AbortSignal): Promise<PauseEnd>
  /** Goes on to the next destination at once. False where the turn makes no pause. */
  skip(turnId: string): boolean
}

export function createPauses(): Pauses {
  const waiting = new Map<string, (end: PauseEnd) => void>()
  return {
    wait: (turnId, pauseMs, signal) =>
      new Promise((resolve) => {
        const settle = (end: PauseEnd) => {
          clearTimeout(timer)
          signal.removeEventListener('abort', stop)
          waiting.delete(turnId)
          resolve(end)
        }
        const stop = () => settle('stopped')
        const timer = setTimeout(settle, pauseMs, 'over')
        if (signal.aborted) return stop()
        signal.addEventListener('abort', stop, { once: true })
        waiting.set(turnId, settle)
      }),
    skip: (turnId) => {
      const settle = waiting.get(turnId)
      settle?.('skipped')
      return settle !== undefined
    },
  }
}
