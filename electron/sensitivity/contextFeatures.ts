import { stanceWords } from './data/words/stance.ts'
import { topicWords } from './data/words/topics.ts'
import { createLexicon, type Hit } from './lexicon.ts'
import { hashOf, tokenFlags, type Tokens } from './tokens.ts'

/** What the context model sees of a stretch of text. Training and app share this one definition. */
export const contextLexicon = createLexicon([topicWords, stanceWords])

export const slotBits = 16
const slotMask = (1 << slotBits) - 1

/** Receives each feature: its slot and how strongly it is there. */
export type Emit = (slot: number, value: number) => void

const topics = Object.keys(topicWords)
const stances = Object.keys(stanceWords)
const crossed = new Map(
  topics.flatMap((topic) =>
    [...stances, 'told', 'heard', 'named', 'amount', 'question', 'choices'].map((stance) => [
      `${topic}&${stance}`,
      slotOf(hashOf(topic), hashOf(stance)),
    ]),
  ),
)
const single = new Map(
  [
    ...topics,
    ...stances,
    'told',
    'heard',
    'named',
    'amount',
    'question',
    'choices',
    'bias',
    'topics0',
    'topics1',
    'topics2',
    'topics3',
  ].map((name) => [name, slotOf(hashOf(name), 7)]),
)
const stancePairs = new Map(
  stances.flatMap((a) => stances.map((b) => [`${a}&${b}`, slotOf(hashOf(a), hashOf(b) ^ 0x5bd1e995)])),
)

function slotOf(a: number, b: number): number {
  let hash = Math.imul(a ^ Math.imul(b, 0x9e3779b1), 0x85ebca6b)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) & slotMask
}

export interface Stretch {
  readonly text: string
  readonly tokens: Tokens
  readonly hits: readonly Hit[]
  /** Tokens that begin a person's name. */
  readonly isName: (token: number) => boolean
  readonly first: number
  /** Exclusive. */
  readonly last: number
}

export function emitFeatures(stretch: Stretch, emit: Emit): void {
  const senses = sensesOf(stretch)
  emitSenses(senses, emit)
  emitWords(stretch, senses.has('self') || senses.has('kin'), emit)
}

function sensesOf({ text, tokens, hits, isName, first, last }: Stretch): ReadonlySet<string> {
  const senses = new Set<string>()
  for (const hit of hits) if (hit.first >= first && hit.last < last) senses.add(hit.sense)
  for (let token = first; token < last; token++) {
    if ((tokens.flags[token] ?? 0) & tokenFlags.digits && (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) >= 2)
      senses.add('amount')
    if (isName(token)) senses.add('named')
  }
  if (/[?？؟]/.test(text.slice(tokens.starts[first], (tokens.ends[last - 1] ?? 0) + 3))) senses.add('question')
  if (/\n\(?[BbＢ][.):]\s[^\n]*\n\(?[CcＣ][.):]\s/.test(text)) senses.add('choices')
  const isSomeone =
    senses.has('self') || senses.has('kin') || senses.has('colleague') || senses.has('we') || senses.has('named')
  if (isSomeone && senses.has('happened')) senses.add('told')
  if (isSomeone && !senses.has('asked') && !senses.has('fiction') && !senses.has('reckon')) senses.add('heard')
  return senses
}

function emitSenses(senses: ReadonlySet<string>, emit: Emit) {
  emit(single.get('bias') ?? 0, 1)
  for (const sense of senses) emit(single.get(sense) ?? 0, 1)
  const present = topics.filter((topic) => topic !== 'topic-work' && senses.has(topic))
  emit(single.get(`topics${Math.min(3, present.length)}`) ?? 0, 1)
  for (const sense of senses) {
    for (const topic of topics) {
      const slot = senses.has(topic) ? crossed.get(`${topic}&${sense}`) : undefined
      if (slot !== undefined) emit(slot, 1)
    }
    for (const other of senses) {
      const slot = sense < other ? stancePairs.get(`${sense}&${other}`) : undefined
      if (slot !== undefined) emit(slot, 1)
    }
  }
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
