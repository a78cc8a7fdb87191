import { cueWords } from './data/words/cues.ts'
import { contactWords } from './data/words/contact.ts'
import { dateWords } from './data/words/dates.ts'
import { identityWords } from './data/words/identity.ts'
import { markingWords } from './data/words/markings.ts'
import { moneyWords } from './data/words/money.ts'
import { neutralWords } from './data/words/neutral.ts'
import { numeralWords } from './data/words/numerals.ts'
import { peopleWords } from './data/words/people.ts'
import { givenNames } from './data/words/givenNames.ts'
import { placeWords } from './data/words/places.ts'
import { secretWords } from './data/words/secrets.ts'
import { contextLexicon } from './contextFeatures.ts'
import { createLexicon, type Hit } from './lexicon.ts'
import { opaqueRuns, type OpaqueRun } from './opaque.ts'
import { runsOf, type Run } from './runs.ts'
import { createStems } from './stems.ts'
import { tokenFlags, tokenise, type Tokens } from './tokens.ts'

const lexicon = createLexicon([
  contactWords,
  moneyWords,
  identityWords,
  secretWords,
  neutralWords,
  cueWords,
  numeralWords,
  dateWords,
  placeWords,
  peopleWords,
  givenNames,
  markingWords,
])

/** Everything one pass over a text found that recognisers start from. */
export interface Scene {
  readonly text: string
  readonly tokens: Tokens
  readonly hits: readonly Hit[]
  /** The same hits by sense. */
  readonly hitsOf: (sense: string) => readonly Hit[]
  /** Whether the token is part of a hit of that sense. */
  readonly isPartOf: (token: number, sense: string) => boolean
  /** Whether a hit of that sense stands within so many characters before the position or behind it, in the same paragraph. */
  readonly isNear: (
    sense: string,
    start: number,
    end: number,
    reach: { readonly before: number; readonly after: number },
  ) => boolean
  readonly runs: readonly Run[]
  /** Stretches without spaces that may be keys or coded texts. */
  readonly opaque: readonly OpaqueRun[]
  /** The first token of digits from this token on, or the number of tokens. */
  readonly digitsFrom: (token: number) => number
  /** The last token of digits before this token, or -1. */
  readonly digitsBefore: (token: number) => number
  /** Whether there is any character of a script without spaces between words. */
  readonly hasCharacters: boolean
  /** What the context model's own lexicon found. */
  readonly contextHits: readonly Hit[]
  /** Whether the token is a given name, capitalised where the script has capitals. */
  readonly isName: (token: number) => boolean
  /** The number of the first token that starts at or behind the position. */
  readonly tokenAt: (position: number) => number
}

const stems = createStems([lexicon.stems, contextLexicon.stems])
const noHits: readonly Hit[] = []
const fewestOpaque = 16

export function createScene(text: string): Scene {
  const tokens = tokenise(text, stems)
  const hits = lexicon.find(tokens)
  const bySense = groupBySense(hits)
  const hitsOf = (sense: string) => bySense.get(sense) ?? noHits
  const marksBySense = new Map<string, Uint8Array>()
  const marksOf = (sense: string) => {
    const known = marksBySense.get(sense)
    if (known) return known
    const marks = new Uint8Array(tokens.count)
    for (const { first, last } of hitsOf(sense)) marks.fill(1, first, last + 1)
    marksBySense.set(sense, marks)
    return marks
  }
  const tokenAt = (position: number) => firstWhere(tokens.count, (token) => (tokens.starts[token] ?? 0) >= position)
  const { next, previous, hasCharacters } = surveyDigits(tokens)
  return {
    text,
    tokens,
    hits,
    hitsOf,
    isPartOf: (token, sense) => marksOf(sense)[token] === 1,
    isNear: (sense, start, end, { before, after }) => {
      const list = bySense.get(sense)
      if (!list) return false
      const from = Math.max(0, start - before)
      const blankBefore = text.slice(from, start).lastIndexOf('\n\n')
      const blankAfter = text.slice(end, end + after).indexOf('\n\n')
      const first = tokenAt(blankBefore < 0 ? from : from + blankBefore)
      const hit = list[firstWhere(list.length, (i) => (list[i]?.last ?? 0) >= first)]
      return hit !== undefined && (tokens.starts[hit.first] ?? 0) < end + (blankAfter < 0 ? after : blankAfter)
    },
    runs: runsOf(text, tokens),
    opaque: opaqueRuns(text, fewestOpaque),
    digitsFrom: (token) => next[Math.max(0, token)] ?? tokens.count,
    digitsBefore: (token) => previous[Math.min(token, tokens.count)] ?? -1,
    hasCharacters,
    contextHits: contextLexicon.find(tokens),
    isName: (token) => marksOf('given-name')[token] === 1 && ((tokens.flags[token] ?? 0) & tokenFlags.capital) !== 0,
    tokenAt,
  }
}

function groupBySense(hits: readonly Hit[]): ReadonlyMap<string, readonly Hit[]> {
  const bySense = new Map<string, Hit[]>()
  for (const hit of hits) {
    const same = bySense.get(hit.sense)
    if (same) same.push(hit)
    else bySense.set(hit.sense, [hit])
  }
  return bySense
}

/** The first number from 0 for which it holds; it holds for all that follow. */
function firstWhere(count: number, holds: (i: number) => boolean): number {
  let low = 0
  for (let high = count; low < high;) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

function surveyDigits({ count, flags }: Tokens) {
  const next = new Int32Array(count + 1)
  const previous = new Int32Array(count + 1)
  let hasCharacters = false
  let last = -1
  for (let token = 0; token <= count; token++) {
    previous[token] = last
    if ((flags[token] ?? 0) & tokenFlags.digits && token < count) last = token
    if ((flags[token] ?? 0) & tokenFlags.character) hasCharacters = true
  }
  let first = count
  for (let token = count; token >= 0; token--) {
    if (token < count && (flags[token] ?? 0) & tokenFlags.digits) first = token
    next[token] = first
  }
  return { next, previous, hasCharacters }
}
