import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { denseValues, ngramBuckets } from '../../electron/routing/features.ts'
import { findRequest } from '../../electron/routing/request.ts'
import { scoreRequest } from '../../electron/routing/score.ts'
import { orderingFigures, readPairs } from '../../training/routing/ordering.ts'

const gain = (text: string) => scoreRequest(text).gain

const files = ['ordering.tsv', 'orderingHeldOut.tsv', 'orderingUnseen.tsv']
/** Each set was written after the one before it had been looked at, before its own results were. */
describe.each(files)('everyday requests of %s, which the score has never seen', (file) => {
  const pairs = readPairs(`test/routing/${file}`)
  const figures = orderingFigures(pairs, gain)

  test('tell little by their length', () => {
    const longer = pairs.filter(({ easy, hard }) => easy.length > hard.length).length / pairs.length
    expect(Math.abs(longer - 0.5)).toBeLessThan(0.15)
  })

  test('are put in order', () => {
    expect(figures.right).toBeGreaterThanOrEqual(0.9)
    expect(figures.localOrCloudAuc).toBeGreaterThanOrEqual(0.9)
    expect(Object.keys(figures.rightByLanguage).length).toBeGreaterThanOrEqual(14)
  })

  test('fall on the right side of .5', () => {
    expect([figures.easyLocal >= 0.85, figures.hardCloud >= 0.8]).toEqual([true, true])
  })

  test.each(Object.entries(figures.flips))('keep their decision under %s', (_, share) => {
    expect(share).toBeLessThanOrEqual(0.03)
  })
})

const allPairs = files.flatMap((file) => readPairs(`test/routing/${file}`))
test.each(Object.entries(orderingFigures(allPairs, gain).rightByLanguage))(
  'requests in %s are put in order',
  (_, right) => {
    expect(right).toBeGreaterThanOrEqual(0.85)
  },
)

describe('a score', () => {
  test('is the same for the same text, within 0 and 1, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => {
        const score = scoreRequest(text)
        expect(score).toEqual(scoreRequest(text))
        expect(score.gain >= 0 && score.gain <= 1 && score.words.length <= 3).toBe(true)
      }),
    )
  })

  test('does not hear capitals, spacing or exclamation marks', () => {
    const text = 'Explain why the Riemann zeta function has no zeros on the line Re s = 1'
    expect(
      ['  explain  WHY the riemann zeta function has\tno zeros on the line re S = 1!! ', text.toUpperCase()].map(gain),
    ).toEqual([gain(text), gain(text)])
  })

  test('says what moved it in words', () => {
    expect(
      scoreRequest('Prove that every bounded sequence of real numbers has a convergent subsequence.'),
    ).toMatchObject({
      taskClass: 'maths',
      words: expect.arrayContaining(['asks for a proof']),
    })
    expect(scoreRequest('Übersetze bitte ins Englische: Der Zug fährt um acht.').taskClass).toBe('translate')
  })

  test('of pasted text is that of what is asked of it', () => {
    const contract =
      'The supplier shall indemnify the customer against all losses arising from negligence, subject to clause 9.2. '.repeat(
        400,
      )
    const [trivial = 0, demanding = 0] = [
      `Which month is mentioned in the contract below?\n\n${contract}`,
      `${contract}\n\nRedraft the indemnity so that it is mutual, survives termination and cannot be read to cover gross negligence, and explain each change.`,
    ].map(gain)
    expect([trivial < 0.5, demanding > 0.5]).toEqual([true, true])
  })
})

const letter =
  'Dear all, on Tuesday the meeting was moved to the big room. Anna brings the cake, and Peter said that he would be late because of the train. '
test.each([
  'Summarise this in one line.',
  'Translate to German:',
  'How late is the train in this text?',
  'Which day is mentioned in the letter below?',
])('a small request is small however long a text it is about: %s', (text) => {
  const gains = [1, 5, 15, 30, 400].map((times) => gain(`${text}\n\n${letter.repeat(times)}`))
  expect(gains.filter((value) => value >= 0.5)).toEqual([])
})

test.each([
  'Fix the commas.',
  'Translate into Spanish.',
  'Summarise this in one line.',
  'Mach das höflicher.',
  'Corrige les fautes.',
])('a small request is small about a short text too, before it or behind it: %s', (text) => {
  const story =
    'They counted the money from the fair: forty from tea, half as much from cakes, and a third of both from the raffle. Nobody knew who had lost the key.'
  expect([`${text}\n\n${story}`, `${story}\n\n${text}`].map(gain).filter((value) => value >= 0.5)).toEqual([])
})

test('the features are those the weights were learned from', () => {
  const hash = createHash('sha256')
  for (const { easy, hard } of readPairs('test/routing/ordering.tsv'))
    for (const text of [easy, hard]) {
      const parts = findRequest(text)
      hash.update(new Uint8Array(ngramBuckets(parts).buffer))
      // Rounded, since logarithms may differ in their last bit between engines.
      hash.update(JSON.stringify([...denseValues(parts)].map((value) => Math.round(value * 1e6))))
    }
  expect(hash.digest('hex')).toMatchInlineSnapshot(`"724b05bac90105e13ef1c515e839f17e1a5ef7e2fa661d0afba02e2baa3833a0"`)
})
