import { stanceWords } from './data/words/stance.ts'
import { topicWords } from './data/words/topics.ts'
import type { Hit } from './lexicon.ts'
import { hashOf, tokenFlags, type Tokens } from './tokens.ts'

export const slotBits = 16
const slotMask = (1 << slotBits) - 1

/** Receives each feature: its slot and how strongly it is there. */
export type Emit = (slot: number, value: number) => void

const topics = Object.keys(topicWords)
const stances = Object.keys(stanceWords)
/** What is read off the stretch itself. */
const readings = ['told', 'heard', 'named', 'amount', 'question', 'choices'] as const
const senses = [...topics, ...stances, ...readings]
const numberOf = new Map(senses.map((sense, i) => [sense, i]))
const bitOf = (sense: string) => 1 << (numberOf.get(sense) ?? 31)
const bits = Object.fromEntries(senses.map((sense) => [sense, bitOf(sense)]))
const isBusiness = bitOf('topic-work')
const privateTopics = topics.reduce((all, topic) => all | bitOf(topic), 0) & ~isBusiness

const slotOf = (a: number, b: number): number => {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) & slotMask
}
const named = (name: string) => slotOf(hashOf(name), 7)
const singleSlots = Int32Array.from(senses, named)
const biasSlot = named('bias')
const countSlots = Int32Array.from(['topics0', 'topics1', 'topics2', 'topics3'], named)
/** One slot for each two senses that are there together. */
const pairSlots = Int32Array.from(senses.flatMap((a) => senses.map((b) => slotOf(hashOf(a), hashOf(b) ^ 0x5bd1e995))))

/** What the context model sees of a stretch of text. Training and app share this one definition. */
export interface Stretch {
  readonly text: string
  readonly tokens: Tokens
  /** Those that lie in the stretch. */
  readonly hits: readonly Hit[]
  /** Tokens that begin a person's name. */
  readonly isName: (token: number) => boolean
  /** Whether the whole text offers answers to choose from. */
  readonly hasChoices: boolean
  readonly first: number
  /** Exclusive. */
  readonly last: number
}

export const hasChoices = (text: string): boolean => /\n\(?B[.):]\s[^\n]*\n\(?C[.):]\s/.test(text)

/** Returns whether any private matter is spoken of at all. */
export function emitFeatures(stretch: Stretch, emit: Emit): boolean {
  const present = sensesOf(stretch)
  emitSenses(present, emit)
  emitWords(stretch, (present & ((bits['self'] ?? 0) | (bits['kin'] ?? 0))) !== 0, emit)
  return (present & privateTopics) !== 0
}

function sensesOf({ text, tokens, hits, isName, hasChoices: offersChoices, first, last }: Stretch): number {
  let present = offersChoices ? (bits['choices'] ?? 0) : 0
  const has = (sense: string) => (present & (bits[sense] ?? 0)) !== 0
  const add = (sense: (typeof readings)[number]) => {
    present |= bits[sense] ?? 0
  }
  for (const hit of hits) if (hit.first >= first && hit.last < last) present |= bits[hit.sense] ?? 0
  for (let token = first; token < last; token++) {
    if ((tokens.flags[token] ?? 0) & tokenFlags.digits && (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) >= 2)
      add('amount')
    if (isName(token)) add('named')
  }
  if (/[?？؟]/.test(text.slice(tokens.starts[first], (tokens.ends[last - 1] ?? 0) + 3))) add('question')
  const isSomeone = has('self') || has('kin') || has('colleague') || has('we') || has('named')
  if (isSomeone && has('happened')) add('told')
  if (isSomeone && !has('asked') && !has('fiction') && !has('reckon')) add('heard')
  return present
}

function emitSenses(present: number, emit: Emit) {
  emit(biasSlot, 1)
  let topicCount = 0
  for (let a = 0; a < senses.length; a++) {
    if ((present & (1 << a)) === 0) continue
    emit(singleSlots[a] ?? 0, 1)
    if (a < topics.length && 1 << a !== isBusiness) topicCount++
    for (let b = a + 1; b < senses.length; b++)
      if ((present & (1 << b)) !== 0) emit(pairSlots[a * senses.length + b] ?? 0, 1)
  }
  emit(countSlots[Math.min(3, topicCount)] ?? 0, 1)
}

/** Words, pairs of words, and words once more where somebody speaks of himself. */
function emitWords({ tokens, first, last }: Stretch, isOwn: boolean, emit: Emit) {
  const value = 1.1 / Math.sqrt(Math.max(8, last - first))
  let before = 0
  let earlier = 0
  for (let token = first; token < last; token++) {
    const word = tokens.hashes[token] ?? 0
    emit(slotOf(word, 1), value)
    emit(slotOf(before, word), value)
    if (isOwn) emit(slotOf(word, 2), value)
    if ((tokens.flags[token] ?? 0) & tokenFlags.character) emit(slotOf(earlier ^ before, word ^ 3), value)
    earlier = before
    before = word
  }
}
