import { addBit, createHashBits, type HashBits } from './hashBits.ts'

/** Hashes of word beginnings that any ending may follow. */
export interface Stems {
  readonly add: (hash: number) => void
  readonly has: (hash: number) => boolean
  readonly all: () => Iterable<number>
  /** Read by the tokeniser itself: it asks at every letter. */
  readonly bits: HashBits
}

export function createStems(from: readonly Stems[] = []): Stems {
  const bits = createHashBits()
  const hashes = new Set<number>()
  const add = (hash: number) => {
    addBit(bits, hash)
    hashes.add(hash)
  }
  for (const stems of from) for (const hash of stems.all()) add(hash)
  return { add, has: (hash) => hashes.has(hash), all: () => hashes, bits }
}
