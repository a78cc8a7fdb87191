import { latinised } from './disguises.ts'
import { escapeAt, mayBeginEscape } from './escapes.ts'
import { dropped, foldOf, isCombining, isIgnorable, several, severalOf } from './folds.ts'
import { createSheet } from './sheet.ts'

/** The text as a person means it: invisible characters gone, look-alikes folded, escapes decoded; each unit knows where it came from. */
export interface View {
  readonly text: string
  /** Maps a span of the view to the span of the original it was made from. */
  readonly toOriginal: (start: number, end: number) => { readonly start: number; readonly end: number }
}

export function createView(original: string): View {
  const sheet = createSheet(original)
  for (let i = 0; i < original.length;) {
    const next = plainUntil(original, sheet.original, i)
    sheet.copy(i, next)
    i = next < original.length ? fold(original, next, sheet) : next
  }
  return { text: latinised(sheet.text()), toOriginal: sheet.toOriginal }
}

const carriageReturn = 0x0d

/** How far each unit stands for itself. */
function plainUntil(text: string, units: Uint16Array, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const unit = units[at] ?? 0
    if ((kinds[unit] || learnKind(unit)) === plain) continue
    if (!mayBeginEscape(unit) || escapeAt(text, at)) break
  }
  return at
}

const plain = 1
const meansOther = 2
/** Whether a unit stands for itself wherever it stands, filled as units are met; 0: not met. */
const kinds = new Uint8Array(0x10000)

function learnKind(unit: number): number {
  const isPlain = foldOf(unit) === unit && !isSurrogate(unit) && unit !== carriageReturn && !mayBeginEscape(unit)
  const kind = isPlain ? plain : meansOther
  kinds[unit] = kind
  return kind
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xe000

/** Writes what the unit at this place means; returns the place behind it. */
function fold(text: string, at: number, sheet: ReturnType<typeof createSheet>): number {
  const unit = text.charCodeAt(at)
  const escape = mayBeginEscape(unit) ? escapeAt(text, at) : undefined
  if (escape) {
    sheet.write(escape.text, at, escape.end)
    return escape.end
  }
  if (unit >= 0xd800 && unit < 0xdc00) {
    const point = String.fromCodePoint(text.codePointAt(at) ?? unit)
    if (!isIgnorable(point)) sheet.write(point.normalize('NFKC'), at, at + point.length)
    return at + point.length
  }
  const folded = foldOf(unit)
  if (folded === several) {
    if (!isCombining(unit) || !sheet.joinMark(unit, at + 1)) sheet.write(severalOf(unit), at, at + 1)
  } else if (folded !== dropped && !(unit === carriageReturn && text.charCodeAt(at + 1) === 0x0a)) sheet.put(folded, at)
  return at + 1
}
