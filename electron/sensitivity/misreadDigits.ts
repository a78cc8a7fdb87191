import { countDigits } from './characters.ts'
import { matchAt } from './matchAt.ts'
import { tokenFlags, type Tokens } from './tokens.ts'

const figures: Readonly<Record<string, string>> = { o: '0', O: '0', l: '1', I: '1' }
const letters = /[oOlI]/g
const number =
  /(?<![\p{L}\p{N}])[oOlI]{0,3}\d[\doOlI]{0,15}(?:[ .\-/()]{1,2}[oOlI]{0,3}\d[\doOlI]{0,15}){0,7}(?![\p{L}\p{N}])/uy
const fewestFigures = 6
const leastShare = 0.6

/**
 * The text with O and l read as 0 and 1 in numbers that a scanner or a hurried hand wrote so: "o7534 882 19o". As long
 * as before.
 */
export function readDigits(text: string, tokens: Tokens): string {
  if (!mixesLetters(text, tokens)) return text
  const { count, starts, flags } = tokens
  let result = ''
  let done = 0
  let end = 0
  for (let token = 0; token < count; token++) {
    const start = starts[token] ?? 0
    const isNumber = ((flags[token] ?? 0) & tokenFlags.digits) !== 0
    const isLetters = text.charAt(start) in figures && ((flags[token + 1] ?? 0) & tokenFlags.glued) !== 0
    const written = start >= end && (isNumber || isLetters) ? matchAt(number, text, start)?.[0] : undefined
    if (written === undefined) continue
    end = start + written.length
    const meant = read(written)
    if (meant === written) continue
    result += text.slice(done, start) + meant
    done = end
  }
  return done === 0 ? text : result + text.slice(done)
}

/** Most texts do not. */
function mixesLetters(text: string, { count, starts, ends, flags }: Tokens): boolean {
  for (let token = 1; token < count; token++) {
    const here = flags[token] ?? 0
    if ((here & tokenFlags.glued) === 0 || (((flags[token - 1] ?? 0) ^ here) & tokenFlags.digits) === 0) continue
    const word = here & tokenFlags.digits ? token - 1 : token
    if ((ends[word] ?? 0) - (starts[word] ?? 0) <= 2 && text.charAt(starts[word] ?? 0) in figures) return true
  }
  return false
}

function read(written: string): string {
  const size = written.replace(/[^\doOlI]/g, '').length
  const isNumber = size >= fewestFigures && countDigits(written) >= size * leastShare
  return isNumber ? written.replace(letters, (letter) => figures[letter] ?? letter) : written
}
