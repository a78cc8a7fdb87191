import { characterKinds, kindOf } from './characters.ts'

const prime = 0x01000193
const space = 0x20
const signMark = 0x21
const digitMark = 0x23
const prefixMark = 0x2a
const denseMark = 0x3f
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, prime)
/** Spreads the high bits, which FNV leaves weak in short strings. */
const finish = (hash: number): number => {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (spread ^ (spread >>> 13)) >>> 0
}

const shortestPrefix = 3
const longestPrefix = 6

/** Letters behind the first one count in any order, so that two that are swapped by a slip change nothing. */
const scatter = (code: number): number => finish(Math.imul(code, 0x9e3779b1))

/**
 * Visits a 32-bit hash of every word, pair of words and word prefix (which stands for the stem), and of every one to
 * three characters in a row where words are not separated. Digits count by how many stand together.
 */
export function visitNgrams(text: string, seed: number, visit: (hash: number) => void): void {
  let previous = seed
  let at = 0
  while (at < text.length) {
    const start = at
    const code = text.charCodeAt(at++)
    const kind = kindOf(code)
    if (kind === characterKinds.dense) {
      visitDense(text, start, at, seed, visit)
      while (at < text.length && kindOf(text.charCodeAt(at)) === kind) visitDense(text, start, ++at, seed, visit)
      previous = seed
      continue
    }
    let hash = seed
    if (kind === characterKinds.other) {
      if (code <= space) continue
      hash = mix(mix(seed, code), signMark)
    } else {
      const isWord = kind === characterKinds.word
      const first = mix(seed, isWord ? code : digitMark)
      let rest = 0
      while (at < text.length && kindOf(text.charCodeAt(at)) === kind) {
        rest = (rest + scatter(isWord ? text.charCodeAt(at) : digitMark)) | 0
        const length = ++at - start
        if (isWord && length >= shortestPrefix && length <= longestPrefix)
          visit(finish(mix(mix(first, rest), prefixMark)))
      }
      hash = mix(first, rest)
    }
    visit(finish(hash))
    visit(finish(mix(Math.imul(previous, 31), hash)))
    previous = hash
  }
}

/** The one to three characters of a run that end before `end`. */
function visitDense(text: string, start: number, end: number, seed: number, visit: (hash: number) => void): void {
  let hash = mix(seed, denseMark)
  for (let at = end - 1; at >= start && at >= end - 3; at--) {
    hash = mix(hash, text.charCodeAt(at))
    visit(finish(hash))
  }
}
