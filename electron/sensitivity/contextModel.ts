import type { Topic } from '../../shared/topic.ts'
import {
  emitWord,
  hasChoices,
  ownSlot,
  spokenOf,
  topicsOf,
  wordValue,
  type Spoken,
  type Stretch,
} from './contextFeatures.ts'
import { contextWeights } from './data/contextWeights.ts'
import type { Scene } from './scene.ts'

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
    const isMedical = scene.contextHits.some(({ sense }) => sense === 'topic-health')
    const offersChoices = hasChoices(scene.text)
    const weigh = createWeigher(privateHead, workHead, scene)
    const scoresOf = (first: number, last: number) => weigh({ scene, hasChoices: offersChoices, first, last })
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

interface Sums {
  readonly private: number
  readonly work: number
}

/** Weighs stretches of a text. What single words weigh is added up once, however the stretches overlap. */
function createWeigher(privateHead: Head, workHead: Head, { tokens }: Scene): (stretch: Stretch) => StretchScores {
  const workMask = workHead.weights.length - 1
  let privateSum = 0
  let workSum = 0
  const start = (sums: Sums) => {
    privateSum = sums.private
    workSum = sums.work
  }
  const add = (slot: number) => {
    privateSum += privateHead.weights[slot] ?? 0
    workSum += workHead.weights[slot & workMask] ?? 0
  }
  /** What all words up to a token weigh, by twos: for private matters, for work. */
  const runningSums = (addWord: (token: number) => void) => {
    const sums = new Int32Array(tokens.count * 2 + 2)
    start(nothing)
    for (let token = 0; token < tokens.count; token++) {
      addWord(token)
      sums[token * 2 + 2] = privateSum
      sums[token * 2 + 3] = workSum
    }
    return sums
  }
  const between = (sums: Int32Array, first: number, last: number): Sums => ({
    private: (sums[last * 2] ?? 0) - (sums[first * 2] ?? 0),
    work: (sums[last * 2 + 1] ?? 0) - (sums[first * 2 + 1] ?? 0),
  })
  const words = runningSums((token) => emitWord(tokens, token, 0, add))
  let ownWords: Int32Array | undefined
  const ownBetween = (first: number, last: number) => {
    ownWords ??= runningSums((token) => add(ownSlot(tokens, token)))
    return between(ownWords, first, last)
  }
  return (stretch) => {
    const { first, last } = stretch
    const { slots, isOwn, matters } = spokenOf(stretch)
    const own = isOwn ? ownBetween(first, last) : nothing
    // The first two words of a stretch stand behind nothing.
    const inner = Math.min(last, first + 2)
    start(between(words, inner, last))
    for (let token = first; token < inner; token++) emitWord(tokens, token, first, add)
    const value = wordValue(last - first)
    start({ private: (privateSum + own.private) * value, work: (workSum + own.work) * value })
    for (const slot of slots) add(slot)
    return {
      private: squash(privateSum * privateHead.scale - (matters === 0 ? doubtWithoutTopic : usualDoubt)),
      work: squash(workSum * workHead.scale),
      matters,
    }
  }
}

const nothing: Sums = { private: 0, work: 0 }
