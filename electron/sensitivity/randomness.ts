import { isDigit } from './characters.ts'

/** How often each unit stands in the text at hand; all zero between texts. */
const counts = new Int32Array(0x10000)

/** Bits per character of a text's own letter counts (Shannon). */
export function entropyOf(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    counts[unit] = (counts[unit] ?? 0) + 1
  }
  let bits = 0
  for (let i = 0; i < text.length; i++) {
    const share = (counts[text.charCodeAt(i)] ?? 0) / text.length
    if (share > 0) bits -= share * Math.log2(share)
    counts[text.charCodeAt(i)] = 0
  }
  return bits
}

/**
 * 0 (a word) to 1 (drawn by lot): how often the kind of character changes, how rare the vowels are, how even the letter counts are.
 * Names in code change case at borders of words only; random text does so anywhere.
 */
export function randomnessOf(text: string): number {
  if (text.length < 8) return 0
  const { changes, letters, vowels, digits, words } = surveyOf(text)
  const evenness = entropyOf(text) / Math.log2(Math.min(text.length, 64))
  return (
    0.45 * Math.min(1, (changes / text.length) * 2.2) +
    0.2 * (letters === 0 ? 0.5 : Math.min(1, Math.max(0, 0.42 - vowels / letters) * 4)) +
    0.2 * Math.max(0, (evenness - 0.7) / 0.3) +
    0.15 * Math.min(1, (digits / text.length) * 5) -
    0.6 * (words / text.length)
  )
}

/** So many letters in one case, with a vowel, are read as a word. */
const fewestOfWord = 5

function surveyOf(text: string) {
  const survey = { changes: 0, letters: 0, vowels: 0, digits: 0, words: 0 }
  for (let start = 0; start < text.length;) {
    const kind = kindOf(text.charCodeAt(start))
    let vowels = 0
    let end = start
    for (; end < text.length && kindOf(text.charCodeAt(end)) === kind; end++)
      if (isVowel(text.charCodeAt(end))) vowels++
    const size = end - start
    if (kind === digit) survey.digits += size
    if (kind === lower || kind === upper) {
      survey.letters += size
      survey.vowels += vowels
      if (size >= fewestOfWord && vowels > 0) survey.words += size
    }
    if (end < text.length) survey.changes++
    start = end
  }
  return survey
}

const vowelUnits = new Set(Array.from('aeiouAEIOU', (letter) => letter.charCodeAt(0)))
const isVowel = (unit: number) => vowelUnits.has(unit)

const digit = 0
const lower = 1
const upper = 2
const other = 3
const kindOf = (unit: number) =>
  isDigit(unit) ? digit : unit >= 97 && unit <= 122 ? lower : unit >= 65 && unit <= 90 ? upper : other
