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
const senseHashes = Int32Array.from(senses, hashOf)
/** Of two senses that are there together. */
const slotOfBoth = (a: number, b: number) => slotOf(senseHashes[a] ?? 0, (senseHashes[b] ?? 0) ^ 0x5bd1e995)

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

export function emitFeatures({ scene, hasChoices: offersChoices, first, last }: Stretch, emit: Emit): void {
  const { tokens } = scene
  const { slots, isOwn } = createListener(scene, offersChoices)(first, last)
  for (const slot of slots) emit(slot, 1)
  const value = wordValue(last - first)
  for (let token = first; token < last; token++) {
    if (isWord(tokens, token)) {
      emit(wordSlot(tokens, token), value)
      emit(pairSlot(tokens, token, first), value)
      emit(endSlot(tokens, token, first), value)
    }
    if (isOwn) emit(ownSlot(tokens, token), value)
  }
}

/** How much one word of so many counts. */
export const wordValue = (count: number): number => 1.1 / Math.sqrt(Math.max(8, count))

/** Letters of a key or a hash, or in the midst of a name in code, are no word. */
export const isWord = ({ flags }: Tokens, token: number): boolean =>
  ((flags[token] ?? 0) & (tokenFlags.blob | ((flags[token + 1] ?? 0) & tokenFlags.glued))) === 0

export const wordSlot = ({ hashes }: Tokens, token: number): number => slotOf(hashes[token] ?? 0, 1)

/** The word once more, where somebody speaks of himself. */
export const ownSlot = ({ hashes }: Tokens, token: number): number => slotOf(hashes[token] ?? 0, 2)

/** The word and the one before it; `first` begins the stretch and stands behind nothing. */
export const pairSlot = ({ hashes }: Tokens, token: number, first: number): number =>
  slotOf(token > first ? (hashes[token - 1] ?? 0) : 0, hashes[token] ?? 0)

/** What the endings of the word leave; for scripts without spaces three words in a row. */
export function endSlot({ hashes, heads, flags }: Tokens, token: number, first: number): number {
  if (((flags[token] ?? 0) & tokenFlags.character) === 0) return slotOf(heads[token] ?? 0, 4)
  const before = token > first ? (hashes[token - 1] ?? 0) : 0
  const twoBefore = token > first + 1 ? (hashes[token - 2] ?? 0) : 0
  return slotOf(twoBefore ^ before, (hashes[token] ?? 0) ^ 3)
}

/** What is spoken of in a stretch. */
export interface Spoken {
  /** Of each sense, alone and by twos. */
  readonly slots: readonly number[]
  /** Somebody speaks of himself or his kin. */
  readonly isOwn: boolean
  /** Private matters, as bits; `topicsOf` names them. */
  readonly matters: number
}

/** Says what is spoken of in each stretch of a text. */
export function createListener(scene: Scene, offersChoices: boolean): (first: number, last: number) => Spoken {
  const sensesOf = createSenses(scene, offersChoices)
  return (first, last) => {
    const present = sensesOf(first, last)
    const slots = [biasSlot]
    for (let rest = present; rest !== 0; rest &= rest - 1) {
      const a = lowestOf(rest)
      slots.push(singleSlots[a] ?? 0)
      for (let others = rest & (rest - 1); others !== 0; others &= others - 1)
        slots.push(slotOfBoth(a, lowestOf(others)))
    }
    slots.push(countSlots[Math.min(3, countOf(present & privateTopics))] ?? 0)
    return { slots, isOwn: (present & own) !== 0, matters: present & privateTopics }
  }
}

/** The number of the lowest bit. */
const lowestOf = (bits: number) => 31 - Math.clz32(bits & -bits)

function countOf(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++
  return count
}

export const topicsOf = (matters: number): Topic[] =>
  matterNames.filter((topic) => (matters & bitOfMatter(topic)) !== 0)

/** The senses that are there in a stretch, as bits. */
function createSenses({ text, tokens, contextHits, givenNames, digitsFrom }: Scene, offersChoices: boolean) {
  const bits = contextHits.map(({ sense }) => 1 << sense.number)
  const firstOf = (hit: number) => contextHits[hit]?.first ?? Infinity
  return (first: number, last: number): number => {
    let present = offersChoices ? choicesBit : 0
    for (let hit = firstWhere(bits.length, (i) => firstOf(i) >= first); firstOf(hit) < last; hit++)
      if ((contextHits[hit]?.last ?? last) < last) present |= bits[hit] ?? 0
    if (hasAmount(first, last)) present |= amountBit
    if ((givenNames[firstWhere(givenNames.length, (i) => (givenNames[i] ?? 0) >= first)] ?? last) < last)
      present |= namedBit
    if (/[?？؟]/.test(text.slice(tokens.starts[first], (tokens.ends[last - 1] ?? 0) + 3))) present |= questionBit
    const isSomeone = (present & someone) !== 0
    if (isSomeone && present & happenedBit) present |= toldBit
    if (isSomeone && (present & doubts) === 0) present |= heardBit
    return present
  }

  /** A number of two digits or more. */
  function hasAmount(first: number, last: number): boolean {
    for (let token = digitsFrom(first); token < last; token = digitsFrom(token + 1))
      if ((tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) >= 2) return true
    return false
  }
}
