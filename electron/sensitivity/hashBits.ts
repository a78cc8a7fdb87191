/** A quick "certainly not" for 32-bit hashes: one bit each, 32 KB, so that it stays in the processor's nearest memory. */
export interface HashBits {
  readonly add: (hash: number) => void
  /** False: certainly not added. True: probably. */
  readonly mayHave: (hash: number) => boolean
  readonly words: Uint32Array
}

const wordMask = (1 << 13) - 1

export function createHashBits(): HashBits {
  const words = new Uint32Array(wordMask + 1)
  return {
    words,
    add: (hash) => {
      const word = (hash >>> 5) & wordMask
      words[word] = (words[word] ?? 0) | (1 << (hash & 31))
    },
    mayHave: (hash) => (((words[(hash >>> 5) & wordMask] ?? 0) >>> (hash & 31)) & 1) === 1,
  }
}
