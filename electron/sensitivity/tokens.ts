import { isCapital, isDigit, isLatinLetter } from './characters.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Words and digit runs of a text in typed arrays: one pass, no strings made. */
export interface Tokens {
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Of the folded word: lower case, no diacritics. */
  readonly hashes: Int32Array
  /** Of the first letters of the folded word: what its endings leave. */
  readonly heads: Int32Array
  /** Number in the vocabulary, 0 where unknown. */
  readonly words: Int32Array
  /** Number of the longest beginning that the vocabulary knows as a stem, 0 where none. */
  readonly stems: Int32Array
  readonly flags: Int32Array
}

export const tokenFlags = { capital: 1, upper: 2, digits: 4, character: 8, newline: 16, glued: 32, blob: 64 } as const

const space = 1
const lower = 2
const upper = 3
const digit = 4
/** Of scripts that put no space between words: each character is a token. */
const character = 5
/** Each code unit's class and, in the lower bits, the letter without case and diacritics; filled as characters are met. */
const letters = new Uint32Array(0x10000)
const classShift = 16
const letterMask = 0xffff

const undecomposed: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ı: 'i',
  ħ: 'h',
  ð: 'd',
  þ: 't',
  ŋ: 'n',
  æ: 'e',
  œ: 'e',
}

function learn(unit: number): number {
  const kind = classOf(unit)
  const letter = (kind << classShift) | (kind === character ? unit : foldedOf(unit))
  letters[unit] = letter
  return letter
}

const firstBeyondAscii = 0x80

/** ASCII is known without asking for what a first text would wait. */
function classOf(unit: number): number {
  if (isDigit(unit)) return digit
  if (isLatinLetter(unit)) return unit < 0x61 ? upper : lower
  if (unit < firstBeyondAscii) return space
  const written = String.fromCharCode(unit)
  const isLetter = /[\p{L}\p{M}]/u.test(written)
  const isUnspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
  if (!isLetter) return space
  return isUnspaced.test(written) ? character : isCapital(unit) ? upper : lower
}

function foldedOf(unit: number): number {
  if (unit < firstBeyondAscii) return isLatinLetter(unit) ? unit | 0x20 : unit
  const low = String.fromCharCode(unit).toLowerCase().normalize('NFD').charAt(0)
  return (undecomposed[low] ?? low).charCodeAt(0)
}

/** Numbers of so few digits may be part of a phrase ("W-2", "2FA"); longer ones are all alike. */
const mostMeant = 4

function hashDigits(text: string, start: number, end: number): number {
  let hash = nothing
  for (let i = start; i < end; i++) hash = mix(hash, text.charCodeAt(i))
  return hash
}

/** So many letters are left of a word when its endings are not looked at. */
const headLetters = 5
const nothing = 0x811c9dc5
/** Hashes keep to numbers that the engine stores without a box. */
const small = 0x3fffffff
const mix = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193)
const sharpS = 0xdf
/** A sharp s counts as itself and an s. */
const mixLetter = (hash: number, letter: number) =>
  letter === sharpS ? mix(mix(hash, letter), 0x73) : mix(hash, letter)

const empty = (size: number) => ({
  starts: new Int32Array(size),
  ends: new Int32Array(size),
  hashes: new Int32Array(size),
  heads: new Int32Array(size),
  words: new Int32Array(size),
  stems: new Int32Array(size),
  flags: new Int32Array(size),
})
/** Written again by each text; what a text keeps is cut to its size. */
let sheet = empty(4096)

/** The first tokens of the sheet, in memory of their own. */
function keep(count: number): Tokens {
  const all = new Int32Array(count * 7)
  const part = (from: Int32Array, number: number) => {
    all.set(from.subarray(0, count), number * count)
    return all.subarray(number * count, (number + 1) * count)
  }
  return {
    count,
    starts: part(sheet.starts, 0),
    ends: part(sheet.ends, 1),
    hashes: part(sheet.hashes, 2),
    words: part(sheet.words, 3),
    stems: part(sheet.stems, 4),
    flags: part(sheet.flags, 5),
    heads: part(sheet.heads, 6),
  }
}

export function tokenise(text: string, vocabulary: Vocabulary): Tokens {
  if (sheet.flags.length <= text.length) sheet = empty(text.length * 2)
  const { starts, ends, hashes, heads, words, stems, flags } = sheet
  const { wordOf, stemOf } = vocabulary
  const size = text.length
  let count = 0
  let newline = 0
  /** Where the token before ended, if one may be glued to it. */
  let glue = -1
  for (let i = 0; i < size;) {
    const unit = text.charCodeAt(i)
    let letter = letters[unit] || learn(unit)
    let kind = letter >>> classShift
    if (kind === space) {
      if (unit === 10) newline = tokenFlags.newline
      i++
      continue
    }
    const start = i
    let hash = nothing
    let stem = 0
    let head = 0
    let flag = newline | (glue === start ? tokenFlags.glued : 0)
    newline = 0
    if (kind === character) {
      hash = mix(hash, unit)
      flag |= tokenFlags.character
      i++
      glue = -1
    } else if (kind === digit) {
      flag |= tokenFlags.digits
      while (kind === digit && ++i < size) {
        const next = text.charCodeAt(i)
        kind = (letters[next] || learn(next)) >>> classShift
      }
      hash = i - start <= mostMeant ? hashDigits(text, start, i) : 1
      glue = i
    } else {
      if (kind === upper) flag |= tokenFlags.capital | tokenFlags.upper
      let previous = upper
      while (kind === lower || (kind === upper && previous === upper)) {
        if (kind === lower) flag &= ~tokenFlags.upper
        previous = kind
        hash = mixLetter(hash, letter & letterMask)
        stem = stemOf(hash & small) || stem
        if (i - start === headLetters - 1) head = hash & small
        if (++i === size) break
        const next = text.charCodeAt(i)
        letter = letters[next] || learn(next)
        kind = letter >>> classShift
      }
      glue = i
    }
    starts[count] = start
    ends[count] = i
    hashes[count] = hash & small
    heads[count] = head || hash & small
    words[count] = wordOf(hash & small)
    stems[count] = stem
    flags[count] = flag
    count++
  }
  return keep(count)
}

/** The hash `tokenise` gives a word or a beginning of one. */
export function hashOf(word: string): number {
  let hash = nothing
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    hash = mixLetter(hash, (letters[unit] || learn(unit)) & letterMask)
  }
  return hash & small
}
