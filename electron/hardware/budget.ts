import type { Accelerator, Machine } from '../../shared/machine.ts'
import type { CacheType } from './estimate.ts'

/** What models may take of a machine, and how fast it reads them. */
export interface Budget {
  /** `card`: memory of graphics cards. `unified`: memory that processor and graphics share. `memory`: the processor's alone. */
  readonly place: 'card' | 'unified' | 'memory'
  readonly bytes: number
  /** What there is in all, with that of everything else that runs; beyond that a model cannot be loaded. */
  readonly limitBytes: number
  /** Bytes a second, guessed: a token takes one reading of the weights it uses. */
  readonly bandwidth: number
  /** How Ollama keeps what it has read. */
  readonly cache: CacheType
}

const gibi = 2 ** 30

/** Kept free on a card for the screen and for what computing needs beside the model. */
const cardReserveBytes = 0.45 * gibi
/** Less on all cards together is too little to be worth planning for. */
const leastCardBytes = 5.4 * gibi

export function budgetOf({ accelerators, memoryBytes }: Machine, cache: CacheType = 'f16'): Budget {
  const shared = accelerators.filter(({ isShared }) => isShared)
  const cards = strongestGroup(accelerators.filter(({ isShared }) => !isShared))
  const cardBytes = cards.reduce((sum, { totalBytes }) => sum + Math.max(0, totalBytes - cardReserveBytes), 0)
  const memory = ofMemory(memoryBytes)
  const limitBytes = memoryBytes * 0.9 + cardBytes
  if (cardBytes >= leastCardBytes) {
    return { place: 'card', bytes: cardBytes, limitBytes, bandwidth: 300e9, cache }
  }
  const [unified] = shared.toSorted((a, b) => b.totalBytes - a.totalBytes)
  if (unified !== undefined) {
    // Some chips report all of the machine's memory as theirs.
    const bytes = unified.totalBytes < memoryBytes ? unified.totalBytes : memory
    const bandwidth = bandwidthOf(unified.name)
    return { place: 'unified', bytes, limitBytes: Math.max(bytes, limitBytes), bandwidth, cache }
  }
  return { place: 'memory', bytes: memory, limitBytes, bandwidth: 40e9, cache }
}

/** A model is split over cards of one library only. */
function strongestGroup(cards: readonly Accelerator[]): readonly Accelerator[] {
  const size = (group: readonly Accelerator[]) => group.reduce((sum, { totalBytes }) => sum + totalBytes, 0)
  return [...Map.groupBy(cards, ({ library }) => library).values()].toSorted((a, b) => size(b) - size(a))[0] ?? []
}

/** Nearly two fifths stay for everything else that runs, at least 4 GB and at most 16 GB. */
const ofMemory = (memoryBytes: number) =>
  Math.max(0, memoryBytes - Math.min(16 * gibi, Math.max(4 * gibi, memoryBytes * 0.38)))

/** Apple's own figures, the slowest of each kind; 100 GB/s for every other chip with shared memory. */
function bandwidthOf(name: string): number {
  if (name.includes('Ultra')) return 800e9
  if (name.includes('Max')) return 300e9
  return name.includes('Pro') ? 150e9 : 100e9
}
