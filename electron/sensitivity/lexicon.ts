import { createArrayTable, createHashTable } from './numberTables.ts'
import { createPhraseBook } from './phraseBook.ts'
import { tokenise, type Tokens } from './tokens.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Words of one sense by language: phrases split by commas, `*` ends a stem that any ending may follow. */
export type WordTable = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A phrase of the lexicon found in a text. First and last are token numbers. */
export interface Hit {
  readonly sense: string
  readonly first: number
  readonly last: number
}

/** Senses that are looked for by one rule. */
export interface Layer {
  readonly tables: readonly WordTable[]
  /**
   * `longest`: the longest phrases, left to right, one hit for each sense; a phrase inside a longer one counts only if it
   * goes on beyond it. `all`: every phrase, however they overlap.
   */
  readonly counts: 'longest' | 'all'
}

export interface Lexicon {
  /** The hits of each layer, in the order of the text. */
  readonly find: (tokens: Tokens) => readonly (readonly Hit[])[]
}

/** Words of a phrase may be parted by a space, a hyphen, an apostrophe, a dot and a space. */
const widestGap = 2
const gapBefore = ({ starts, ends }: Tokens, token: number) => (starts[token] ?? 0) - (ends[token - 1] ?? 0)

/** The first two words of a phrase as one key; a vocabulary has fewer than 2 to the 15 numbers. */
const pairOf = (first: number, second: number) => (first << 15) | second

export function createLexicon(vocabulary: Vocabulary, layers: readonly Layer[]): Lexicon {
  const senses: { readonly name: string; readonly layer: number }[] = []
  const singles = createPhraseBook(createArrayTable())
  /** By the first two words: most words begin many phrases and few pairs begin any. */
  const longer = createPhraseBook(createHashTable())
  for (const [layer, { tables }] of layers.entries())
    for (const [name, languages] of tables.flatMap(Object.entries<Readonly<Record<string, string>>>)) {
      const sense = senses.push({ name, layer }) - 1
      readPhrases(vocabulary, Object.values(languages).join(','), (words) => {
        const [first = 0, second] = words
        if (second === undefined) singles.add(first, sense, words)
        else longer.add(pairOf(first, second), sense, words)
      })
    }

  function find(tokens: Tokens): readonly (readonly Hit[])[] {
    const { count, words, stems } = tokens
    const searches = layers.map(({ counts }) => createSearch(counts))
    const add = (sense: number, first: number, last: number) => {
      const { name = '', layer = 0 } = senses[sense] ?? {}
      searches[layer]?.add(name, first, last)
    }
    const addSingles = (word: number, at: number) => {
      for (let place = singles.firstOf(word); place !== 0; place = singles.nextOf(place))
        add(singles.senseOf(place), at, at)
    }
    const addLonger = (first: number, second: number, at: number) => {
      for (let place = longer.firstOf(pairOf(first, second)); place !== 0; place = longer.nextOf(place))
        if (goesOn(place, at)) add(longer.senseOf(place), at, at + longer.lengthOf(place) - 1)
    }
    /** Whether the words behind the first two stand there, too. */
    const goesOn = (place: number, at: number): boolean => {
      const length = longer.lengthOf(place)
      if (at + length > count) return false
      for (let k = 2; k < length; k++) {
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
      if (word !== 0) addSingles(word, token)
      if (stem !== 0) addSingles(stem, token)
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
    add: (sense: string, first: number, last: number) => {
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

function readPhrases(vocabulary: Vocabulary, list: string, add: (words: readonly number[]) => void) {
  const { count, starts, ends, hashes } = tokenise(list, vocabulary)
  let words: number[] = []
  for (let token = 0; token < count; token++) {
    const end = ends[token] ?? 0
    const next = token + 1 < count ? (starts[token + 1] ?? 0) : list.length
    const hash = hashes[token] ?? 0
    words.push(list.charCodeAt(end) === star ? vocabulary.addStem(hash) : vocabulary.addWord(hash))
    const comma = list.indexOf(',', end)
    if (token + 1 < count && (comma < 0 || comma >= next)) continue
    add(words)
    words = []
  }
}

const star = 0x2a
