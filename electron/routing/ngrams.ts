import { isWordLike, kindOf } from './characters.ts'

const prime = 0x01000193
const digitMark = 0x23
const mix = (hash: number, code: number): number => Math.imul(hash ^ code, prime)
/** Spreads the high bits, which FNV leaves weak in short strings. */
const finish = (hash: number): number => {
  const spread = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (spread ^ (spread >>> 13)) >>> 0
}

const prefixLengths: readonly number[] = [3, 4, 5, 6]

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
    const kind = kindOf(text.charCodeAt(at))
    let hash = seed
    const start = at
    if (kind === 'dense') {
      while (at < text.length && kindOf(text.charCodeAt(at)) === 'dense') visitDense(text, at++, start, seed, visit)
      previous = seed
      continue
    }
    if (isWordLike(text.charCodeAt(at))) {
      const first = mix(seed, kind === 'digit' ? digitMark : text.charCodeAt(at))
      let rest = 0
      at++
      while (at < text.length && isWordLike(text.charCodeAt(at)) && kindOf(text.charCodeAt(at)) === kind) {
        rest = (rest + scatter(kind === 'digit' ? digitMark : text.charCodeAt(at))) | 0
        at++
        if (kind === 'word' && prefixLengths.includes(at - start)) visit(finish(mix(mix(first, rest), 0x2a)))
      }
      hash = mix(first, rest)
    } else if (text.charCodeAt(at) <= 0x20) {
      at++
      continue
    } else hash = mix(mix(hash, text.charCodeAt(at++)), 0x21)
    visit(finish(hash))
    visit(finish(mix(Math.imul(previous, 31), hash)))
    previous = hash
  }
}

function visitDense(text: string, at: number, start: number, seed: number, visit: (hash: number) => void): void {
  let hash = mix(seed, 0x3f)
  for (let back = 0; back < 3 && at - back >= start; back++) {
    hash = mix(hash, text.charCodeAt(at - back))
    visit(finish(hash))
  }
}
