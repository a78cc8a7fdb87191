import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isAbove } from '../../shared/level.ts'
import { createDetector } from '../../electron/sensitivity/detector.ts'
import { createRandom } from '../support/createRandom.ts'
import { fill } from './texts/fill.ts'
import { fifthRound } from './texts/fifthRound.ts'
import { fourthRound } from './texts/fourthRound.ts'
import { fourthRoundAbroad } from './texts/fourthRoundAbroad.ts'
import { harmless } from './texts/harmless.ts'
import { identifiers } from './texts/identifiers.ts'
import { stubborn } from './texts/stubborn.ts'

const detector = createDetector()
const random = createRandom(7)
const filled = [...identifiers, ...harmless, ...fourthRound, ...fourthRoundAbroad, ...fifthRound].map(
  (line) => fill(line.slice(2), random).text,
)
const anyText = fc.oneof(
  fc.constantFrom(...filled),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: fc.constantFrom('0', '1', '2', '4', '5', '9', ' ', '-', '.', '@', ':', '/', '\n'), maxLength: 80 }),
)
const seen = (text: string) => {
  const { level, findings } = detector.label(text)
  return { level, values: findings.map(({ type }) => type) }
}

test('findings lie in the text, in order, apart, on borders of code points', () => {
  fc.assert(
    fc.property(anyText, anyText, (a, b) => {
      const text = a + b
      const borders = new Set([
        0,
        ...Array.from(text).reduce<number[]>((ends, point) => [...ends, (ends.at(-1) ?? 0) + point.length], []),
      ])
      const { findings } = detector.label(text)
      for (const [i, { start, end }] of findings.entries())
        expect([start < end, borders.has(start), borders.has(end), start >= (findings[i - 1]?.end ?? 0)]).toEqual([
          true,
          true,
          true,
          true,
        ])
    }),
  )
})

test('what a text holds is also found when another follows after a blank line', () => {
  const held = (text: string) =>
    detector.label(text).findings.filter(({ type }) => !['person', 'marking', 'network'].includes(type))
  fc.assert(
    fc.property(fc.constantFrom(...filled), fc.constantFrom(...filled), (a, b) => {
      const text = `${a}\n\n${b}`
      const { level, findings } = detector.label(text)
      const isCovered = (start: number, end: number) =>
        findings.some((finding) => finding.start < end && start < finding.end)
      expect(held(a).filter(({ start, end }) => !isCovered(start, end))).toEqual([])
      expect(held(b).filter(({ start, end }) => !isCovered(start + a.length + 2, end + a.length + 2))).toEqual([])
      expect(held(a).length > 0 && isAbove(detector.label(a).level, level)).toBe(false)
    }),
    { numRuns: 400 },
  )
})

test('any letters and digits behind a label are read', () => {
  const code = fc.string({ unit: fc.constantFrom(...Array.from('0123456789AXbo- ')), minLength: 4, maxLength: 24 })
  const label = fc.constantFrom(
    'national id',
    'card',
    'iban',
    'ssn',
    'tax id',
    'passport',
    'nhs',
    'sort code',
    'vin',
    'pin',
  )
  fc.assert(
    fc.property(label, code, (name, value) => {
      expect(detector.label(`my ${name}: ${value}`).findings.every(({ start, end }) => start < end)).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

const toFullWidth = (text: string) =>
  text.replaceAll(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
/** Characters that fonts show nothing for (Unicode, Default_Ignorable_Code_Point). */
const invisible = ['\u00ad', '\u034f', '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff', '\ufe0f', '\u{e0041}']

test('invisible characters anywhere change nothing', () => {
  const plain = filled.filter((text) => invisible.every((character) => !text.includes(character)))
  fc.assert(
    fc.property(
      fc.constantFrom(...plain),
      fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(...invisible)), { maxLength: 20 }),
      (text, additions) => {
        const points = Array.from(text)
        for (const [share, character] of additions) points.splice(Math.floor(share * points.length), 0, character)
        expect(seen(points.join(''))).toEqual(seen(text))
      },
    ),
    { numRuns: 300 },
  )
})

describe('disguises change nothing', () => {
  const isUndisguised = (text: string) => !/[\u200b\u00ad\u3000\uff10-\uff19\u0660-\u0669]|&#/.test(text)
  const plain = filled.filter(isUndisguised)
  const disguises: readonly (readonly [string, (text: string) => string])[] = [
    ['default-ignorable characters', (text) => Array.from(text).join('\u200d')],
    [
      'full-width digits',
      (text) => text.replaceAll(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
    ],
    ['full-width letters and signs', toFullWidth],
    ['NFD', (text) => text.normalize('NFD')],
    ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
    ['no-break spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ]
  test.each(disguises)('%s', (_, disguise) => {
    expect(
      plain.filter((text) => JSON.stringify(seen(disguise(text))) !== JSON.stringify(seen(text.normalize('NFC')))),
    ).toEqual([])
  })
})

test.each(stubborn)('100 KB of %j are read in time', (piece) => {
  expect(detector.label(piece.repeat(Math.ceil(102_400 / piece.length))).level).toBeTypeOf('string')
})

test('certificates, public keys and signatures hold nothing, whatever their letters happen to spell', () => {
  const line = fc.stringMatching(/^[A-Za-z0-9+/]{64}$/)
  const name = fc.constantFrom('CERTIFICATE', 'PUBLIC KEY', 'PGP SIGNATURE')
  fc.assert(
    fc.property(name, fc.array(line, { minLength: 1, maxLength: 12 }), (block, lines) => {
      const text = `-----BEGIN ${block}-----\n${lines.join('\n')}\n-----END ${block}-----\nis this valid?`
      expect(detector.label(text).level).toBe('public')
    }),
  )
})
