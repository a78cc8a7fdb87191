import type { Machine } from '../../shared/machine.ts'

/** This machine as of when it was last read. */
export interface KnownMachine {
  read(): Machine
  /** Reads it again, unless that was just done. */
  refresh(): Promise<void>
}

/** Asking a graphics driver takes a while, and hardware changes seldom. */
const everyMs = 60_000

const unknown: Machine = {
  processor: 'unknown',
  memoryBytes: 0,
  availableBytes: null,
  isContainer: false,
  accelerators: [],
  toldBy: 'system',
  remarks: [],
}

export function createKnownMachine(readMachine: () => Promise<Machine>, now: () => number): KnownMachine {
  let machine = unknown
  let readAt = -Infinity
  return {
    read: () => machine,
    refresh: async () => {
      if (now() - readAt < everyMs) return
      readAt = now()
      machine = await readMachine()
    },
  }
}
