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
    const weighPrivate = createWeigher(privateHead, scene)
    const weighWork = createWeigher(workHead, scene)
    const scoresOf = (first: number, last: number): StretchScores => {
      const stretch = { scene, hasChoices: offersChoices, first, last }
      const spoken = spokenOf(stretch)
      const told = weighPrivate(stretch, spoken)
      return {
        private: spoken.matters === 0 ? Math.max(0, told - doubtWithoutTopic) : told,
        work: weighWork(stretch, spoken),
        matters: spoken.matters,
      }
    }
    const { count } = scene.tokens
    const scores = count <= wholeTokens ? scoresOf(0, count) : bestOfWindows(count, scoresOf)
    const { matters, ...sure } = offersChoices ? doubted(scores, doubtOfExams) : scores
    return { ...sure, isMedical, topics: topicsOf(matters) }
  }
}

interface StretchScores extends Pick<ContextScores, 'private' | 'work'>, Pick<Spoken, 'matters'> {}

function bestOfWindows(count: number, scoresOf: (first: number, last: number) => StretchScores): StretchScores {
  const windows = Math.ceil((count - windowTokens) / stepTokens) + 1
  let mostPrivate = 0
  let mostWork = 0
  let matters = 0
  for (let window = 0; window < windows; window++) {
    const first = window * stepTokens
    const scores = scoresOf(first, Math.min(count, first + windowTokens))
    if (scores.private > mostPrivate) {
      mostPrivate = scores.private
      matters = scores.matters
    }
    mostWork = Math.max(mostWork, scores.work)
  }
  // The more windows, the surer the best of them must be: chance gets as many tries.
  const doubt = 0.5 * Math.log2(windows)
  return doubted({ private: mostPrivate, work: mostWork, matters }, doubt)
}

/** Words alone, with no private matter among them, count for less. */
const doubtWithoutTopic = 0.25

/** A question with answers to choose from tells of nobody. */
const doubtOfExams = 2

const doubted = (scores: StretchScores, doubt: number): StretchScores => ({
  private: squash(logit(scores.private) - doubt),
  work: squash(logit(scores.work) - doubt),
  matters: scores.matters,
})

const squash = (sum: number) => 1 / (1 + Math.exp(-sum))
const logit = (p: number) => Math.log((p + 1e-9) / (1 - p + 1e-9))

/** Weighs stretches of a text by one head. What single words weigh is added up once, however the stretches overlap. */
function createWeigher({ weights, scale }: Head, { tokens }: Scene): (stretch: Stretch, spoken: Spoken) => number {
  const mask = weights.length - 1
  const weightOf = (slot: number) => weights[slot & mask] ?? 0
  let sum = 0
  const add = (slot: number) => {
    sum += weightOf(slot)
  }
  const wordSums = new Int32Array(tokens.count + 1)
  const ownSums = new Int32Array(tokens.count + 1)
  for (let token = 0; token < tokens.count; token++) {
    emitWord(tokens, token, 0, add)
    wordSums[token + 1] = sum
    ownSums[token + 1] = (ownSums[token] ?? 0) + weightOf(ownSlot(tokens, token))
  }
  return ({ first, last }, { slots, isOwn }) => {
    // The first two words of a stretch stand behind nothing.
    const inner = Math.min(last, first + 2)
    sum = (wordSums[last] ?? 0) - (wordSums[inner] ?? 0)
    for (let token = first; token < inner; token++) emitWord(tokens, token, first, add)
    if (isOwn) sum += (ownSums[last] ?? 0) - (ownSums[first] ?? 0)
    const words = sum * wordValue(last - first)
    return squash((words + slots.reduce((all, slot) => all + weightOf(slot), 0)) * scale)
  }
}
