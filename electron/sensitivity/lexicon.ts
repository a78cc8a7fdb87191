import { addBit, createHashBits, hasBit } from './hashBits.ts'
import { createStems, type Stems } from './stems.ts'
import { tokenise, type Tokens } from './tokens.ts'

/** Words of one sense by language: phrases split by commas, `*` ends a stem that any ending may follow. */
export type WordTable = Readonly<Record<string, Readonly<Record<string, string>>>>

/** A phrase of the lexicon found in a text. First and last are token numbers. */
export interface Hit {
  readonly sense: string
  readonly first: number
  readonly last: number
}

interface Phrase {
  readonly sense: string
  readonly hashes: readonly number[]
  readonly stems: readonly boolean[]
}

export interface Lexicon {
  /** Beginnings of words that any ending may follow. */
  readonly stems: Stems
  /** The longest phrases, left to right, one hit for each sense; a phrase inside a longer one counts only if it goes on beyond it. */
  readonly find: (tokens: Tokens) => readonly Hit[]
}

/** `all`: every phrase counts, however they overlap. */
export function createLexicon(tables: readonly WordTable[], counts: 'longest' | 'all' = 'longest'): Lexicon {
  const stems = createStems()
  const words = createIndex()
  /** Phrases of several words, by their first two: most words begin many phrases and few pairs begin any. */
  const pairs = createIndex()
  for (const table of tables)
    for (const [sense, languages] of Object.entries(table))
      for (const phrase of phrasesOf(sense, Object.values(languages).join(','))) {
        const [first = 0, second] = phrase.hashes
        if (second === undefined) words.add(first, phrase)
        else pairs.add(pairOf(first, second), phrase)
        for (const [i, hash] of phrase.hashes.entries()) if (phrase.stems[i]) stems.add(hash)
      }
  pairs.sort()

  /** Adds the phrases under a key that go beyond `reach`; returns how far the longest goes. */
  function addFound(index: Index, key: number, at: number, reach: number, into: Search): number {
    let farthest = into.farthest
    for (const phrase of index.at(key)) {
      const last = at + phrase.hashes.length - 1
      const isHidden = counts === 'longest' && (last <= reach || last < farthest)
      if (isHidden || !matches(into.tokens, phrase, at)) continue
      farthest = Math.max(farthest, last)
      if (!endsWith(into.hits, at, phrase.sense)) into.hits.push({ sense: phrase.sense, first: at, last })
    }
    return farthest
  }

  function find(tokens: Tokens): readonly Hit[] {
    const { count, hashes, stems: begun } = tokens
    const search: Search = { tokens, hits: [], farthest: -1 }
    for (let i = 0; i < count; i++) {
      const reach = search.farthest
      const word = hashes[i] ?? 0
      const stem = begun[i] ?? 0
      if (i + 1 < count) {
        const next = hashes[i + 1] ?? 0
        const nextStem = begun[i + 1] ?? 0
        for (let form = 0; form < 4; form++) {
          const first = form < 2 ? word : stem
          const second = form % 2 === 0 ? next : nextStem
          if (first === 0 || second === 0 || (form > 1 && stem === word) || (form % 2 === 1 && nextStem === next))
            continue
          const key = pairOf(first, second)
          if (pairs.mayHave(key)) search.farthest = addFound(pairs, key, i, reach, search)
        }
      }
      if (words.mayHave(word)) search.farthest = addFound(words, word, i, reach, search)
      if (stem !== 0 && stem !== word && words.mayHave(stem)) search.farthest = addFound(words, stem, i, reach, search)
    }
    return search.hits
  }

  return { stems, find }
}

interface Search {
  readonly tokens: Tokens
  readonly hits: Hit[]
  /** The last token of any phrase found so far. */
  farthest: number
}

interface Index {
  readonly add: (key: number, phrase: Phrase) => void
  readonly mayHave: (key: number) => boolean
  readonly at: (key: number) => readonly Phrase[]
  /** Puts the longest first. */
  readonly sort: () => void
}

const nothing: readonly Phrase[] = []

function createIndex(): Index {
  const bits = createHashBits()
  const phrases = new Map<number, Phrase[]>()
  return {
    add: (key, phrase) => {
      addBit(bits, key)
      const known = phrases.get(key)
      if (known) known.push(phrase)
      else phrases.set(key, [phrase])
    },
    mayHave: (key) => hasBit(bits, key),
    at: (key) => phrases.get(key) ?? nothing,
    sort: () => {
      for (const list of phrases.values()) list.sort((a, b) => b.hashes.length - a.hashes.length)
    },
  }
}

const pairOf = (first: number, second: number) => (Math.imul(first, 0x9e3779b1) ^ second) & 0x3fffffff

function phrasesOf(sense: string, list: string): readonly Phrase[] {
  const words = tokenise(list, null)
  const phrases: Phrase[] = []
  let hashes: number[] = []
  let stems: boolean[] = []
  for (let i = 0; i < words.count; i++) {
    const end = words.ends[i] ?? 0
    hashes.push(words.hashes[i] ?? 0)
    stems.push(list[end] === '*')
    if (i + 1 < words.count && !list.slice(end, words.starts[i + 1]).includes(',')) continue
    phrases.push({ sense, hashes, stems })
    hashes = []
    stems = []
  }
  return phrases
}

/** Words of a phrase may be parted by a space, a hyphen, an apostrophe, a dot and a space. */
const widestGap = 2

function matches(tokens: Tokens, { hashes, stems }: Phrase, at: number): boolean {
  if (at + hashes.length > tokens.count) return false
  for (let k = 0; k < hashes.length; k++) {
    if ((stems[k] ? tokens.stems[at + k] : tokens.hashes[at + k]) !== hashes[k]) return false
    if (k > 0 && (tokens.starts[at + k] ?? 0) - (tokens.ends[at + k - 1] ?? 0) > widestGap) return false
  }
  return true
}

function endsWith(hits: readonly Hit[], first: number, sense: string): boolean {
  for (let k = hits.length - 1; k >= 0 && hits[k]?.first === first; k--) if (hits[k]?.sense === sense) return true
  return false
}
