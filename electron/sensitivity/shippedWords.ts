import { commandFlags } from './data/commandFlags.ts'
import { contactWords } from './data/words/contact.ts'
import { cueWords } from './data/words/cues.ts'
import { dateWords } from './data/words/dates.ts'
import { givenNames } from './data/words/givenNames.ts'
import { identityWords } from './data/words/identity.ts'
import { markingWords } from './data/words/markings.ts'
import { moneyWords } from './data/words/money.ts'
import { neutralWords } from './data/words/neutral.ts'
import { numberNames, numeralWords } from './data/words/numerals.ts'
import { peopleWords } from './data/words/people.ts'
import { placeWords } from './data/words/places.ts'
import { secretWords } from './data/words/secrets.ts'
import { stanceWords } from './data/words/stance.ts'
import { thingWords } from './data/words/things.ts'
import { topicWords } from './data/words/topics.ts'
import { createHashTable } from './numberTables.ts'
import { hashOf } from './tokens.ts'
import { writeWordBook } from './wordBook.ts'

/** All words that are known without the person's help. The build runs this file and bundles what comes out instead. */
export const shippedWords = writeWordBook([
  // Labels and cues that recognisers start from.
  {
    tables: [
      contactWords,
      moneyWords,
      identityWords,
      secretWords,
      neutralWords,
      thingWords,
      cueWords,
      numeralWords,
      dateWords,
      placeWords,
      peopleWords,
      givenNames,
      markingWords,
    ],
    counts: 'longest',
  },
  // What the context model listens to.
  { tables: [topicWords, stanceWords], counts: 'all' },
  // Names of commands that take secrets.
  { tables: [Object.fromEntries(commandFlags.map(({ source, words }) => [source, { words }]))], counts: 'all' },
])

/** What each word for a number means, plus one, by its hash; of two languages the first counts. */
export const numeralValues = createHashTable()
for (const [word, value] of numberNames.toReversed()) numeralValues.set(hashOf(word), value + 1)
