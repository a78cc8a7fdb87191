import { commandFlags } from './data/commandFlags.ts'
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
import { createLexicon, type Hit } from './lexicon.ts'
import type { Tokens } from './tokens.ts'
import { createVocabulary } from './vocabulary.ts'

const labelTables = [
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

export const vocabulary = createVocabulary()

const lexicon = createLexicon(vocabulary, [
  { tables: labelTables, counts: 'longest' },
  { tables: [topicWords, stanceWords], counts: 'all' },
  {
    tables: [Object.fromEntries(commandFlags.map(({ source, words }) => [source, { words }]))],
    counts: 'all',
  },
])

/** Labels and cues that recognisers start from, what the context model listens to, and the names of commands. */
export function findWords(tokens: Tokens) {
  const [labels = none, context = none, commands = none] = lexicon.find(tokens)
  return { labels, context, commands }
}

const none: readonly Hit[] = []

/** Some senses of the lexicon, a bit for each. */
export interface SenseSet {
  readonly low: number
  readonly high: number
}

interface KnownSense extends SenseSet {
  readonly number: number
}

const sensesByName = new Map(
  labelTables.flatMap(Object.keys).map((name, number): [string, KnownSense] => {
    const bit = 1 << (number % 32)
    return [name, { number, low: number < 32 ? bit : 0, high: number < 32 ? 0 : bit }]
  }),
)

export function senseOf(name: string): KnownSense {
  const sense = sensesByName.get(name)
  if (!sense) throw new Error(`The lexicon has no words for ${name}`)
  return sense
}

export function senseSet(...names: readonly string[]): SenseSet {
  const senses = names.map(senseOf)
  const all = (bits: readonly number[]) => bits.reduce((sum, bit) => sum | bit, 0)
  return { low: all(senses.map(({ low }) => low)), high: all(senses.map(({ high }) => high)) }
}
