import fc from 'fast-check'
import { expect, test } from 'vitest'
import { labelKinds } from '../../electron/sensitivity/data/labelKinds.ts'
import { numberNames } from '../../electron/sensitivity/data/words/numerals.ts'
import { findWords } from '../../electron/sensitivity/knownWords.ts'
import { createLexicon } from '../../electron/sensitivity/lexicon.ts'
import { createHashTable, type NumberTable } from '../../electron/sensitivity/numberTables.ts'
import { packTable, packWords, unpackTable, unpackWords } from '../../electron/sensitivity/packedWords.ts'
import { numeralValues, shippedWords } from '../../electron/sensitivity/shippedWords.ts'
import { hashOf, tokenise } from '../../electron/sensitivity/tokens.ts'
import { writeWordBook, type WordBook } from '../../electron/sensitivity/wordBook.ts'
import { identifiers } from './texts/identifiers.ts'

const hitsIn = (book: WordBook, text: string) =>
  createLexicon(book)
    .find(tokenise(text, book.vocabulary))
    .map((hits) => hits.map(({ sense, first, last }) => `${sense.name} ${first}-${last}`))

test('a table of numbers answers like a map', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(60), fc.integer({ min: 1 })), { maxLength: 200 }), (entries) => {
      const table = createHashTable()
      const map = new Map(entries)
      for (const [key, value] of entries) table.set(key, value)
      const keys = Array.from({ length: 61 }, (_, key) => key)
      const values = keys.map((key) => map.get(key) ?? 0)
      expect([table, createHashTable(table.cells())].map(({ get }) => keys.map(get))).toEqual([values, values])
    }),
  )
})

const words = ['ab', 'ac', 'abc', 'b', 'c']
const phrase = fc
  .array(fc.tuple(fc.constantFrom(...words), fc.boolean()), { minLength: 1, maxLength: 4 })
  .map((parts) => parts.map(([word, isStem]) => (isStem ? `${word}*` : word)))

/** Every place where the words of the phrase stand, one after the other. A stem is the longest that any phrase knows. */
function placesOf(
  phrases: readonly (readonly string[])[],
  wanted: readonly string[],
  text: readonly string[],
): string[] {
  const stems = phrases.flat().filter((part) => part.endsWith('*'))
  const longestStem = (word: string) =>
    stems.filter((stem) => word.startsWith(stem.slice(0, -1))).toSorted((a, b) => b.length - a.length)[0]
  return text.flatMap((_, first) => {
    const isThere = wanted.every((part, i) => {
      const word = text[first + i]
      return word !== undefined && (part.endsWith('*') ? longestStem(word) === part : word === part)
    })
    return isThere ? [`${first}-${first + wanted.length - 1}`] : []
  })
}

test('every phrase is found where a plain search finds it', () => {
  fc.assert(
    fc.property(
      fc.array(phrase, { minLength: 1, maxLength: 6 }),
      fc.array(fc.constantFrom(...words, 'abcd', 'x'), { maxLength: 12 }),
      (phrases, text) => {
        const table = Object.fromEntries(phrases.map((parts, i) => [`sense${i}`, { any: parts.join(' ') }]))
        const [hits = []] = hitsIn(writeWordBook([{ tables: [table], counts: 'all' }]), text.join(' '))
        const expected = phrases.flatMap((parts, i) =>
          placesOf(phrases, parts, text).map((place) => `sense${i} ${place}`),
        )
        expect(hits.toSorted()).toEqual(expected.toSorted())
      },
    ),
    { numRuns: 500 },
  )
})

test('what is bundled finds the same words as the tables it was made from', () => {
  const bundled = unpackWords(packWords(shippedWords))
  const text = identifiers.join('\n')
  expect(hitsIn(bundled, text)).toEqual(hitsIn(shippedWords, text))
  const numbersIn = ({ get }: NumberTable) => numberNames.map(([name]) => get(hashOf(name)))
  expect(numbersIn(unpackTable(packTable(numeralValues)))).toEqual(numbersIn(numeralValues))
})

test('a word for a number means it in the language that comes first', () => {
  const meant = ['zero', 'sept', 'veintiuno', 'devadesát', 'table'].map((word) => numeralValues.get(hashOf(word)) - 1)
  expect(meant).toEqual([0, 7, 21, 90, -1])
})

test('no label is an everyday word of another language once its accents are gone', () => {
  const everyday =
    'the be to of and a in that have it for not on with he as you do at this but his by from they we say her she or an will my one all would there their what so up out if about who get which go me when make can like time no just him know take into your some could them see other than then now look only come its over think also back after use two how our work first well way even new want because any these give day most us'
  const senses = new Set(labelKinds.map(({ sense }) => sense))
  const { labels } = findWords(tokenise(everyday, shippedWords.vocabulary))
  expect(labels.map(({ sense }) => sense.name).filter((name) => senses.has(name))).toEqual([])
})
