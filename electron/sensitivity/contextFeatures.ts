import type { Topic } from '../../shared/topic.ts'
import { firstWhere } from './firstWhere.ts'
import { contextSenses } from './knownWords.ts'
import type { Scene } from './scene.ts'
import { hashOf, tokenFlags, type Tokens } from './tokens.ts'

export const slotBits = 17
const slotMask = (1 << slotBits) - 1

/** Receives each feature: its slot and how strongly it is there. */
export type Emit = (slot: number, value: number) => void

/** What is read off the stretch itself. */
const readings = ['told', 'heard', 'named', 'amount', 'question', 'choices'] as const
const senses = [...contextSenses, ...readings]
const numberOf = new Map(senses.map((sense, i) => [sense, i]))
const bitOf = (sense: string) => 1 << (numberOf.get(sense) ?? 31)
const bitsOf = (...some: readonly string[]) => some.reduce((all, sense) => all | bitOf(sense), 0)
const matterNames: readonly Topic[] = ['health', 'intimate', 'harm', 'money', 'law', 'staff', 'business']
const bitOfMatter = (topic: Topic) => bitOf(`topic-${topic}`)
const privateTopics = matterNames.reduce((all, topic) => all | bitOfMatter(topic), 0)
const own = bitsOf('self', 'kin')
const someone = bitsOf('self', 'kin', 'colleague', 'we', 'named')
const choicesBit = bitOf('choices')
const amountBit = bitOf('amount')
const namedBit = bitOf('named')
const questionBit = bitOf('question')
const happenedBit = bitOf('happened')
const toldBit = bitOf('told')
const heardBit = bitOf('heard')
const doubts = bitsOf('asked', 'fiction', 'reckon')

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
  readonly scene: Scene
  /** Whether the whole text offers answers to choose from. */
  readonly hasChoices: boolean
  readonly first: number
  /** Exclusive. */
  readonly last: number
}

export const hasChoices = (text: string): boolean => /\n\(?B[.):]\s[^\n]*\n\(?C[.):]\s/.test(text)

export function emitFeatures(stretch: Stretch, emit: Emit): void {
  const { scene, first, last } = stretch
  const { slots, isOwn } = spokenOf(stretch)
  for (const slot of slots) emit(slot, 1)
  const value = wordValue(last - first)
  const emitSlot = (slot: number) => emit(slot, value)
  for (let token = first; token < last; token++) {
    emitWord(scene.tokens, token, first, emitSlot)
    if (isOwn) emitSlot(ownSlot(scene.tokens, token))
  }
}

/** How much one word of so many counts. */
export const wordValue = (count: number): number => 1.1 / Math.sqrt(Math.max(8, count))

/** The word, its beginning, the pair it makes with the one before it, and for scripts without spaces the three. */
export function emitWord(
  { hashes, heads, flags }: Tokens,
  token: number,
  first: number,
  emit: (slot: number) => void,
): void {
  if (isNoWord(flags, token)) return
  const word = hashes[token] ?? 0
  const before = token > first ? (hashes[token - 1] ?? 0) : 0
  emit(slotOf(word, 1))
  emit(slotOf(before, word))
  if ((flags[token] ?? 0) & tokenFlags.character)
    emit(slotOf((token > first + 1 ? (hashes[token - 2] ?? 0) : 0) ^ before, word ^ 3))
  else emit(slotOf(heads[token] ?? 0, 4))
}

/** Letters of a key or a hash, or in the midst of a name in code, are no word. */
const isNoWord = (flags: Int32Array, token: number) =>
  ((flags[token] ?? 0) & tokenFlags.blob) !== 0 ||
  ((flags[token] ?? 0) & (flags[token + 1] ?? 0) & tokenFlags.glued) !== 0

/** The word once more, where somebody speaks of himself. */
export const ownSlot = ({ hashes }: Tokens, token: number): number => slotOf(hashes[token] ?? 0, 2)

/** What is spoken of in a stretch. */
export interface Spoken {
  /** Of each sense, alone and by twos. */
  readonly slots: readonly number[]
  /** Somebody speaks of himself or his kin. */
  readonly isOwn: boolean
  /** Private matters, as bits; `topicsOf` names them. */
  readonly matters: number
}

export function spokenOf(stretch: Stretch): Spoken {
  const present = sensesOf(stretch)
  const slots = [biasSlot]
  let topicCount = 0
  for (let a = 0; a < senses.length; a++) {
    if ((present & (1 << a)) === 0) continue
    slots.push(singleSlots[a] ?? 0)
    if ((privateTopics & (1 << a)) !== 0) topicCount++
    for (let b = a + 1; b < senses.length; b++)
      if ((present & (1 << b)) !== 0) slots.push(pairSlots[a * senses.length + b] ?? 0)
  }
  slots.push(countSlots[Math.min(3, topicCount)] ?? 0)
  return { slots, isOwn: (present & own) !== 0, matters: present & privateTopics }
}

export const topicsOf = (matters: number): Topic[] =>
  matterNames.filter((topic) => (matters & bitOfMatter(topic)) !== 0)

function sensesOf({ scene, hasChoices: offersChoices, first, last }: Stretch): number {
  const { text, tokens, contextHits, isName } = scene
  let present = offersChoices ? choicesBit : 0
  const from = firstWhere(contextHits.length, (i) => (contextHits[i]?.first ?? 0) >= first)
  for (let i = from; i < contextHits.length; i++) {
    const hit = contextHits[i]
    if (!hit || hit.first >= last) break
    if (hit.last < last) present |= bitOf(hit.sense)
  }
  for (let token = first; token < last; token++) {
    const isLong = (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) >= 2
    if (isLong && (tokens.flags[token] ?? 0) & tokenFlags.digits) present |= amountBit
    if (isName(token)) present |= namedBit
  }
  if (/[?？؟]/.test(text.slice(tokens.starts[first], (tokens.ends[last - 1] ?? 0) + 3))) present |= questionBit
  const isSomeone = (present & someone) !== 0
  if (isSomeone && present & happenedBit) present |= toldBit
  if (isSomeone && (present & doubts) === 0) present |= heardBit
  return present
}
