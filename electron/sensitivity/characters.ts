export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39
export const isLatinLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
/** A to Z in either case, 0 to 9. */
export const isAlphanumeric = (unit: number): boolean => isDigit(unit) || isLatinLetter(unit)

const letter = 1
const number = 2
const other = 3
/** What each unit is in any script, filled as units are met; 0: not met. */
const kinds = new Uint8Array(0x10000)

/** The same as the classes of patterns, which an engine compiles into hundreds of ranges each time they are written. */
export const isLetter = (unit: number): boolean => (kinds[unit] || learn(unit)) === letter
export const isLetterOrNumber = (unit: number): boolean => (kinds[unit] || learn(unit)) <= number

function learn(unit: number): number {
  const character = String.fromCharCode(unit)
  const kind = /\p{L}/u.test(character) ? letter : /\p{N}/u.test(character) ? number : other
  kinds[unit] = kind
  return kind
}

/** The ASCII digits of a text, the text itself where there is nothing else. */
export function digitsOf(text: string): string {
  return only(text, isDigit)
}

export const countDigits = (text: string): number => {
  let count = 0
  for (let i = 0; i < text.length; i++) if (isDigit(text.charCodeAt(i))) count++
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
