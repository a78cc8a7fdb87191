import type { AppError } from '../../shared/errors.ts'
import { describeFailure } from '../../shared/failure.ts'
import { askMs, type OwnOllama } from './ownOllama.ts'

/** Deletions that can still be taken back. Those that are not due when the app ends do not happen. */
export interface Removals {
  readonly hidden: ReadonlySet<string>
  /** Of the last deletion, in words; null where it went well. */
  problem(): string | null
  /** Hides a model and deletes it after the time to think. */
  add(name: string): void
  /** False where it is too late. */
  restore(name: string): boolean
  close(): void
}

interface Dependencies {
  readonly own: OwnOllama
  readonly delayMs: number
  readonly refresh: () => Promise<void>
  readonly changed: () => void
}

export function createRemovals({ own, delayMs, refresh, changed }: Dependencies): Removals {
  const timers = new Map<string, NodeJS.Timeout>()
  const hidden = new Set<string>()
  let problem: string | null = null

  function show(name: string): void {
    hidden.delete(name)
    timers.delete(name)
    changed()
  }

  async function remove(name: string): Promise<void> {
    const removed = await own.ask(async (library) => {
      // What is deleted while it is in memory would stay there.
      await library.unload(name, AbortSignal.timeout(askMs))
      await library.remove(name, AbortSignal.timeout(askMs))
    })
    if (!removed.ok) problem = `${name} could not be deleted: ${describeError(removed.error)}. It is still there.`
    await refresh()
  }

  return {
    hidden,
    problem: () => problem,
    add: (name) => {
      clearTimeout(timers.get(name))
      problem = null
      hidden.add(name)
      timers.set(
        name,
        setTimeout(() => {
          timers.delete(name)
          void remove(name).finally(() => show(name))
        }, delayMs),
      )
      changed()
    },
    restore: (name) => {
      const timer = timers.get(name)
      if (timer === undefined) return false
      clearTimeout(timer)
      show(name)
      return true
    },
    close: () => {
      for (const timer of timers.values()) clearTimeout(timer)
    },
  }
}

const describeError = (error: AppError) =>
  error.kind === 'provider' ? describeFailure(error.failure, error.providerName) : 'Ollama is not there'
