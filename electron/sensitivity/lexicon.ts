import type { Tokens } from './tokens.ts'
import { meaningOf, pairOf, usesOf, type Layer, type Sense, type WordBook } from './wordBook.ts'

/** A phrase of the lexicon found in a text. First and last are token numbers. */
export interface Hit {
  readonly sense: Sense
  readonly first: number
  readonly last: number
}

export interface Lexicon {
  /** The hits of each layer, in the order of the text. */
  readonly find: (tokens: Tokens) => readonly (readonly Hit[])[]
}

/** Words of a phrase may be parted by a space, a hyphen, an apostrophe, a dot and a space. */
const widestGap = 2
const gapBefore = ({ starts, ends }: Tokens, token: number) => (starts[token] ?? 0) - (ends[token - 1] ?? 0)

export function createLexicon({ counts, senses, uses, meanings, longer }: WordBook): Lexicon {
  const meant = meanings.map((numbers) => numbers.flatMap((number) => senses[number] ?? []))
  function find(tokens: Tokens): readonly (readonly Hit[])[] {
    const { count, words, stems } = tokens
    const searches = counts.map(createSearch)
    const add = (sense: Sense | undefined, first: number, last: number) => {
      if (sense) searches[sense.layer]?.add(sense, first, last)
    }
    const addAlone = (word: number, at: number) => {
      const meaning = meaningOf(uses.get(word))
      if (meaning !== 0) for (const sense of meant[meaning] ?? []) add(sense, at, at)
    }
    const addLonger = (first: number, second: number, at: number) => {
      if ((uses.get(first) & usesOf.first) === 0 || (uses.get(second) & usesOf.second) === 0) return
      for (let place = longer.firstOf(pairOf(first, second)); place !== 0; place = longer.nextOf(place))
        if (goesOn(place, at + 2)) add(senses[longer.senseOf(place)], at, at + 1 + longer.lengthOf(place))
    }
    /** Whether the words behind the first two stand there. */
    const goesOn = (place: number, at: number): boolean => {
      const length = longer.lengthOf(place)
      if (at + length > count) return false
      for (let k = 0; k < length; k++) {
        const word = longer.wordOf(place, k)
        if ((words[at + k] !== word && stems[at + k] !== word) || gapBefore(tokens, at + k) > widestGap) return false
      }
      return true
    }
    for (let token = 0; token < count; token++) {
      const word = words[token] ?? 0
      const stem = stems[token] ?? 0
      if (word === 0 && stem === 0) continue
      const hasNext = token + 1 < count && gapBefore(tokens, token + 1) <= widestGap
      const next = hasNext ? (words[token + 1] ?? 0) : 0
      const nextStem = hasNext ? (stems[token + 1] ?? 0) : 0
      if (word !== 0 && next !== 0) addLonger(word, next, token)
      if (word !== 0 && nextStem !== 0) addLonger(word, nextStem, token)
      if (stem !== 0 && next !== 0) addLonger(stem, next, token)
      if (stem !== 0 && nextStem !== 0) addLonger(stem, nextStem, token)
      if (word !== 0) addAlone(word, token)
      if (stem !== 0) addAlone(stem, token)
    }
    return searches.map(({ hits }) => hits)
  }

  return { find }
}

function createSearch(counts: Layer['counts']) {
  const hits: Hit[] = []
  /** The last token of any phrase found so far, and of those that begin before the phrase at hand. */
  let farthest = -1
  let reach = -1
  let begun = -1
  return {
    hits,
    add: (sense: Sense, first: number, last: number) => {
      if (first > begun) {
        begun = first
        reach = farthest
      }
      if (counts === 'longest' && (last <= reach || last < farthest)) return
      farthest = Math.max(farthest, last)
      for (let k = hits.length - 1; k >= 0 && hits[k]?.first === first; k--) if (hits[k]?.sense === sense) return
      hits.push({ sense, first, last })
    },
  }
}
