import type { Fit } from '../../shared/fit.ts'
import type { Budget } from './budget.ts'
import { estimateBytes } from './estimate.ts'
import type { ModelShape } from './modelShape.ts'

/** A context that most conversations stay below: what models are compared with. */
export const usualContext = 8192

/** Beyond this share of the budget the fit is tight, and beyond the second the model does not fit. */
const wellShare = 0.85
const fitsShare = 0.96

/** Share of the bandwidth that is reached, as a rule of thumb. */
const reachedShare = 0.6

/** Speed is guessed from the bytes a token reads, unless it was measured. */
export function judgeFit(shape: ModelShape, budget: Budget, measured: number | null = null): Fit {
  const contextTokens = Math.min(usualContext, shape.contextTokens ?? usualContext)
  const neededBytes = estimateBytes(shape, contextTokens, budget.cache)
  const share = neededBytes / budget.bytes
  const isSqueezed = share > fitsShare && neededBytes <= budget.limitBytes * fitsShare
  const bandwidth = isSqueezed ? Math.min(budget.bandwidth, 40e9) : budget.bandwidth
  const guess = (bandwidth * reachedShare) / (shape.weightBytes * shape.activeShare)
  return {
    verdict: share <= wellShare ? 'well' : share <= fitsShare ? 'tight' : isSqueezed ? 'squeezed' : 'no',
    place: budget.place,
    neededBytes,
    contextTokens,
    budgetBytes: budget.bytes,
    tokensPerSecond: measured ?? Math.min(guess, mostGuessed),
    isMeasured: measured !== null,
  }
}

/** Small models are held back by other things than memory. */
const mostGuessed = 150

/** Tokens of context that fit: `usual` comfortably, `most` at all. Powers of two, so that they seldom change. */
export function contextsThatFit(shape: ModelShape, budget: Budget): { readonly usual: number; readonly most: number } {
  const trained = shape.contextTokens ?? largestContext
  const steps = contextSteps.filter((step) => step < trained)
  const all = trained <= largestContext ? [...steps, trained] : steps
  const smallest = Math.min(smallestContext, trained)
  const last = (share: number, limit: number) =>
    all.findLast((step) => step <= limit && estimateBytes(shape, step, budget.cache) <= budget.bytes * share) ??
    smallest
  return { usual: last(wellShare, usualLimit), most: last(fitsShare, largestContext) }
}

const smallestContext = 4096
/** Larger ones cost memory and time that few conversations need; they are grown into. */
const usualLimit = 16_384
const largestContext = 262_144
const contextSteps = [4096, 8192, 16_384, 32_768, 65_536, 131_072, 262_144]
