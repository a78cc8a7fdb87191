import { senseSet } from './knownWords.ts'
import type { Scene } from './scene.ts'
import { numeralValues } from './shippedWords.ts'
import { hashOf, tokenFlags } from './tokens.ts'

/** A number that is read aloud. */
export interface SpokenNumber {
  readonly first: number
  readonly last: number
  /** The figures that are meant; a space where the voice pauses. */
  readonly digits: string
  /** How many words it has that name a number. */
  readonly words: number
  /** The numbers it is said in: "seven", "twenty one". */
  readonly values: readonly number[]
}

interface Piece {
  readonly digits: string
  readonly words: number
  readonly last: number
}

const repeats = [
  { senses: senseSet('twice'), times: 2 },
  { senses: senseSet('thrice'), times: 3 },
]
const longestFigures = 6
/** Of the words that follow a number and change it. */
const longestLink = 12
const between = /^[\s,.\-·…_/―()]{1,4}$/
const linked = /^(?: | ?- ?|'| (?:and|und|et|e|y|og|och|i|și|και|و|en) )$/

/** Numbers read aloud in a text, figures among the words included. */
export function spokenNumbers(scene: Scene): readonly SpokenNumber[] {
  const words = wordsOf(scene)
  const found: SpokenNumber[] = []
  let end = -1
  for (const first of words.keys()) {
    if (first <= end) continue
    const number = numberFrom(scene, words, firstFigures(scene, first, end + 1))
    end = number.last
    found.push(number)
  }
  return found
}

/** What the words of a text name by the token they begin at, and the token they end at. */
type Words = ReadonlyMap<number, { readonly value: number; readonly last: number }>

function wordsOf(scene: Scene): Words {
  const { text, tokens } = scene
  const words = new Map<number, { readonly value: number; readonly last: number }>()
  const hits = scene.hitsOf('numeral')
  for (const [i, { first, last }] of hits.entries()) {
    const isAlone = (hits[i + 1]?.first ?? Infinity) > last + 2 && (hits[i - 1]?.last ?? -Infinity) < first - 2
    if (isAlone && !hasFigures(scene, first - 1) && !hasFigures(scene, last + 1)) continue
    if (isInsideWord(scene, first) || isInsideWord(scene, last + 1)) continue
    const hash =
      first === last ? (tokens.hashes[first] ?? 0) : hashOf(text.slice(tokens.starts[first] ?? 0, tokens.ends[last]))
    const value = numeralValues.get(hash) - 1
    if (value >= 0) words.set(first, { value, last })
  }
  return words
}

/** A letter stands on both sides of the token's start. */
const isInsideWord = ({ tokens: { flags } }: Scene, token: number) => {
  const here = flags[token] ?? 0
  const isOther = (here | (flags[token - 1] ?? 0)) & (tokenFlags.digits | tokenFlags.character)
  return (here & tokenFlags.glued) !== 0 && isOther === 0
}

/** Where the number begins that has this token, for figures may stand before its first word. */
function firstFigures(scene: Scene, token: number, from: number): number {
  let first = token
  while (first > from && hasFigures(scene, first - 1) && isClose(scene, first - 1, first)) first--
  return first
}

function numberFrom(scene: Scene, words: Words, first: number): SpokenNumber {
  let digits = ''
  let count = 0
  let last = first - 1
  const values: number[] = []
  for (let token = first; token < scene.tokens.count; token = last + 1) {
    if (token > first && !isClose(scene, last, token)) break
    const piece = pieceAt(scene, words, token)
    if (!piece) break
    digits += (token > first && isPause(scene, last, token) ? ' ' : '') + piece.digits
    values.push(Number(piece.digits))
    count += piece.words
    last = piece.last
  }
  return { first, last, digits, words: count, values }
}

function pieceAt(scene: Scene, words: Words, token: number): Piece | undefined {
  const figures = figuresAt(scene, token)
  if (figures) return { digits: figures, words: 0, last: token }
  const repeat = repeats.find(({ senses }) => scene.isPartOf(token, senses))
  const next = repeat ? words.get(token + 1) : undefined
  if (repeat && next && next.value < 10)
    return { digits: String(next.value).repeat(repeat.times), words: 2, last: next.last }
  const word = words.get(token)
  return word && compound(scene, words, word)
}

/** "seventy two", "trezentos e noventa e seis", "soixante-douze", "quatre-vingt", "eight hundred". */
function compound(scene: Scene, words: Words, word: { readonly value: number; readonly last: number }): Piece {
  let { value, last } = word
  let count = 1
  const take = (fits: (next: number) => boolean, add: (next: number) => number) => {
    const next = wordBehind(scene, words, last)
    if (!next || !fits(next.value)) return
    value = add(next.value)
    last = next.last
    count++
  }
  if (value > 0 && value < 10 && isHundreds(scene, last)) {
    value *= 100
    last++
    count++
  }
  if (value === 4)
    take(
      (next) => next === 20 && isFrench(scene, last),
      () => 80,
    )
  if (value >= 100)
    take(
      (next) => next < 100,
      (next) => value + next,
    )
  if (value % 100 >= 20 && value % 10 === 0)
    take(
      (next) => next > 0 && next < (value % 100 === 60 || value % 100 === 80 ? 20 : 10),
      (next) => value + next,
    )
  if (value > 0 && value < 10 && isHundred(scene, last)) return { digits: `${value}00`, words: 2, last: last + 1 }
  return { digits: String(value), words: count, last }
}

/** French counts in twenties: quatre-vingt. */
const isFrench = ({ text, tokens }: Scene, last: number) =>
  /^[ -]vingt/i.test(text.slice(tokens.ends[last] ?? 0, (tokens.ends[last] ?? 0) + longestLink))
const isHundred = ({ text, tokens }: Scene, last: number) =>
  /^[ -]hundred\b/i.test(text.slice(tokens.ends[last] ?? 0, (tokens.ends[last] ?? 0) + longestLink))
/** Where hundreds are two words, and what follows belongs to them; English callers say "eight hundred" and go on. */
const isHundreds = ({ text, tokens }: Scene, last: number) =>
  /^ (?:set|sta|stě|yüz|cents?|hundra|hundre|hundrede)(?!\p{L})/iu.test(
    text.slice(tokens.ends[last] ?? 0, (tokens.ends[last] ?? 0) + longestLink),
  )

/** The word that goes on with the same number: the next one, or the one behind an "and". */
function wordBehind({ text, tokens }: Scene, words: Words, last: number) {
  const next = [last + 1, last + 2].find((token) => words.has(token))
  return next !== undefined && linked.test(text.slice(tokens.ends[last], tokens.starts[next]))
    ? words.get(next)
    : undefined
}

const hasFigures = ({ tokens }: Scene, token: number): boolean =>
  ((tokens.flags[token] ?? 0) & tokenFlags.digits) !== 0 &&
  (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) <= longestFigures

const figuresAt = (scene: Scene, token: number): string | undefined =>
  hasFigures(scene, token) ? scene.text.slice(scene.tokens.starts[token], scene.tokens.ends[token]) : undefined

function isClose(scene: Scene, before: number, next: number): boolean {
  const gap = gapOf(scene, before, next)
  return gap === '' || (between.test(gap) && !(gap.includes('\n') && hasFigures(scene, next)))
}
const isPause = (scene: Scene, before: number, next: number) => gapOf(scene, before, next).trim() !== ''
const gapOf = ({ text, tokens }: Scene, before: number, next: number) =>
  text.slice(tokens.ends[before], tokens.starts[next])
