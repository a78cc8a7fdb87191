import type { Ask, Consent, ConsentChoice } from '../../shared/consent.ts'

export interface AskAnswer {
  readonly choice: ConsentChoice
  readonly by: Consent['by']
  /** Ids of findings that may go out as they are when redacting. */
  readonly reveal: readonly string[]
}

const keptBy = (by: Consent['by']): AskAnswer => ({ choice: 'keep', by, reveal: [] })

export interface Asks {
  /**
   * Waits for the person. No answer in time, or nobody there to answer, means keep. `outdated`: what the question was
   * about has changed, so that it has to be put anew.
   */
  put(ask: Ask, signal: AbortSignal): Promise<AskAnswer | 'outdated'>
  /** False where nothing is asked for this turn (any more). */
  answer(turnId: string, answer: AskAnswer): boolean
  openIn(conversationId: string): Ask | null
  /** What the person taught the gate may change what is asked about. */
  putAllAnew(): void
  /** The window closed. */
  closeAll(): void
}

export function createAsks(timeoutMs: number): Asks {
  const waiting = new Map<string, { readonly ask: Ask; readonly settle: (answer: AskAnswer | 'outdated') => void }>()

  return {
    put: (ask, signal) =>
      new Promise((resolve) => {
        const settle = (answer: AskAnswer | 'outdated') => {
          clearTimeout(timer)
          signal.removeEventListener('abort', stop)
          waiting.delete(ask.turnId)
          resolve(answer)
        }
        const stop = () => settle(keptBy('closed'))
        const timer = setTimeout(() => settle(keptBy('timeout')), timeoutMs)
        if (signal.aborted) return settle(keptBy('closed'))
        signal.addEventListener('abort', stop, { once: true })
        waiting.set(ask.turnId, { ask, settle })
      }),
    answer(turnId, answer) {
      const entry = waiting.get(turnId)
      entry?.settle(answer)
      return entry !== undefined
    },
    openIn: (conversationId) =>
      [...waiting.values()].find(({ ask }) => ask.conversationId === conversationId)?.ask ?? null,
    putAllAnew() {
      for (const { settle } of waiting.values()) settle('outdated')
    },
    closeAll() {
      for (const { settle } of waiting.values()) settle(keptBy('closed'))
    },
  }
}
