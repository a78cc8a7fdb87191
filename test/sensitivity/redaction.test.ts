import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createDetector } from '../../electron/sensitivity/detector.ts'
import { needsHiddenValue, planRedaction, redact, type Redaction } from '../../electron/sensitivity/redaction.ts'
import { createRestorer } from '../../electron/sensitivity/restore.ts'
import { createRandom } from '../support/createRandom.ts'
import { fill } from './texts/fill.ts'
import { fifthRound } from './texts/fifthRound.ts'
import { fourthRound } from './texts/fourthRound.ts'
import { fourthRoundAbroad } from './texts/fourthRoundAbroad.ts'
import { identifiers } from './texts/identifiers.ts'

const detector = createDetector()
const random = createRandom(11)
const filled = [...identifiers, ...fourthRound, ...fourthRoundAbroad, ...fifthRound].map(
  (line) => fill(line.slice(2), random).text,
)
const plan = (texts: readonly string[], earlier: Redaction['values'] = []) =>
  planRedaction(
    texts,
    texts.map((text) => detector.label(text).findings),
    {
      of: (value) => earlier.find((known) => known.value === value)?.standIn,
      all: earlier.map(({ standIn }) => standIn),
    },
  )
const none: ReadonlySet<string> = new Set()
const restore = (redaction: Redaction, chunks: readonly string[]) => {
  const restorer = createRestorer(redaction)
  return chunks.map((chunk, i) => restorer(chunk, i === chunks.length - 1)).join('')
}
/** Cuts a text at the given shares of its length. */
const cut = (text: string, shares: readonly number[]) => {
  const borders = [0, ...shares.map((share) => Math.floor(share * text.length)).toSorted((a, b) => a - b), text.length]
  return borders.slice(1).map((end, i) => text.slice(borders[i], end))
}
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 })

test('a card and an address leave as stand-ins, in every place they stand', () => {
  const texts = ['card 5152 6269 6678 7415, mail maren.holt@posteo.de', 'again: 5152 6269 6678 7415']
  expect(redact(plan(texts), none)).toEqual(['card [CARD_1], mail [EMAIL_1]', 'again: [CARD_1]'])
})

test('what is revealed stays', () => {
  const redaction = plan(['card 5152 6269 6678 7415, mail maren.holt@posteo.de'])
  const revealed = new Set(redaction.values.filter(({ type }) => type === 'email').map(({ id }) => id))
  expect(redact(redaction, revealed)).toEqual(['card [CARD_1], mail maren.holt@posteo.de'])
})

test('stand-ins stay the same in a conversation and never meet words of the text', () => {
  const first = plan(['mail maren.holt@posteo.de'])
  const second = plan(['mail maren.holt@posteo.de and tbrandt81@gmail.com, not [EMAIL_2]'], first.values)
  expect(second.values.map(({ standIn }) => standIn)).toEqual(['[EMAIL_1]', '[EMAIL_3]'])
})

test('redacting and restoring gives the text back, in whatever chunks', () => {
  const open = filled.filter((text) => plan([text]).values.every(({ type }) => type !== 'secret'))
  fc.assert(
    fc.property(fc.constantFrom(...open), shares, (text, at) => {
      const redaction = plan([text])
      expect(restore(redaction, cut(redact(redaction, none).join(''), at))).toBe(text)
    }),
    { numRuns: 600 },
  )
})

test('no part of a stand-in is shown before it is clear', () => {
  const redaction = plan(['card 5152 6269 6678 7415'])
  fc.assert(
    fc.property(shares, (at) => {
      const restorer = createRestorer(redaction)
      const answer = 'Your card [CARD_1] is blocked.'
      const shown = cut(answer, at).map((chunk, i, all) => restorer(chunk, i === all.length - 1))
      expect(shown.join('')).toBe('Your card 5152 6269 6678 7415 is blocked.')
      expect(shown.filter((part) => /\[|CARD/.test(part))).toEqual([])
    }),
  )
})

describe('as models write stand-ins back', () => {
  const redaction = plan(['write to maren.holt@posteo.de'])
  test.each([
    '[EMAIL_1]',
    '[email_1]',
    '[Email_1]',
    '**[EMAIL_1]**',
    '[**EMAIL_1**]',
    '`[EMAIL_1]`',
    '\\[EMAIL_1\\]',
    '[EMAIL\\_1]',
    '%5BEMAIL_1%5D',
    '&#91;EMAIL_1&#93;',
    '[EMAIL 1]',
    '[EMAIL-1]',
    'EMAIL_1',
    '\\u005bEMAIL_1\\u005d',
    '"[EMAIL_1]"',
  ])('%s', (written) => {
    fc.assert(
      fc.property(shares, (at) => {
        expect(restore(redaction, cut(`Ask ${written}'s owner.`, at))).toContain('maren.holt@posteo.de')
      }),
      { numRuns: 60 },
    )
  })

  test('other brackets pass untouched', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('[', ']', 'E', 'M', 'a', '_', '1', ' ', '\\', '*', '%', '5', 'B', '\n') }),
        shares,
        (text, at) => {
          expect(restore(redaction, cut(text, at))).toBe(restore(redaction, [text]))
        },
      ),
    )
  })
})

test('a secret is not put back', () => {
  const redaction = plan(['token 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'])
  expect(restore(redaction, ['use [SECRET_1]'])).toBe('use [SECRET_1]')
})

test('a task that is about the value itself is told from one that is not', () => {
  const tasks = ['is this card valid: 5152 6269 6678 7415', 'write a letter about card 5152 6269 6678 7415']
  expect(tasks.map((text) => needsHiddenValue(text, plan([text])))).toEqual([true, false])
})
