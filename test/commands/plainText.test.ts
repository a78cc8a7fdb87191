import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toPlainText } from '../../electron/commands/plainText.ts'

test('escape sequences lose what makes a terminal obey them', () => {
  const answer = '\u001b[31mred\u001b]0;title\u0007\u001b[2J \u009b1A\u0090q\rover\b\b\u0000\n\tend'
  expect(toPlainText(answer)).toBe('[31mred]0;title[2J 1Aqover\n\tend')
})

test('no piece of any text, however it is cut, brings a control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(), (text, cut) => {
      const pieces = toPlainText(text.slice(0, cut)) + toPlainText(text.slice(cut))
      expect(pieces).toBe(toPlainText(text))
      expect(pieces.replace(/[\t\n]/g, '')).not.toMatch(/\p{Cc}/u)
    }),
  )
})
