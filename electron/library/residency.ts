import type { Machine } from '../../shared/machine.ts'

interface InMemory {
  readonly machine: Machine
  /** Names of all that are loaded, whoever did it. */
  readonly loaded: readonly string[]
  /** Those that this app has loaded, the one that was used longest ago first. */
  readonly ours: readonly string[]
  readonly keptWarm: readonly string[]
}

/** Less than this share of the memory left is short, and below the second nothing is kept. */
const shortShare = 0.08
const desperateShare = 0.04

/** Models to put out of memory, as others need it more. What other programs have loaded is theirs. */
export function whatToPutOut({ machine, loaded, ours, keptWarm }: InMemory): readonly string[] {
  const { availableBytes, memoryBytes } = machine
  if (availableBytes === null || availableBytes >= memoryBytes * shortShare) return []
  const mine = ours.filter((name) => loaded.includes(name))
  return availableBytes < memoryBytes * desperateShare ? mine : mine.filter((name) => !keptWarm.includes(name))
}

/** Whether there is room to load one more without pushing others out. */
export const hasRoom = ({ availableBytes, memoryBytes, accelerators }: Machine, neededBytes: number): boolean =>
  accelerators.some(({ isShared }) => !isShared) ||
  availableBytes === null ||
  availableBytes - neededBytes >= memoryBytes * shortShare
