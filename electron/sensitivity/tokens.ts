import { hasBit } from './hashBits.ts'
import type { Stems } from './stems.ts'

/** Words and digit runs of a text in typed arrays: one pass, no strings made. */
export interface Tokens {
  readonly count: number
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** Of the folded word: lower case, no diacritics. */
  readonly hashes: Int32Array
  /** Hash of the longest beginning among the stems, 0 where none. */
  readonly stems: Int32Array
  readonly flags: Uint8Array
}

export const tokenFlags = { capital: 1, upper: 2, digits: 4, character: 8, newline: 16, glued: 32 } as const

const space = 1
const lower = 2
const upper = 3
const digit = 4
/** Of scripts that put no space between words: each character is a token. */
const character = 5
/** Each code unit's class, filled as characters are met; 0: not met. */
const classes = new Uint8Array(0x10000)
/** Each letter without case and diacritics. */
const folded = new Uint16Array(0x10000)

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
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
  const letter = String.fromCharCode(unit)
  const kind = classOf(letter)
  classes[unit] = kind
  const low = letter.toLowerCase().normalize('NFD').charAt(0)
  folded[unit] = (undecomposed[low] ?? low).charCodeAt(0)
  if (kind === character) folded[unit] = unit
  return kind
}

function classOf(letter: string): number {
  if (/\d/.test(letter)) return digit
  if (unspaced.test(letter)) return /[\p{L}\p{M}]/u.test(letter) ? character : space
  if (/\p{Lu}/u.test(letter)) return upper
  return /[\p{L}\p{M}]/u.test(letter) ? lower : space
}

/** Numbers of so few digits may be part of a phrase ("W-2", "2FA"); longer ones are all alike. */
const mostMeant = 4

function hashDigits(text: string, start: number, end: number): number {
  let hash = nothing
  for (let i = start; i < end; i++) hash = mix(hash, text.charCodeAt(i))
  return hash
}

const nothing = 0x811c9dc5
/** Hashes keep to numbers that the engine stores without a box. */
const small = 0x3fffffff
const mix = (hash: number, unit: number) => Math.imul(hash ^ unit, 0x01000193)

export function tokenise(text: string, known: Stems | null): Tokens {
  const size = text.length + 1
  const starts = new Int32Array(size)
  const ends = new Int32Array(size)
  const hashes = new Int32Array(size)
  const stems = new Int32Array(size)
  const flags = new Uint8Array(size)
  let count = 0
  let newline = 0
  for (let i = 0; i < text.length;) {
    const unit = text.charCodeAt(i)
    let kind = classes[unit] || learn(unit)
    if (kind === space) {
      if (unit === 10) newline = tokenFlags.newline
      i++
      continue
    }
    const start = i
    let hash = nothing
    let stem = 0
    let flag =
      newline |
      (count > 0 && ends[count - 1] === start && ((flags[count - 1] ?? 0) & tokenFlags.character) === 0
        ? tokenFlags.glued
        : 0)
    newline = 0
    if (kind === character) {
      hash = mix(hash, unit)
      flag |= tokenFlags.character
      i++
    } else if (kind === digit) {
      flag |= tokenFlags.digits
      while (i < text.length && kind === digit) {
        const next = text.charCodeAt(++i)
        kind = classes[next] || learn(next)
      }
      hash = i - start <= mostMeant ? hashDigits(text, start, i) : 1
    } else {
      if (kind === upper) flag |= tokenFlags.capital | tokenFlags.upper
      let previous = upper
      while (i < text.length) {
        const next = text.charCodeAt(i)
        kind = classes[next] || learn(next)
        if ((kind !== lower && kind !== upper) || (kind === upper && previous === lower)) break
        if (kind === lower) flag &= ~tokenFlags.upper
        previous = kind
        hash = mix(hash, folded[next] ?? 0)
        if (next === 0xdf) hash = mix(hash, 0x73)
        if (known !== null && hasBit(known.bits, hash) && known.has(hash & small)) stem = hash & small
        i++
      }
    }
    starts[count] = start
    ends[count] = i
    hashes[count] = hash & small
    stems[count] = stem
    flags[count] = flag
    count++
  }
  return { count, starts, ends, hashes, stems, flags }
}

/** The hash `tokenise` gives a word or a beginning of one. */
export function hashOf(word: string): number {
  let hash = nothing
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    if (!classes[unit]) learn(unit)
    hash = mix(hash, folded[unit] ?? 0)
    if (unit === 0xdf) hash = mix(hash, 0x73)
  }
  return hash & small
}
