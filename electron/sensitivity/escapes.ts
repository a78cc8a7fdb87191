import { matchAt } from './matchAt.ts'

/** Characters that begin an escape. */
export const mayBeginEscape = (unit: number): boolean => unit === 0x25 || unit === 0x26 || unit === 0x5c

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  commat: '@',
  period: '.',
  hyphen: '-',
  lowbar: '_',
  colon: ':',
  num: '#',
}

/** At most so many bytes are decoded together. */
const percent = /(?:%[0-9a-fA-F]{2}){1,20}/y
const entity = /&(?:#(\d{2,6})|#[xX]([0-9a-fA-F]{2,5})|([a-z]{2,6}));/y
const unicode = /\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/y

/** Percent signs, entities and the escapes of programs, decoded. */
export function escapeAt(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  const sign = text.charAt(at)
  if (sign === '%') {
    const written = matchAt(percent, text, at)?.[0]
    if (written === undefined) return undefined
    const bytes = Uint8Array.from(written.slice(1).split('%'), (byte) => Number.parseInt(byte, 16))
    return { text: new TextDecoder().decode(bytes), end: at + written.length }
  }
  const match = matchAt(sign === '&' ? entity : unicode, text, at)
  if (!match) return undefined
  const decoded = sign === '&' ? entityOf(match) : printable(Number.parseInt(match[1] ?? match[2] ?? '', 16))
  return decoded === undefined ? undefined : { text: decoded, end: at + match[0].length }
}

const entityOf = ([, decimal, hex, name]: RegExpExecArray) =>
  name ? namedEntities[name] : printable(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16))

const printable = (point: number) =>
  point >= 0x20 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
    ? String.fromCodePoint(point).normalize('NFKC').slice(0, 1)
    : undefined
