/** Numbers above 0 by whole numbers, without any object for them. */
export interface NumberTable {
  /** 0 where there is none. */
  readonly get: (key: number) => number
  readonly set: (key: number, value: number) => void
  /** All there is to know, to make the same table from. */
  readonly cells: () => Cells
}

/** Small numbers are kept in half the memory where they come so: what is looked up often stays near the processor. */
export type Cells = Int32Array | Uint16Array

/** Fibonacci hashing: the high bits of the product are well spread (Knuth, volume 3, section 6.4). */
const spread = (key: number) => Math.imul(key, 0x9e3779b1)

/** A fuller table is a smaller one, to load and to keep near the processor; beyond this look-ups take long. */
const mostIn = (cells: number) => (cells / 2) * (7 / 8)

/** Free cells for so many entries; a power of two of them. */
function roomFor(entries: number): Int32Array {
  let size = 32
  while (mostIn(size) < entries) size *= 2
  return new Int32Array(size)
}

/**
 * For any keys: key and value lie side by side, so that a look-up touches one place in memory. What it is made from, and
 * gives as its cells, are all keys and behind them all values: free cells need not be stored.
 */
export function createHashTable(from: Cells = new Int32Array()): NumberTable {
  const known = from.length / 2
  let cells = roomFor(known)
  /** Of the hash, the bits that do not choose the place; half of the cells are values. */
  let unused = Math.clz32(cells.length) + 2
  /** Where the key lies, or the free cell where it would. */
  const placeOf = (key: number): number => {
    const last = cells.length - 2
    let place = (spread(key) >>> unused) << 1
    while (cells[place + 1] !== 0 && cells[place] !== key) place = (place + 2) & last
    return place
  }
  const put = (key: number, value: number) => {
    const place = placeOf(key)
    cells[place] = key
    cells[place + 1] = value
  }
  const grow = () => {
    const old = cells
    cells = new Int32Array(old.length * 2)
    unused--
    for (let i = 0; i < old.length; i += 2) if (old[i + 1] !== 0) put(old[i] ?? 0, old[i + 1] ?? 0)
  }
  let count = known
  for (let i = 0; i < known; i++) put(from[i] ?? 0, from[known + i] ?? 0)
  return {
    get: (key) => cells[placeOf(key) + 1] ?? 0,
    set: (key, value) => {
      if (cells[placeOf(key) + 1] === 0 && ++count > mostIn(cells.length)) grow()
      put(key, value)
    },
    cells: () => {
      const places = [...cells.keys()].filter((cell) => cell % 2 === 0 && cells[cell + 1] !== 0)
      return Int32Array.from([...places, ...places.map((place) => place + 1)], (cell) => cells[cell] ?? 0)
    },
  }
}

/** For keys that are counted up from 1. */
export function createArrayTable(from: Cells = new Int32Array(16)): NumberTable {
  let cells = from
  let most = cells.length - 1
  return {
    get: (key) => cells[key] ?? 0,
    set: (key, value) => {
      if (key >= cells.length) {
        const grown = new Int32Array(key * 2)
        grown.set(cells)
        cells = grown
      }
      most = Math.max(most, key)
      cells[key] = value
    },
    cells: () => cells.subarray(0, most + 1),
  }
}
