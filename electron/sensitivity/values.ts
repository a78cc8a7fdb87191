import { compactOf, countDigits, isAlphanumeric } from './characters.ts'
import { matchAt } from './matchAt.ts'
import type { Scene } from './scene.ts'
import { tokenFlags } from './tokens.ts'

/** A code or number as written, from its first to its last character. */
export interface Value {
  readonly start: number
  readonly end: number
  /** Letters and digits only. */
  readonly compact: string
  readonly digitCount: number
}

const groups =
  /(?:[A-Za-z]{1,6}[-. /#]?)?\d[\dA-Za-z]*(?:(?:[ .\-/_·]|\) ?| \(|-\(| [-/] )(?:[A-Za-z]{0,3}\d[\dA-Za-z]*|[A-Z](?![A-Za-z]))){0,30}/y

/** Reads the value that begins at a token, groups and all, up to so many digits; undefined where none begins. */
export function valueAt(scene: Scene, token: number, mostDigits: number): Value | undefined {
  if (!beginsValue(scene, token)) return undefined
  const { text, tokens } = scene
  const start = tokens.starts[token] ?? 0
  const match = matchAt(groups, text, start)
  if (!match) return undefined
  const end = start + lengthWithin(match[0], mostDigits)
  const before = text[start - 1]
  const first = before === '+' || (before === '(' && text.slice(start, end).includes(')')) ? start - 1 : start
  const compact = compactOf(text.slice(start, end))
  return {
    start: text[first - 1] === '+' ? first - 1 : first,
    end,
    compact,
    digitCount: countDigits(compact),
  }
}

/** Digits, letters glued to digits, or a few capitals before digits: "12", "K496", "AB 82". */
function beginsValue({ text, tokens }: Scene, token: number): boolean {
  const flags = tokens.flags[token] ?? 0
  if (flags & tokenFlags.digits) return true
  if (flags & tokenFlags.character) return false
  for (
    let next = token + 1;
    next < tokens.count && next < token + 4 && (tokens.flags[next] ?? 0) & tokenFlags.glued;
    next++
  )
    if ((tokens.flags[next] ?? 0) & tokenFlags.digits) return !isGluedToCharacter(tokens.flags[token] ?? 0)
  const end = tokens.ends[token] ?? 0
  const size = end - (tokens.starts[token] ?? 0)
  return (flags & tokenFlags.upper) !== 0 && size <= 4 && /^[ -/#]?[-]?\d/.test(text.slice(end, end + 3))
}

const isGluedToCharacter = (flags: number) => (flags & tokenFlags.character) !== 0

/** Cuts at a border of groups once there are enough digits, and before a short group that trails a long one. */
function lengthWithin(written: string, mostDigits: number): number {
  let length = 0
  let digits = 0
  let longest = 0
  for (let at = 0; at < written.length;) {
    const gap = at
    while (at < written.length && !isAlphanumeric(written.charCodeAt(at))) at++
    const start = at
    while (at < written.length && isAlphanumeric(written.charCodeAt(at))) at++
    const count = countDigits(written.slice(start, at))
    const isSpaced = written.slice(gap, start) === ' '
    const isTail = isSpaced && longest >= 6 && (count <= 2 || digits >= 12 || longest >= 8)
    const isLooseLetter = count === 0 && longest > 4
    if (start === at || (length > 0 && (digits + count > mostDigits || isTail || isLooseLetter))) break
    digits += count
    longest = Math.max(longest, count)
    length = at
  }
  return length
}

/** An amount, a share, a measure: never an identifier. */
export function isQuantity(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 4), start)
  const after = text.slice(end, end + 14)
  return (
    /[$€£¥₹₩₽₺]\s?$|(?:USD|EUR|GBP|CHF|Rs\.?)\s?$/.test(before) ||
    /^\s?(?:km|kg|mg|ml|mm|cm|m[bB]|g[bB]|k[bB]|M[Bb]|G[Bb]|K[Bb]|ms|k[Ww]h)(?![A-Za-z])/.test(after) ||
    /^(?:,\d{3}(?!\d)|\s?%(?!["'%])|\s?[€£¥₹₩₽₺°]|\.\d{2}(?!\d)|\s?(?:EUR|USD|GBP|CHF|PLN|kr|zł|Kč|Ft|lei|元|円|원|dollars?|euros?|pounds?|percent|sqft|words?|tokens?|rows?|times|people|users?|years?|days?|hours?|minutes?|steps)(?![A-Za-z]))/i.test(
      after,
    )
  )
}

const shortestDate = 6
const date =
  /^(?:(?:19|20)\d\d([-./])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])([-./])(?:0?[1-9]|1[0-2])\2(?:(?:19|20)\d\d|\d\d)|(?:0?[1-9]|1[0-2])([-./])(?:0?[1-9]|[12]\d|3[01])\3(?:(?:19|20)\d\d|\d\d))$|^(?:19|20)\d\d-\d\d-\d\d\b/

export const isDateLike = (written: string): boolean => written.length >= shortestDate && date.test(written)
