/** Numbers above 0 by whole numbers, without any object for them. */
export interface NumberTable {
  /** 0 where there is none. */
  readonly get: (key: number) => number
  readonly set: (key: number, value: number) => void
}

/** Fibonacci hashing: the high bits of the product are well spread (Knuth, volume 3, section 6.4). */
const spread = (key: number) => Math.imul(key, 0x9e3779b1)

/** For any keys: key and value lie side by side, so that a look-up touches one place in memory. */
export function createHashTable(): NumberTable {
  let bits = 4
  let cells = new Int32Array(2 << bits)
  let count = 0
  /** Where the key lies, or the free cell where it would. */
  const placeOf = (key: number): number => {
    const last = (2 << bits) - 2
    let place = (spread(key) >>> (32 - bits)) << 1
    while (cells[place + 1] !== 0 && cells[place] !== key) place = (place + 2) & last
    return place
  }
  const set = (key: number, value: number) => {
    const place = placeOf(key)
    if (cells[place + 1] === 0 && ++count > 3 << (bits - 2)) {
      grow()
      set(key, value)
      return
    }
    cells[place] = key
    cells[place + 1] = value
  }
  const grow = () => {
    const old = cells
    bits++
    cells = new Int32Array(2 << bits)
    count = 0
    for (let i = 0; i < old.length; i += 2) if (old[i + 1] !== 0) set(old[i] ?? 0, old[i + 1] ?? 0)
  }
  return { get: (key) => cells[placeOf(key) + 1] ?? 0, set }
}

/** For keys that are counted up from 1. */
export function createArrayTable(): NumberTable {
  let cells = new Int32Array(16)
  return {
    get: (key) => cells[key] ?? 0,
    set: (key, value) => {
      if (key >= cells.length) {
        const grown = new Int32Array(key * 2)
        grown.set(cells)
        cells = grown
      }
      cells[key] = value
    },
  }
}
