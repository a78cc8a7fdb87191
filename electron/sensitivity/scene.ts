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
import { runsOf, type Run } from './runs.ts'
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
  /** What the context model's own lexicon found. */
  readonly contextHits: readonly Hit[]
  /** Whether the token is a given name, capitalised where the script has capitals. */
  readonly isName: (token: number) => boolean
  /** The number of the first token that starts at or behind the position. */
  readonly tokenAt: (position: number) => number
}

const isStem = (hash: number) => lexicon.isStem(hash) || contextLexicon.isStem(hash)
const noHits: readonly Hit[] = []

export function createScene(text: string): Scene {
  const tokens = tokenise(text, isStem)
  const hits = lexicon.find(tokens)
  const bySense = new Map<string, Hit[]>()
  for (const hit of hits) {
    const same = bySense.get(hit.sense)
    if (same) same.push(hit)
    else bySense.set(hit.sense, [hit])
  }
  const nameTokens = new Set(
    (bySense.get('given-name') ?? noHits)
      .filter(({ first }) => (tokens.flags[first] ?? 0) & tokenFlags.capital)
      .map(({ first }) => first),
  )
  const hitsOf = (sense: string) => bySense.get(sense) ?? noHits
  const firstHitFrom = (list: readonly Hit[], token: number) => {
    let low = 0
    for (let high = list.length; low < high;) {
      const middle = (low + high) >> 1
      if ((list[middle]?.last ?? 0) < token) low = middle + 1
      else high = middle
    }
    return list[low]
  }
  const tokenAt = (position: number) => {
    let low = 0
    for (let high = tokens.count; low < high;) {
      const middle = (low + high) >> 1
      if ((tokens.starts[middle] ?? 0) < position) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    text,
    tokens,
    hits,
    hitsOf,
    isPartOf: (token, sense) => (firstHitFrom(hitsOf(sense), token)?.first ?? Number.MAX_SAFE_INTEGER) <= token,
    isNear: (sense, start, end, { before, after }) => {
      const list = bySense.get(sense)
      if (!list) return false
      const from = Math.max(0, start - before)
      const blankBefore = text.slice(from, start).lastIndexOf('\n\n')
      const blankAfter = text.slice(end, end + after).indexOf('\n\n')
      const hit = firstHitFrom(list, tokenAt(blankBefore < 0 ? from : from + blankBefore))
      return hit !== undefined && (tokens.starts[hit.first] ?? 0) < end + (blankAfter < 0 ? after : blankAfter)
    },
    runs: runsOf(text, tokens),
    contextHits: contextLexicon.find(tokens),
    isName: (token) => nameTokens.has(token),
    tokenAt,
  }
}
