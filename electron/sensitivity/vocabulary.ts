import { createHashTable, type Cells } from './numberTables.ts'

/** Every word that any phrase has, by number from 1. A word and the beginning of words it may be have numbers of their own. */
export interface Vocabulary {
  /** Number of a whole word, made where it is new. */
  readonly addWord: (hash: number) => number
  /** Number of a beginning that any ending may follow, made where it is new. */
  readonly addStem: (hash: number) => number
  /** 0 where it is unknown. */
  readonly wordOf: (hash: number) => number
  /** 0 where it is unknown. The tokeniser asks at every letter. */
  readonly stemOf: (hash: number) => number
  /** All there is to know, to look words up in once more. */
  readonly cells: () => readonly Cells[]
}

/** Bits of a quick "certainly not": 8 KB, which stay in the processor's nearest memory. */
const filterMask = (1 << 16) - 1

export function createVocabulary([wordCells, stemCells, filter = new Int32Array((filterMask + 1) >>> 5)]: readonly (
  | Cells
  | undefined
)[] = []): Vocabulary {
  const words = createHashTable(wordCells)
  const stems = createHashTable(stemCells)
  let count = 0
  return {
    addWord: (hash) => {
      const known = words.get(hash)
      if (known === 0) words.set(hash, ++count)
      return known || count
    },
    addStem: (hash) => {
      const known = stems.get(hash)
      if (known !== 0) return known
      const bit = hash & filterMask
      filter[bit >>> 5] = (filter[bit >>> 5] ?? 0) | (1 << (bit & 31))
      stems.set(hash, ++count)
      return count
    },
    wordOf: words.get,
    stemOf: (hash) => {
      const bit = hash & filterMask
      return (((filter[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 0 ? 0 : stems.get(hash)
    },
    cells: () => [words.cells(), stems.cells(), filter],
  }
}
