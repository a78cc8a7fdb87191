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

/** Percent signs, entities and the escapes of programs, decoded. */
export function escapeAt(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  const window = text.slice(at, at + 60)
  const percent = /^(?:%[0-9a-fA-F]{2})+/.exec(window)?.[0]
  if (percent) {
    const bytes = Uint8Array.from(percent.slice(1).split('%'), (byte) => Number.parseInt(byte, 16))
    return { text: new TextDecoder().decode(bytes), end: at + percent.length }
  }
  const entity = /^&(?:#(\d{2,6})|#[xX]([0-9a-fA-F]{2,5})|([a-z]{2,6}));/.exec(window)
  if (entity) {
    const [whole, decimal, hex, name] = entity
    const decoded = name ? namedEntities[name] : printable(decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16))
    return decoded === undefined ? undefined : { text: decoded, end: at + whole.length }
  }
  const unicode = /^\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/.exec(window)
  if (!unicode) return undefined
  const decoded = printable(Number.parseInt(unicode[1] ?? unicode[2] ?? '', 16))
  return decoded === undefined ? undefined : { text: decoded, end: at + unicode[0].length }
}

const printable = (point: number) =>
  point >= 0x20 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff)
    ? String.fromCodePoint(point).normalize('NFKC').slice(0, 1)
    : undefined
