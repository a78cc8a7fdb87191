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
  const firstBits = createHashBits()
  const phrasesByFirst = new Map<number, Phrase[]>()
  for (const table of tables)
    for (const [sense, languages] of Object.entries(table))
      for (const phrase of phrasesOf(sense, Object.values(languages).join(','))) add(phrase)
  for (const phrases of phrasesByFirst.values()) phrases.sort((a, b) => b.hashes.length - a.hashes.length)

  function add(phrase: Phrase) {
    phrase.hashes.forEach((hash, i) => {
      if (phrase.stems[i]) stems.add(hash)
    })
    const first = phrase.hashes[0] ?? 0
    addBit(firstBits, first)
    const known = phrasesByFirst.get(first)
    if (known) known.push(phrase)
    else phrasesByFirst.set(first, [phrase])
  }

  /** Adds the phrases that begin at a token with this hash and go beyond `reach`; returns how far the longest goes. */
  function findAt(tokens: Tokens, at: number, first: number, reach: number, hits: Hit[]): number {
    let farthest = reach
    for (const phrase of phrasesByFirst.get(first) ?? []) {
      const last = at + phrase.hashes.length - 1
      const isHidden = counts === 'longest' && (last <= reach || last < farthest)
      if (isHidden || !matches(tokens, phrase, at)) continue
      farthest = Math.max(farthest, last)
      if (!endsWith(hits, at, phrase.sense)) hits.push({ sense: phrase.sense, first: at, last })
    }
    return farthest
  }

  function find(tokens: Tokens): readonly Hit[] {
    const hits: Hit[] = []
    const { count: tokenCount, hashes, stems: stemHashes } = tokens
    let reach = -1
    for (let i = 0; i < tokenCount; i++) {
      const word = hashes[i] ?? 0
      const stem = stemHashes[i] ?? 0
      const before = reach
      if (hasBit(firstBits, word)) reach = findAt(tokens, i, word, before, hits)
      if (stem !== 0 && stem !== word && hasBit(firstBits, stem))
        reach = Math.max(reach, findAt(tokens, i, stem, before, hits))
    }
    return hits
  }

  return { stems, find }
}

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
