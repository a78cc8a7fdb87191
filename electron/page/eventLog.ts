import { randomUUID } from 'node:crypto'
import type { MachineMessage } from '../../shared/connection.ts'
import type { Publish } from '../../shared/contract.ts'

export interface EventLog {
  /** Names this run of the app; sequence numbers mean nothing in another. */
  readonly run: string
  readonly publish: Publish
  sequence(): number
  /** Every event after this one as it goes over the wire, or null where some of them are no longer kept. */
  after(sequence: number): readonly string[] | null
  subscribe(listener: (text: string) => void): void
}

export interface EventLogLimits {
  readonly events: number
  readonly characters: number
}

/** Several minutes of a streaming answer. */
const usualLimits: EventLogLimits = { events: 10_000, characters: 16_000_000 }

/** Numbers what is published and keeps the newest of it for pages that lose their connection. */
export function createEventLog(limits: EventLogLimits = usualLimits): EventLog {
  const listeners = new Set<(text: string) => void>()
  const kept = new Map<number, string>()
  let newest = 0
  let keptCharacters = 0

  function forgetOldest(): void {
    for (const [sequence, text] of kept) {
      if (kept.size <= limits.events && keptCharacters <= limits.characters) return
      kept.delete(sequence)
      keptCharacters -= text.length
    }
  }

  return {
    run: randomUUID(),
    publish(name, payload) {
      newest += 1
      const text = JSON.stringify({ type: 'event', sequence: newest, name, payload } satisfies MachineMessage)
      kept.set(newest, text)
      keptCharacters += text.length
      forgetOldest()
      for (const listener of listeners) listener(text)
    },
    sequence: () => newest,
    after(sequence) {
      if (sequence > newest || newest - sequence > kept.size) return null
      return [...kept].filter(([number]) => number > sequence).map(([, text]) => text)
    },
    subscribe: (listener) => void listeners.add(listener),
  }
}
