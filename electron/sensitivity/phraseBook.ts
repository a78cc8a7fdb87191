import type { Cells, NumberTable } from './numberTables.ts'

/**
 * Phrases by a key that stands for how they begin, as runs of numbers in one typed array; those of one key are chained, the
 * longest first. A place of 0 is none.
 */
export interface PhraseBook {
  /** `words` follow those that the key stands for. */
  readonly add: (key: number, sense: number, words: readonly number[]) => void
  /** The longest phrase of the key. */
  readonly firstOf: (key: number) => number
  readonly nextOf: (place: number) => number
  readonly senseOf: (place: number) => number
  readonly lengthOf: (place: number) => number
  readonly wordOf: (place: number, index: number) => number
  /** All there is to know, to read the book once more: its heads and its phrases. */
  readonly cells: () => readonly Cells[]
}

const senseAt = 1
const lengthAt = 2
const wordsAt = 3

/** `heads` holds the first place of each key. */
export function createPhraseBook(heads: NumberTable, from: Cells = new Int32Array(1)): PhraseBook {
  let cells = from
  let end = from.length
  const at = (place: number) => cells[place] ?? 0

  /** The last phrase of the chain that is no shorter, or 0. */
  function lastBefore(key: number, length: number): number {
    let before = 0
    for (let place = heads.get(key); place !== 0 && at(place + lengthAt) >= length; place = at(place)) before = place
    return before
  }

  function add(key: number, sense: number, words: readonly number[]) {
    if (end + wordsAt + words.length > cells.length) {
      const grown = new Int32Array((end + wordsAt + words.length) * 2)
      grown.set(cells)
      cells = grown
    }
    const before = lastBefore(key, words.length)
    cells.set([before === 0 ? heads.get(key) : at(before), sense, words.length, ...words], end)
    if (before === 0) heads.set(key, end)
    else cells[before] = end
    end += wordsAt + words.length
  }

  return {
    add,
    firstOf: heads.get,
    nextOf: at,
    senseOf: (place) => at(place + senseAt),
    lengthOf: (place) => at(place + lengthAt),
    wordOf: (place, index) => at(place + wordsAt + index),
    cells: () => [heads.cells(), cells.subarray(0, end)],
  }
}
