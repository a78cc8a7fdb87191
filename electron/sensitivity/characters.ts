export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
export const isLatinLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
/** A to Z in either case, 0 to 9. */
export const isAlphanumeric = (unit: number): boolean => isDigit(unit) || isLatinLetter(unit)

const small = 1
const capital = 2
const otherLetter = 3
const number = 4
const other = 5
/** What each unit is in any script, filled as units are met; 0: not met. */
const kinds = new Uint8Array(0x10000)
const kindOf = (unit: number): number => kinds[unit] || learn(unit)

// The same as classes of patterns, which an engine makes hundreds of ranges of wherever they are written.
export const isSmall = (unit: number): boolean => kindOf(unit) === small
export const isCapital = (unit: number): boolean => kindOf(unit) === capital
export const isLetter = (unit: number): boolean => kindOf(unit) <= otherLetter
export const isLetterOrNumber = (unit: number): boolean => kindOf(unit) <= number

function learn(unit: number): number {
  const character = String.fromCharCode(unit)
  const kind = [/\p{Ll}/u, /\p{Lu}/u, /\p{L}/u, /\p{N}/u].findIndex((pattern) => pattern.test(character)) + 1 || other
  kinds[unit] = kind
  return kind
}

/** The ASCII digits of a text, the text itself where there is nothing else. */
export function digitsOf(text: string): string {
  return only(text, isDigit)
}

export const countDigits = (text: string): number => countOf(text, isDigit)
export const countLetters = (text: string): number => countOf(text, isLetter)

function countOf(text: string, isWanted: (unit: number) => boolean): number {
  let count = 0
  for (let i = 0; i < text.length; i++) if (isWanted(text.charCodeAt(i))) count++
  return count
}

/** Letters and digits without what parts them. */
export const compactOf = (text: string): string => only(text, isAlphanumeric)

function only(text: string, isWanted: (unit: number) => boolean): string {
  let kept = ''
  let from = 0
  for (let i = 0; i < text.length; i++) {
    if (isWanted(text.charCodeAt(i))) continue
    kept += text.slice(from, i)
    from = i + 1
  }
  return from === 0 ? text : kept + text.slice(from)
}
