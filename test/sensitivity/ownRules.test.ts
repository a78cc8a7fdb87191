import { describe, expect, test } from 'vitest'
import { createDetector } from '../../electron/sensitivity/detector.ts'
import { createOwnRules, hashHarmless } from '../../electron/sensitivity/ownRules.ts'
import type { PrivacyRules } from '../../shared/privacyRules.ts'

const key = 'a key that lives in the vault'
const rulesOf = (changes: Partial<PrivacyRules>): PrivacyRules => ({
  rules: [],
  harmless: [],
  ...changes,
})
const detectorWith = (changes: Partial<PrivacyRules>) => {
  const own = createOwnRules(rulesOf(changes))
  if (!own.ok) throw new Error(own.error.kind)
  return createDetector(() => own.value)
}

test('own words count in any case, with or without diacritics, in their level', () => {
  const { label } = detectorWith({
    rules: [{ id: 'names', kind: 'words', text: 'Projet Étoile\nBlue Heron', level: 'confidential' }],
  })
  const texts = ['status of projet etoile', 'BLUE-HERON slides', 'a blue bird and a heron']
  expect(
    texts.map((text) => [label(text).level, label(text).findings.map(({ start, end }) => text.slice(start, end))]),
  ).toEqual([
    ['confidential', ['projet etoile']],
    ['confidential', ['BLUE-HERON']],
    ['public', []],
  ])
})

test('an own pattern', () => {
  const { label } = detectorWith({
    rules: [{ id: 'case', kind: 'pattern', text: 'CASE-\\d{4,6}', level: 'restricted' }],
  })
  const { level, findings } = label('open CASE-20451 again')
  expect([level, findings.map(({ type, recogniser }) => [type, recogniser])]).toEqual([
    'restricted',
    [['custom', 'own-case']],
  ])
})

test('a value called harmless is left alone however it is written, any other is not', () => {
  const { label } = detectorWith({ harmless: [{ key, hashes: [hashHarmless('+44 20 7946 2234', key)] }] })
  expect(
    ['call +44 20 7946 2234', 'call +442079462234', 'call +44 20 7946 2235'].map((text) => label(text).level),
  ).toEqual(['public', 'public', 'confidential'])
})

test('the hashes are of no use with another key', () => {
  const { label } = detectorWith({
    harmless: [{ key, hashes: [hashHarmless('+44 20 7946 2234', 'another key, sixteen long')] }],
  })
  expect(label('call +44 20 7946 2234').level).toBe('confidential')
})

test('own words, and values called harmless, count inside base64 too', () => {
  const coded = (text: string) => `see ${Buffer.from(text).toString('base64')}`
  const { label } = detectorWith({
    rules: [{ id: 'names', kind: 'words', text: 'Blue Heron', level: 'confidential' }],
    harmless: [{ key, hashes: [hashHarmless('+44 20 7946 2234', key)] }],
  })
  const texts = ['slides on blue heron, last version', 'slides on a grey heron, last version']
  const calls = ['call +44 20 7946 2234 now', 'call +44 20 7946 2235 now']
  expect([...texts, ...calls].map((text) => label(coded(text)).findings.map(({ type }) => type))).toEqual([
    ['encoded'],
    [],
    [],
    ['encoded'],
  ])
})

describe('patterns that cannot be read in linear time', () => {
  test.each([
    ['(a+)+', 'too-many-readings'],
    ['(a|a)*b', 'too-many-readings'],
    ['\\d+\\d+x', 'too-many-readings'],
    ['(.*,){10}x', 'too-many-readings'],
    ['(a)\\1', 'not-supported'],
    ['(?<=x)y', 'not-supported'],
    ['(unclosed', 'not-a-pattern'],
    ['x*', 'matches-nothing'],
  ])('%s is refused: %s', (text, kind) => {
    const own = createOwnRules(rulesOf({ rules: [{ id: 'mine', kind: 'pattern', text, level: 'internal' }] }))
    expect(own).toMatchObject({ ok: false, error: { kind: 'bad-pattern', ruleId: 'mine', problem: { kind } } })
  })

  test.each(['PRJ-\\d{4}', '[A-Z]{2,3}\\d+', 'client (?:smith|jones)', '\\bfoo\\b', 'a+b+c', '\\w+@corp\\.example'])(
    '%s is accepted and quick',
    (text) => {
      const { label } = detectorWith({ rules: [{ id: 'mine', kind: 'pattern', text, level: 'internal' }] })
      expect(label('a'.repeat(100_000)).findings).toEqual([])
    },
  )
})
