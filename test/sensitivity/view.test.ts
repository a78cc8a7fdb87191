import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createView } from '../../electron/sensitivity/view.ts'

const pieces = [
  'a',
  'é',
  'e\u0301',
  '\u0301',
  '５',
  '\u200b',
  '😀',
  'ﬁ',
  '\r\n',
  '\n',
  '&#64;',
  '%41%42',
  '\\u0041',
  'рa',
  '\ud800',
]
const written = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''))

test('each unit of a view comes from a stretch of the original, in order', () => {
  fc.assert(
    fc.property(written, (original) => {
      const { text, toOriginal } = createView(original)
      const spans = Array.from({ length: text.length }, (_, unit) => toOriginal(unit, unit + 1))
      for (const [i, { start, end }] of spans.entries()) {
        const before = spans[i - 1] ?? { start: 0, end: 0 }
        const isSame = before.start === start
        expect([start < end, end <= original.length, isSame || start >= before.end]).toEqual([true, true, true])
      }
    }),
    { numRuns: 2000 },
  )
})

test('a view of two texts parted by a line is the views of both', () => {
  fc.assert(
    fc.property(written, written, (a, b) => {
      const first = createView(`${a}\n`)
      const both = createView(`${a}\n${b}`)
      expect(both.text).toBe(first.text + createView(b).text)
      expect(both.toOriginal(first.text.length, both.text.length).start).toBe(
        a.length + 1 + createView(b).toOriginal(0, 1).start,
      )
    }),
  )
})

test.each([
  ['ｐａｙ　５１５２', 'pay 5152'],
  ['soft\u00adhyphen', 'softhyphen'],
  ['Ame\u0301lie', 'Amélie'],
  ['line\r\nend', 'line\nend'],
  ['a&#64;b%2Ecom', 'a@b.com'],
  ['p\u0430ssw\u043erd пароль', 'password пароль'],
  ['Ⅳ ﬁ ½', 'IV fi 1⁄2'],
])('%j is read as %j', (original, read) => {
  expect(createView(original).text).toBe(read)
})
