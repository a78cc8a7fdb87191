/** The text as a person means it: invisible characters gone, look-alikes folded, escapes decoded; each unit knows where it came from. */
export interface View {
  readonly text: string
  /** Maps a span of the view to the span of the original it was made from. */
  readonly toOriginal: (start: number, end: number) => { readonly start: number; readonly end: number }
}

const identity = (start: number, end: number) => ({ start, end })

export function createView(original: string): View {
  return isPlain(original) ? { text: original, toOriginal: identity } : foldedView(original)
}

const isPlain = (text: string) =>
  /^[\t\n\x20-\x7e]*$/.test(text) && !(mayEscape(text) && /%[0-9a-fA-F]{2}|&[#a-zA-Z]|\\[ux]/.test(text))
const mayEscape = (text: string) => text.includes('%') || text.includes('&') || text.includes('\\')

const unknown = 0
const dropped = 0xfffe
const several = 0xffff
/** What one code unit folds to, filled as characters are met. */
const folds = new Uint16Array(0x10000)
const severalFolds = new Map<number, string>()

function foldedView(original: string): View {
  const sheet = createSheet(original.length)
  for (let i = 0; i < original.length;) {
    const unit = original.charCodeAt(i)
    const escape = unit === 0x25 || unit === 0x26 || unit === 0x5c ? escapeAt(original, i) : undefined
    if (escape) {
      sheet.write(escape.text, i, escape.end)
      i = escape.end
      continue
    }
    if (unit >= 0xd800 && unit < 0xdc00) {
      const point = String.fromCodePoint(original.codePointAt(i) ?? unit)
      if (!isIgnorable(point)) sheet.write(point.normalize('NFKC'), i, i + point.length)
      i += point.length
      continue
    }
    const fold = folds[unit] || learnFold(unit)
    if (fold === several) {
      if (!isCombining(unit) || !sheet.joinMark(unit, i + 1)) sheet.write(severalFolds.get(unit) ?? '', i, i + 1)
    } else if (fold !== dropped && !(unit === 0x0d && original.charCodeAt(i + 1) === 0x0a)) sheet.put(fold, i, i + 1)
    i++
  }
  return sheet.toView(original.length)
}

/** The view under way: its units, and for each where in the original it begins and ends. */
function createSheet(size: number) {
  let units = new Uint16Array(size + 64)
  let starts = new Int32Array(size + 64)
  let ends = new Int32Array(size + 64)
  let length = 0
  const put = (unit: number, start: number, end: number) => {
    if (length === units.length) {
      units = grown(units, new Uint16Array(length * 2))
      starts = grown(starts, new Int32Array(length * 2))
      ends = grown(ends, new Int32Array(length * 2))
    }
    units[length] = unit
    starts[length] = start
    ends[length] = end
    length++
  }
  return {
    put,
    write: (text: string, start: number, end: number) => {
      for (let i = 0; i < text.length; i++) put(text.charCodeAt(i), start, end)
    },
    /** Melts a mark into the unit before it; false where there is none. */
    joinMark: (mark: number, end: number): boolean => {
      if (length === 0) return false
      const joined = String.fromCharCode(units[length - 1] ?? 0, mark).normalize('NFC')
      if (joined.length === 1) units[length - 1] = joined.charCodeAt(0)
      ends[length - 1] = end
      return true
    },
    toView: (originalLength: number): View => ({
      text: latinised(Buffer.from(units.buffer, 0, length * 2).toString('utf16le')),
      toOriginal: (start, end) => {
        const first = start < length ? (starts[start] ?? originalLength) : originalLength
        return { start: first, end: end > start ? (ends[end - 1] ?? originalLength) : first }
      },
    }),
  }
}

function grown<Numbers extends Uint16Array | Int32Array>(from: Numbers, to: Numbers): Numbers {
  to.set(from)
  return to
}

const isIgnorable = (character: string) => /[\p{Default_Ignorable_Code_Point}\u20e3]/u.test(character)

/** Marks, vowel signs and jamo that may melt into the unit before them. */
const isCombining = (unit: number) =>
  (unit >= 0x0300 && unit <= 0x036f) ||
  unit === 0x3099 ||
  unit === 0x309a ||
  (unit >= 0x1161 && unit <= 0x11ff) ||
  (unit >= 0x0653 && unit <= 0x0655)

function learnFold(unit: number): number {
  const fold = foldOf(unit)
  folds[unit] = fold
  return fold
}

const foldedPunctuation: readonly (readonly [RegExp, string])[] = [
  [/[\p{Pd}\u2212\u02d7\u2043]/u, '-'],
  [/\p{Zs}/u, ' '],
  [/[\u2018\u2019\u201a\u201b\u2032\u02bc]/u, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/u, '"'],
  [/[\u2022\u2027\u30fb\u00b7]/u, '·'],
  [/[\u2028\u2029\u0085]/u, '\n'],
]

function foldOf(unit: number): number {
  const character = String.fromCharCode(unit)
  if (unit === unknown || isIgnorable(character)) return dropped
  if (isCombining(unit)) return several
  if (unit < 0x80) return unit
  for (const [pattern, replacement] of foldedPunctuation) if (pattern.test(character)) return replacement.charCodeAt(0)
  if (/\p{Nd}/u.test(character)) return 0x30 + digitValue(unit)
  const folded = character.normalize('NFKC')
  if (folded.length === 1) return folded.charCodeAt(0)
  severalFolds.set(unit, folded)
  return several
}

/** Decimal digits stand in runs of ten that start with their zero (Unicode core specification, section 4.6). */
function digitValue(unit: number): number {
  let zero = unit
  while (zero > unit - 9 && /\p{Nd}/u.test(String.fromCharCode(zero - 1))) zero--
  return (unit - zero) % 10
}

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

function escapeAt(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
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

const disguises = 'аеорсухіјѕԁАВЕКМНОРСТХІЅУαονΑΒΕΖΗΙΚΜΝΟΡΤΥΧ'
const disguised = 'aeopcyxijsdABEKMHOPCTXISYaovABEZHIKMNOPTYX'
const latinTwins: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(disguises, (letter, i) => [letter, disguised[i] ?? letter]),
)

/** A word that mixes Latin with Cyrillic or Greek is a disguise: its look-alikes become Latin (Unicode TR 39). */
function latinised(text: string): string {
  if (!/[\u0370-\u04ff]/.test(text)) return text
  return text.replace(/[\p{L}\d]{1,80}/gu, (word) =>
    /[a-zA-Z\d]/.test(word) && /[\u0370-\u04ff]/.test(word) && /[a-zA-Z]/.test(word)
      ? word.replace(/[\u0370-\u04ff]/g, (letter) => latinTwins[letter] ?? letter)
      : word,
  )
}
