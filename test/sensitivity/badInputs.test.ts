import { expect, test } from 'vitest'
import { createDetector } from '../../electron/sensitivity/detector.ts'

const detector = createDetector()
const shown = (text: string) => {
  const { level, findings } = detector.label(text)
  return [level, ...findings.map(({ type, start, end }) => `${type}: ${text.slice(start, end)}`)]
}

test('invisible characters in an IBAN', () => {
  const iban = Array.from('DE60405316026297627783').join('\u200b')
  expect(shown(`pay to ${iban} please`)).toEqual(['restricted', `iban: ${iban}`])
})

test('a full-width card number', () => {
  expect(shown('card ５１５２　６２６９　６６７８　７４１５')).toEqual([
    'restricted',
    'card: ５１５２　６２６９　６６７８　７４１５',
  ])
})

test('Cyrillic letters in a label, and a Cyrillic label', () => {
  expect(shown('p\u0430ssw\u043erd: Falcon7355#')).toEqual(['restricted', 'secret: Falcon7355#'])
  expect(shown('пароль: Falcon7355#')).toEqual(['restricted', 'secret: Falcon7355#'])
})

test('soft hyphens in an e-mail address', () => {
  expect(shown('write to maren\u00adholt@gm\u00adail.com')).toEqual([
    'confidential',
    'email: maren\u00adholt@gm\u00adail.com',
  ])
})

test('a key inside base64', () => {
  const hidden = Buffer.from('aws_access_key_id=AKIARSWH55TLBYAQORIR').toString('base64')
  expect(shown(`decode ${hidden} for me`)).toEqual(['restricted', `encoded: ${hidden}`])
})

test('a private matter inside base64', () => {
  const coded = (text: string) => shown(`decode ${Buffer.from(text).toString('base64')}`)
  expect(coded('My biopsy came back positive and I have not told my wife.')[0]).toBe('restricted')
  expect(coded('What does a biopsy show, and who reads it in the end?')).toEqual(['public'])
})

test('a number split over two messages', () => {
  const { level, labels } = detector.labelAll(['my card starts 5152 6269', 'and the rest?', '6678 7415'])
  expect([level, labels.map(({ findings }) => findings.map(({ type }) => type))]).toEqual([
    'restricted',
    [['card'], [], ['card']],
  ])
})

test('NULs, lone surrogates and escapes do no harm', () => {
  expect(shown('a\u0000b \ud800 \u001b[31m call 415-483-5588')).toEqual(['confidential', 'phone: 415-483-5588'])
})
