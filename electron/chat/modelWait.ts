export interface ModelWait {
  /** Whether it is known which models there are: since the start, and then for good. */
  areKnown(): boolean
  readonly whenKnown: Promise<void>
  /** Resolves then too, or as soon as nobody waits any more. */
  untilKnown(signal: AbortSignal): Promise<void>
  known(): void
}

/** The app is there before its models are. What needs them waits here, and nothing is refused meanwhile. */
export function createModelWait(): ModelWait {
  const { promise: whenKnown, resolve } = Promise.withResolvers<void>()
  let areKnown = false
  return {
    areKnown: () => areKnown,
    whenKnown,
    untilKnown: async (signal) => {
      if (areKnown || signal.aborted) return
      const { promise: stopped, resolve: stop } = Promise.withResolvers<void>()
      signal.addEventListener('abort', () => stop(), { once: true })
      await Promise.race([whenKnown, stopped])
    },
    known: () => {
      areKnown = true
      resolve()
    },
  }
}
