import { characterKinds, kindOf } from './characters.ts'
import type { Parts } from './request.ts'

/** Words (by octaves) that a question of examinations usually has. */
const usualWords = 5
/** One character of a dense script says about as much as two thirds of a word. */
const wordsPerDense = 2 / 3
const mostRatios = 3

const ratio = /\b(?:half|third|quarter|twice|double|triple|times|percent)|\d\/\d|%/g
const person = /\b(?:he|she|his|her|they|their|him|i|my|you|your|we)\b/g
const sentenceEnd = /[.?!。？](?=\s|$)|[。？]/g
const option = /\n[a-j][.)] (.)/g

/**
 * How much a question of examinations tells, as far as stronger models gain by it: how long it is told above all, in how
 * many sentences, of people, in ratios, with answers that are no bare numbers. Figures that say the same for every
 * benchmark, unlike nearly all that is learned from one; so they are set, not learned.
 */
export function tellingOf({ request: told }: Parts): number {
  const words = countWords(told)
  const options = [...told.matchAll(option)]
  const numeric = options.filter(([, first = '']) => kindOf(first.charCodeAt(0)) !== characterKinds.word)
  return (
    Math.log2(words + 1) -
    usualWords +
    0.2 * Math.log2(countOf(told, sentenceEnd) + 1) +
    0.35 * Math.min(mostRatios, countOf(told, ratio)) +
    (4 * countOf(told, person)) / (words + 1) -
    (options.length === 0 ? 0 : (0.5 * numeric.length) / options.length)
  )
}

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

function countWords(text: string): number {
  let words = 0
  let before: number = characterKinds.other
  for (let at = 0; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === characterKinds.dense) words += wordsPerDense
    else if (kind !== before && kind !== characterKinds.other) words++
    before = kind
  }
  return words
}
