import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeText } from '../../electron/attachments/decodeText.ts'

const utf16 = (text: string, isBig: boolean): Buffer => {
  const bytes = Buffer.from(text, 'utf16le')
  return isBig ? bytes.swap16() : bytes
}
const written = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/\p{Cc}|\ufeff/gu, ' '))

test('every text is read in UTF-8 and, where it is marked so, in UTF-16', () => {
  fc.assert(
    fc.property(written, (text) => {
      const marked = [utf16(`\ufeff${text}`, false), utf16(`\ufeff${text}`, true), Buffer.from(`\ufeff${text}`)]
      expect([Buffer.from(text), ...marked].map(decodeText)).toEqual([text, text, text, text])
    }),
  )
})

test('UTF-16 of a Latin text is known without its mark', () => {
  const text = 'Name;Number\nHolt;415-483-5588\n'
  expect([decodeText(utf16(text, false)), decodeText(utf16(text, true))]).toEqual([text, text])
})

test.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]],
  ['an archive', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00, 0x06, 0x00]],
  ['a program', [0x7f, 0x45, 0x4c, 0x46, 0x02, 0x01, 0x01, 0x00]],
  ['half a character', [0x61, 0xe2, 0x82]],
])('%s is no text', (_name, bytes) => expect(decodeText(Uint8Array.from(bytes))).toBeNull())
