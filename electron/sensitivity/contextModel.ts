import type { Topic } from '../../shared/topic.ts'
import { emitFeatures, hasChoices, topicsOf, type Stretch } from './contextFeatures.ts'
import { contextWeights } from './data/contextWeights.ts'
import type { Hit } from './lexicon.ts'
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
  const scoresOf = createStretchScorer(headOf(heads.private), headOf(heads.work))
  return (scene) => {
    const { text, tokens, contextHits, isName } = scene
    const isMedical = contextHits.some(({ sense }) => sense === 'topic-health')
    const whole: Stretch = {
      text,
      tokens,
      hits: contextHits,
      isName,
      hasChoices: hasChoices(text),
      first: 0,
      last: tokens.count,
    }
    const scores = tokens.count <= wholeTokens ? scoresOf(whole) : bestOfWindows(whole, scoresOf)
    const { spokenOf, ...sure } = whole.hasChoices ? doubted(scores, doubtOfExams) : scores
    return { ...sure, isMedical, topics: topicsOf(spokenOf) }
  }
}

interface StretchScores extends Pick<ContextScores, 'private' | 'work'> {
  /** Private matters, as bits. */
  readonly spokenOf: number
}

function bestOfWindows(whole: Stretch, scoresOf: (stretch: Stretch) => StretchScores): StretchScores {
  const windows = Math.ceil((whole.last - windowTokens) / stepTokens) + 1
  let mostPrivate = 0
  let mostWork = 0
  let spokenOf = 0
  let from = 0
  for (let window = 0; window < windows; window++) {
    const first = window * stepTokens
    const last = Math.min(whole.last, first + windowTokens)
    while (from < whole.hits.length && (whole.hits[from]?.first ?? 0) < first) from++
    const scores = scoresOf({
      ...whole,
      hits: whole.hits.slice(from, firstHitFrom(whole.hits, from, last)),
      first,
      last,
    })
    if (scores.private > mostPrivate) {
      mostPrivate = scores.private
      spokenOf = scores.spokenOf
    }
    mostWork = Math.max(mostWork, scores.work)
  }
  // The more windows, the surer the best of them must be: chance gets as many tries.
  const doubt = 0.5 * Math.log2(windows)
  return doubted({ private: mostPrivate, work: mostWork, spokenOf }, doubt)
}

function firstHitFrom(hits: readonly Hit[], from: number, token: number): number {
  let at = from
  while (at < hits.length && (hits[at]?.first ?? 0) < token) at++
  return at
}

/** Words alone, with no private matter among them, count for less. */
const doubtWithoutTopic = 0.25

/** A question with answers to choose from tells of nobody. */
const doubtOfExams = 2

const doubted = (scores: StretchScores, doubt: number): StretchScores => ({
  private: squash(logit(scores.private) - doubt),
  work: squash(logit(scores.work) - doubt),
  spokenOf: scores.spokenOf,
})

const squash = (sum: number) => 1 / (1 + Math.exp(-sum))
const logit = (p: number) => Math.log((p + 1e-9) / (1 - p + 1e-9))

function createStretchScorer(privateHead: Head, workHead: Head): (stretch: Stretch) => StretchScores {
  const workMask = workHead.weights.length - 1
  return (stretch) => {
    let privateSum = 0
    let workSum = 0
    const spokenOf = emitFeatures(stretch, (slot, value) => {
      privateSum += (privateHead.weights[slot] ?? 0) * value
      workSum += (workHead.weights[slot & workMask] ?? 0) * value
    })
    const told = squash(privateSum * privateHead.scale)
    return {
      private: spokenOf === 0 ? Math.max(0, told - doubtWithoutTopic) : told,
      work: squash(workSum * workHead.scale),
      spokenOf,
    }
  }
}
