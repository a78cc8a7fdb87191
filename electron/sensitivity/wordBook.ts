import { createArrayTable, createHashTable, type NumberTable } from './numberTables.ts'
import { createPhraseBook, type PhraseBook } from './phraseBook.ts'
import { tokenise } from './tokens.ts'
import { createVocabulary, type Vocabulary } from './vocabulary.ts'

/** Words of one sense by language: phrases split by commas, `*` ends a stem that any ending may follow. */
export type WordTable = Readonly<Record<string, Readonly<Record<string, string>>>>

/** Senses that are looked for by one rule. */
export interface Layer {
  readonly tables: readonly WordTable[]
  /**
   * `longest`: the longest phrases, left to right, one hit for each sense; a phrase inside a longer one counts only if it
   * goes on beyond it. `all`: every phrase, however they overlap.
   */
  readonly counts: 'longest' | 'all'
}

export interface Sense {
  readonly name: string
  readonly layer: number
  /** Counted from 0 in its layer. */
  readonly number: number
}

/** Word tables as numbers, ready to be looked up. */
export interface WordBook {
  readonly vocabulary: Vocabulary
  /** The rule of each layer. */
  readonly counts: readonly Layer['counts'][]
  readonly senses: readonly Sense[]
  /** What each word is good for, by its number: see `usesOf`. */
  readonly uses: NumberTable
  /** Senses that a word has alone, by the number of that meaning; words with the same senses share it. */
  readonly meanings: readonly (readonly number[])[]
  /** By their first two words: most words begin many phrases and few pairs begin any. */
  readonly longer: PhraseBook
}

/** Whether a word is the first or the second of any phrase; the bits above say what it means alone. */
export const usesOf = { first: 1, second: 2 } as const
const bitsBelowMeaning = 2
export const meaningOf = (uses: number): number => uses >>> bitsBelowMeaning

/** The first two words of a phrase as one key; a vocabulary has fewer than 2 to the 15 numbers. */
export const pairOf = (first: number, second: number): number => (first << 15) | second

export function writeWordBook(layers: readonly Layer[]): WordBook {
  const vocabulary = createVocabulary()
  const senses: Sense[] = []
  const uses = createArrayTable()
  const alone = new Map<number, Set<number>>()
  const longer = createPhraseBook(createHashTable())
  for (const [layer, { tables }] of layers.entries())
    for (const [number, [name, languages]] of tables
      .flatMap(Object.entries<Readonly<Record<string, string>>>)
      .entries()) {
      const sense = senses.push({ name, layer, number }) - 1
      readPhrases(vocabulary, Object.values(languages).join(','), (words) => {
        const [first = 0, second, ...rest] = words
        if (second === undefined) {
          alone.set(first, (alone.get(first) ?? new Set()).add(sense))
          return
        }
        uses.set(first, uses.get(first) | usesOf.first)
        uses.set(second, uses.get(second) | usesOf.second)
        longer.add(pairOf(first, second), sense, rest)
      })
    }
  const meanings = numberMeanings(alone, uses)
  return { vocabulary, counts: layers.map(({ counts }) => counts), senses, uses, meanings, longer }
}

/** Writes to each word's uses what it means alone; returns the meanings there are, of which the first is none. */
function numberMeanings(
  alone: ReadonlyMap<number, ReadonlySet<number>>,
  uses: NumberTable,
): readonly (readonly number[])[] {
  const meanings: (readonly number[])[] = [[]]
  const numbers = new Map<string, number>()
  for (const [word, senses] of alone) {
    const name = [...senses].join()
    const number = numbers.get(name) ?? meanings.push([...senses]) - 1
    numbers.set(name, number)
    uses.set(word, uses.get(word) | (number << bitsBelowMeaning))
  }
  return meanings
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
