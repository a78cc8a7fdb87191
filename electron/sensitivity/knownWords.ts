import { contactWords } from './data/words/contact.ts'
import { cueWords } from './data/words/cues.ts'
import { dateWords } from './data/words/dates.ts'
import { givenNames } from './data/words/givenNames.ts'
import { identityWords } from './data/words/identity.ts'
import { markingWords } from './data/words/markings.ts'
import { moneyWords } from './data/words/money.ts'
import { neutralWords } from './data/words/neutral.ts'
import { numeralWords } from './data/words/numerals.ts'
import { peopleWords } from './data/words/people.ts'
import { placeWords } from './data/words/places.ts'
import { secretWords } from './data/words/secrets.ts'
import { stanceWords } from './data/words/stance.ts'
import { topicWords } from './data/words/topics.ts'
import { createLexicon } from './lexicon.ts'
import { createVocabulary } from './vocabulary.ts'

const tables = [
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
]

/** One numbering of words, so that a token is looked up once for both lexicons. */
export const vocabulary = createVocabulary()
/** Labels and cues that recognisers start from. */
export const lexicon = createLexicon(vocabulary, tables)
/** What the context model listens to. */
export const contextLexicon = createLexicon(vocabulary, [topicWords, stanceWords], 'all')

/** Some senses of the lexicon, a bit for each. */
export interface SenseSet {
  readonly low: number
  readonly high: number
}

const names = tables.flatMap(Object.keys)
const setsByName = new Map(
  names.map((name, i): [string, SenseSet] => [name, { low: i < 32 ? 1 << i : 0, high: i < 32 ? 0 : 1 << (i - 32) }]),
)

export const senseSet = (...senses: readonly string[]): SenseSet =>
  senses.map(setOf).reduce((all, one) => ({ low: all.low | one.low, high: all.high | one.high }), none)

const none: SenseSet = { low: 0, high: 0 }

export function setOf(sense: string): SenseSet {
  const set = setsByName.get(sense)
  if (!set) throw new Error(`The lexicon has no words for ${sense}`)
  return set
}
