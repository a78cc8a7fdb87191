import { emitFeatures } from './contextFeatures.ts'
import { contextWeights } from './data/contextWeights.ts'
import type { Hit } from './lexicon.ts'
import type { Scene } from './scene.ts'
import type { Tokens } from './tokens.ts'

/** What a stretch of text tells without naming any identifier; both 0–1. */
export interface ContextScores {
  /** Something private of somebody in particular. */
  readonly private: number
  /** The daily business of a workplace. */
  readonly work: number
  /** Whether the text speaks of illness at all, told or asked. */
  readonly isMedical: boolean
}

interface Head {
  readonly weights: Int8Array
  readonly scale: number
}

const headOf = ({ base64, scale }: { readonly base64: string; readonly scale: number }): Head => ({
  weights: new Int8Array(Buffer.from(base64, 'base64')),
  scale,
})
const privateHead = headOf(contextWeights.private)
const workHead = headOf(contextWeights.work)
const workMask = workHead.weights.length - 1

/** Texts up to this many tokens are looked at whole, longer ones in overlapping windows. */
const wholeTokens = 140
const windowTokens = 64
const stepTokens = 48

export function scoreContext({ text, tokens, isName, contextHits: hits }: Scene): ContextScores {
  const isMedical = hits.some(({ sense }) => sense === 'topic-health')
  if (tokens.count <= wholeTokens) return { isMedical, ...scoresOf(text, tokens, hits, isName, 0, tokens.count) }
  const windows = Math.ceil((tokens.count - windowTokens) / stepTokens) + 1
  const best = { private: 0, work: 0 }
  let from = 0
  for (let window = 0; window < windows; window++) {
    const first = window * stepTokens
    const last = Math.min(tokens.count, first + windowTokens)
    while ((hits[from]?.first ?? first) < first) from++
    const own = hits.slice(from, firstHitFrom(hits, from, last))
    const scores = scoresOf(text, tokens, own, isName, first, last)
    best.private = Math.max(best.private, scores.private)
    best.work = Math.max(best.work, scores.work)
  }
  // The more windows, the surer the best of them must be: chance gets as many tries.
  const doubt = 0.5 * Math.log2(windows)
  return { isMedical, private: squash(logit(best.private) - doubt), work: squash(logit(best.work) - doubt) }
}

function firstHitFrom(hits: readonly Hit[], from: number, token: number): number {
  let at = from
  while (at < hits.length && (hits[at]?.first ?? 0) < token) at++
  return at
}

const squash = (sum: number) => 1 / (1 + Math.exp(-sum))
const logit = (p: number) => Math.log((p + 1e-9) / (1 - p + 1e-9))

function scoresOf(
  text: string,
  tokens: Tokens,
  hits: readonly Hit[],
  isName: (token: number) => boolean,
  first: number,
  last: number,
): Omit<ContextScores, 'isMedical'> {
  let privateSum = 0
  let workSum = 0
  emitFeatures({ text, tokens, hits, isName, first, last }, (slot, value) => {
    privateSum += (privateHead.weights[slot] ?? 0) * value
    workSum += (workHead.weights[slot & workMask] ?? 0) * value
  })
  return { private: squash(privateSum * privateHead.scale), work: squash(workSum * workHead.scale) }
}
