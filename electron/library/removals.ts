/** Deletions that can still be taken back. Those that are not due when the app ends do not happen. */
export interface Removals {
  readonly hidden: ReadonlySet<string>
  /** Hides a model and deletes it after the time to think. */
  add(name: string): void
  /** False where it is too late. */
  restore(name: string): boolean
  close(): void
}

interface Dependencies {
  readonly delayMs: number
  readonly remove: (name: string) => Promise<void>
  readonly changed: () => void
}

export function createRemovals({ delayMs, remove, changed }: Dependencies): Removals {
  const timers = new Map<string, NodeJS.Timeout>()
  const hidden = new Set<string>()
  function show(name: string): void {
    hidden.delete(name)
    timers.delete(name)
    changed()
  }
  return {
    hidden,
    add: (name) => {
      clearTimeout(timers.get(name))
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
