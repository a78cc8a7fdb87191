import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markFindings } from '../../../renderer/privacy/markFindings.ts'
import { shiftFindings } from '../../../renderer/privacy/shiftFindings.ts'
import type { Finding } from '../../../shared/finding.ts'

const finding = (start: number, end: number): Finding => ({
  type: 'card',
  start,
  end,
  confidence: 1,
  recogniser: 'card',
  reason: 'passes the checksum',
})
const found = (text: string, findings: readonly Finding[]) => findings.map(({ start, end }) => text.slice(start, end))

test('a finding moves with its text and goes when the edit touches it', () => {
  const before = 'pay 4242 now'
  const findings = [finding(4, 8)]
  const after = (text: string) => found(text, shiftFindings(findings, before, text))
  expect([after('please pay 4242 now'), after('pay 4242 later'), after('pay 42x42 now'), after('pay')]).toEqual([
    ['4242'],
    ['4242'],
    [],
    [],
  ])
})

test('a finding that stays still marks the same characters, whatever is inserted elsewhere', () => {
  const edit = fc.record({
    head: fc.string(),
    tail: fc.string(),
    insert: fc.string({ minLength: 1 }),
    atEnd: fc.boolean(),
  })
  fc.assert(
    fc.property(edit, ({ head, tail, insert, atEnd }) => {
      const value = '\u0001secret\u0001'
      const before = head + value + tail
      const after = atEnd ? before + insert : insert + before
      const shifted = shiftFindings([finding(head.length, head.length + value.length)], before, after)
      expect(found(after, shifted)).toEqual([value])
    }),
  )
})

test('the pieces of a draft are the draft, in bounds and in order', () => {
  const spans = fc.array(fc.tuple(fc.nat(40), fc.nat(40)))
  fc.assert(
    fc.property(fc.string(), fc.string(), spans, (before, after, ends) => {
      const findings = ends.map(([start, length]) => finding(start, start + length + 1))
      const pieces = markFindings(after, { text: before, findings })
      expect(pieces.map(({ text }) => text).join('')).toBe(after)
    }),
  )
})
