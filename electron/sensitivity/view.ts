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

const identity = (start: number, end: number) => ({ start, end })

export function createView(original: string): View {
  const plain = isPlain(original) ? original.length : plainUntil(original, 0)
  if (plain === original.length) return { text: latinised(original), toOriginal: identity }
  const sheet = createSheet(original)
  for (let i = 0, next = plain; i < original.length; next = plainUntil(original, i)) {
    sheet.copy(i, next)
    i = next < original.length ? fold(original, next, sheet) : next
  }
  return { text: latinised(sheet.text()), toOriginal: sheet.toOriginal }
}

/** Most texts are: a quick look spares the long one. */
const isPlain = (text: string) => /^[\t\n\x20-\x24\x27-\x5b\x5d-\x7e]*$/.test(text)

const carriageReturn = 0x0d

/** How far each unit stands for itself. */
function plainUntil(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (foldOf(unit) !== unit || isSurrogate(unit) || unit === carriageReturn) break
    if (mayBeginEscape(unit) && escapeAt(text, at)) break
  }
  return at
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
