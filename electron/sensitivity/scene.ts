import { textInBase64 } from './base64.ts'
import { firstWhere } from './firstWhere.ts'
import { findWords, senseOf, vocabulary, type SenseSet } from './knownWords.ts'
import type { Hit } from './lexicon.ts'
import { readDigits } from './misreadDigits.ts'
import { opaqueRuns, type OpaqueRun } from './opaque.ts'
import { randomnessOf } from './randomness.ts'
import { runsOf, type Run } from './runs.ts'
import { tokenFlags, tokenise, type Tokens } from './tokens.ts'

/** Everything one pass over a text found that recognisers start from. */
export interface Scene {
  readonly text: string
  readonly tokens: Tokens
  readonly hits: readonly Hit[]
  /** The same hits by sense. */
  readonly hitsOf: (sense: string) => readonly Hit[]
  /** Whether the token is part of a hit of any of these senses. */
  readonly isPartOf: (token: number, senses: SenseSet) => boolean
  /** Whether a hit of that sense stands within so many characters before the position or behind it, in the same paragraph. */
  readonly isNear: (
    sense: string,
    start: number,
    end: number,
    reach: { readonly before: number; readonly after: number },
  ) => boolean
  readonly runs: readonly Run[]
  /** Stretches without spaces that may be keys or coded texts. */
  readonly opaque: readonly OpaqueRun[]
  /** The text that one of these hides in base64; undefined where it hides none. */
  readonly hiddenIn: (run: OpaqueRun) => string | undefined
  /** The first token of digits from this token on, or the number of tokens. */
  readonly digitsFrom: (token: number) => number
  /** The last token of digits before this token, or -1. */
  readonly digitsBefore: (token: number) => number
  /** Whether there is any character of a script without spaces between words. */
  readonly hasCharacters: boolean
  /** What the context model listens to. */
  readonly contextHits: readonly Hit[]
  /** Names of commands that take secrets; the sense is the source of the flag. */
  readonly commands: readonly Hit[]
  /** The tokens that are given names with a capital. */
  readonly givenNames: readonly number[]
  /** The number of the first token that starts at or behind the position. */
  readonly tokenAt: (position: number) => number
}

const noHits: readonly Hit[] = []
const fewestOpaque = 16

export function createScene(written: string): Scene {
  const asWritten = tokenise(written, vocabulary)
  const text = readDigits(written, asWritten)
  const tokens = text === written ? asWritten : tokenise(text, vocabulary)
  const opaque = opaqueRuns(text, fewestOpaque)
  const { labels: hits, context, commands } = withoutBlobs(text, tokens, opaque, findWords(tokens))
  const { low, high, bySense } = sortHits(hits, tokens.count)
  const isPartOf = (token: number, senses: SenseSet) =>
    (((low[token] ?? 0) & senses.low) | ((high[token] ?? 0) & senses.high)) !== 0
  const tokenAt = (position: number) => firstAt(tokens.starts, position)
  const { next, previous, hasCharacters } = surveyDigits(tokens)
  return {
    text,
    tokens,
    hits,
    hitsOf: (sense) => bySense[senseOf(sense).number] ?? noHits,
    isPartOf,
    isNear: (sense, start, end, { before, after }) => {
      const list = bySense[senseOf(sense).number]
      if (!list) return false
      const isWithin = (from: number, to: number) => {
        const first = tokenAt(from)
        const hit = list[firstWhere(list.length, (i) => (list[i]?.last ?? 0) >= first)]
        return hit !== undefined && (tokens.starts[hit.first] ?? 0) < to
      }
      const from = Math.max(0, start - before)
      if (!isWithin(from, end + after)) return false
      const blankBefore = text.slice(from, start).lastIndexOf('\n\n')
      const blankAfter = text.slice(end, end + after).indexOf('\n\n')
      return isWithin(from + Math.max(0, blankBefore), end + (blankAfter < 0 ? after : blankAfter))
    },
    runs: runsOf(text, tokens),
    opaque,
    hiddenIn: createDecoder(text),
    digitsFrom: (token) => next[Math.max(0, token)] ?? tokens.count,
    digitsBefore: (token) => previous[Math.min(token, tokens.count)] ?? -1,
    hasCharacters,
    contextHits: context,
    commands,
    givenNames: capitalised(tokens, bySense[senseOf('given-name').number] ?? noHits),
    tokenAt,
  }
}

/** Decodes each stretch once. */
function createDecoder(text: string): Scene['hiddenIn'] {
  const known = new Map<OpaqueRun, string | undefined>()
  return (run) => {
    if (!known.has(run)) known.set(run, textInBase64(text.slice(run.start, run.end)))
    return known.get(run)
  }
}

type Words = ReturnType<typeof findWords>
const fewestOfBlob = 32
const leastRandom = 0.35

/** Letters that happen to spell a word inside a key, a hash or a picture say nothing: their tokens are marked, their hits go. */
function withoutBlobs(text: string, { starts, flags }: Tokens, opaque: readonly OpaqueRun[], words: Words): Words {
  const blobs = opaque.filter(
    ({ start, end }) => end - start >= fewestOfBlob && randomnessOf(text.slice(start, end)) > leastRandom,
  )
  if (blobs.length === 0) return words
  for (const { start, end } of blobs)
    for (let token = firstAt(starts, start); token < starts.length && (starts[token] ?? 0) < end; token++)
      flags[token] = (flags[token] ?? 0) | tokenFlags.blob
  const isOutside = ({ first }: Hit) => ((flags[first] ?? 0) & tokenFlags.blob) === 0
  const { labels, context, commands } = words
  return { labels: labels.filter(isOutside), context: context.filter(isOutside), commands: commands.filter(isOutside) }
}

const firstAt = (starts: Int32Array, position: number) =>
  firstWhere(starts.length, (token) => (starts[token] ?? 0) >= position)

/** The hits of each sense, and for each token the senses it is part of. */
function sortHits(hits: readonly Hit[], count: number) {
  const low = new Int32Array(count)
  const high = new Int32Array(count)
  const bySense: Hit[][] = []
  for (const hit of hits) {
    const { sense, first, last } = hit
    const same = bySense[sense.number]
    if (same) same.push(hit)
    else bySense[sense.number] = [hit]
    const bit = 1 << (sense.number & 31)
    const bits = sense.number < 32 ? low : high
    for (let token = first; token <= last; token++) bits[token] = (bits[token] ?? 0) | bit
  }
  return { low, high, bySense }
}

function capitalised({ flags }: Tokens, hits: readonly Hit[]): readonly number[] {
  const found: number[] = []
  for (const { first, last } of hits)
    for (let token = first; token <= last; token++) if ((flags[token] ?? 0) & tokenFlags.capital) found.push(token)
  return found
}

function surveyDigits({ count, flags }: Tokens) {
  const next = new Int32Array(count + 1)
  const previous = new Int32Array(count + 1)
  let hasCharacters = false
  let last = -1
  for (let token = 0; token <= count; token++) {
    previous[token] = last
    if ((flags[token] ?? 0) & tokenFlags.digits && token < count) last = token
    if ((flags[token] ?? 0) & tokenFlags.character) hasCharacters = true
  }
  let first = count
  for (let token = count; token >= 0; token--) {
    if (token < count && (flags[token] ?? 0) & tokenFlags.digits) first = token
    next[token] = first
  }
  return { next, previous, hasCharacters }
}
