/** A quick "certainly not" for hashes: one bit each in 32 KB, which stay in the processor's nearest memory. */
export type HashBits = Int32Array

const wordMask = (1 << 13) - 1

export const createHashBits = (): HashBits => new Int32Array(wordMask + 1)

export function addBit(bits: HashBits, hash: number): void {
  const word = (hash >>> 5) & wordMask
  bits[word] = (bits[word] ?? 0) | (1 << (hash & 31))
}

/** False: certainly not added. True: probably. */
export const hasBit = (bits: HashBits, hash: number): boolean =>
  (((bits[(hash >>> 5) & wordMask] ?? 0) >>> (hash & 31)) & 1) === 1
