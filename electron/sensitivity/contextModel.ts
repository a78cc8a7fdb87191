import type { Topic } from '../../shared/topic.ts'
import {
  createListener,
  endSlot,
  hasChoices,
  isWord,
  ownSlot,
  pairSlot,
  topicsOf,
  wordSlot,
  wordValue,
  type Spoken,
} from './contextFeatures.ts'
import { contextWeights } from './data/contextWeights.ts'
import type { Scene } from './scene.ts'
import type { Tokens } from './tokens.ts'

/** What a stretch of text tells without naming any identifier; both 0–1. */
export interface ContextScores {
  /** Something private of somebody in particular. */
  readonly private: number
  /** The daily business of a workplace. */
  readonly work: number
  /** The private matters that are spoken of where it is most private. */
  readonly topics: readonly Topic[]
  /** Whether the text speaks of illness at all, told or asked. */
  readonly isMedical: boolean
}

/** What training writes: int8 weights as base64, and the size of one step. */
export interface HeadWeights {
  readonly base64: string
  readonly scale: number
}
interface Head {
  readonly weights: Int8Array
  readonly scale: number
}

const headOf = ({ base64, scale }: HeadWeights): Head => ({
  weights: new Int8Array(Buffer.from(base64, 'base64')),
  scale,
})

export type ScoreContext = (scene: Scene) => ContextScores

/** Texts up to this many tokens are looked at whole, longer ones in overlapping windows. */
const wholeTokens = 140
const windowTokens = 64
const stepTokens = 48

export const scoreContext: ScoreContext = createContextScorer(contextWeights)

export function createContextScorer(heads: {
  readonly private: HeadWeights
  readonly work: HeadWeights
}): ScoreContext {
  const privateHead = headOf(heads.private)
  const workHead = headOf(heads.work)
  return (scene) => {
    const isMedical = scene.contextHits.some(({ sense }) => sense.name === 'topic-health')
    const offersChoices = hasChoices(scene.text)
    const spokenOf = createListener(scene, offersChoices)
    const weigh = createScale(privateHead, workHead, scene.tokens)
    const scoresOf = (first: number, last: number): StretchScores => {
      const spoken = spokenOf(first, last)
      const odds = weigh(first, last, spoken)
      const doubt = spoken.matters === 0 ? doubtWithoutTopic : usualDoubt
      return { private: squash(odds.private - doubt), work: squash(odds.work), matters: spoken.matters }
    }
    const scores = best(stretchesOf(scene.tokens.count).map(({ first, last }) => scoresOf(first, last)))
    const { matters, ...sure } = offersChoices ? doubted(scores, doubtOfExams) : scores
    return { ...sure, isMedical, topics: topicsOf(matters) }
  }
}

interface StretchScores extends Pick<ContextScores, 'private' | 'work'>, Pick<Spoken, 'matters'> {}

/** The tokens that are looked at together: all of a short text, overlapping windows of a longer one. */
export function stretchesOf(count: number): { readonly first: number; readonly last: number }[] {
  if (count <= wholeTokens) return [{ first: 0, last: count }]
  const windows = Math.ceil((count - windowTokens) / stepTokens) + 1
  return Array.from({ length: windows }, (_, window) => ({
    first: window * stepTokens,
    last: Math.min(count, window * stepTokens + windowTokens),
  }))
}

function best(scores: readonly StretchScores[]): StretchScores {
  const mostPrivate = scores.reduce((most, one) => (one.private > most.private ? one : most))
  const work = Math.max(...scores.map((one) => one.work))
  // The more windows, the surer the best of them must be: chance gets as many tries.
  return doubted({ ...mostPrivate, work }, 0.5 * Math.log2(scores.length))
}

/** Log odds taken from what is told: less is private among what people write than among what is learned from. */
const usualDoubt = 0.2
/** Words alone, with no private matter among them, count for less. */
const doubtWithoutTopic = 0.6

/** A question with answers to choose from tells of nobody. */
const doubtOfExams = 2

const doubted = (scores: StretchScores, doubt: number): StretchScores => ({
  private: squash(logit(scores.private) - doubt),
  work: squash(logit(scores.work) - doubt),
  matters: scores.matters,
})

const squash = (sum: number) => 1 / (1 + Math.exp(-sum))
const logit = (p: number) => Math.log((p + 1e-9) / (1 - p + 1e-9))

/** For each token what all words before it weigh: for both heads, then the same of own words. Written again by each text. */
let running = new Int32Array(16_384)
const beginning = new Int32Array(12)
const sumsOfToken = 4

/** Log odds of the stretches of a text. What its words weigh is added up once, however the stretches overlap. */
function createScale(privateHead: Head, workHead: Head, tokens: Tokens) {
  const size = (tokens.count + 1) * sumsOfToken
  if (running.length < size) running = new Int32Array(size * 2)
  addUp(privateHead, workHead, tokens, { first: 0, last: tokens.count, sums: running })
  const between = (first: number, last: number, sum: number) =>
    (running[last * sumsOfToken + sum] ?? 0) - (running[first * sumsOfToken + sum] ?? 0)
  return (first: number, last: number, { slots, isOwn }: Spoken): Pick<StretchScores, 'private' | 'work'> => {
    // The first two words of a stretch stand behind nothing.
    const inner = Math.min(last, first + 2)
    addUp(privateHead, workHead, tokens, { first, last: inner, sums: beginning })
    const inWords = (sum: number) =>
      ((beginning[(inner - first) * sumsOfToken + sum] ?? 0) +
        between(inner, last, sum) +
        (isOwn ? between(first, last, sum + 2) : 0)) *
      wordValue(last - first)
    return {
      private: weighSlots(privateHead, slots, inWords(0)),
      work: weighSlots(workHead, slots, inWords(1)),
    }
  }
}

function addUp(
  { weights: ofPrivate }: Head,
  { weights: ofWork }: Head,
  tokens: Tokens,
  { first, last, sums }: { readonly first: number; readonly last: number; readonly sums: Int32Array },
) {
  const mask = ofWork.length - 1
  let inPrivate = 0
  let inWork = 0
  let ownPrivate = 0
  let ownWork = 0
  for (let token = first, at = sumsOfToken; token < last; token++, at += sumsOfToken) {
    if (isWord(tokens, token)) {
      const word = wordSlot(tokens, token)
      const pair = pairSlot(tokens, token, first)
      const end = endSlot(tokens, token, first)
      inPrivate += (ofPrivate[word] ?? 0) + (ofPrivate[pair] ?? 0) + (ofPrivate[end] ?? 0)
      inWork += (ofWork[word & mask] ?? 0) + (ofWork[pair & mask] ?? 0) + (ofWork[end & mask] ?? 0)
    }
    const own = ownSlot(tokens, token)
    ownPrivate += ofPrivate[own] ?? 0
    ownWork += ofWork[own & mask] ?? 0
    sums[at] = inPrivate
    sums[at + 1] = inWork
    sums[at + 2] = ownPrivate
    sums[at + 3] = ownWork
  }
}

function weighSlots({ weights, scale }: Head, slots: readonly number[], words: number): number {
  const mask = weights.length - 1
  let sum = words
  for (const slot of slots) sum += weights[slot & mask] ?? 0
  return sum * scale
}
