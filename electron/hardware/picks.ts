import type { Fit } from '../../shared/fit.ts'
import type { Budget } from './budget.ts'
import { staysBeside } from './estimate.ts'

/** A model that could be picked. */
export interface Contender {
  readonly name: string
  /** 1–10. */
  readonly strength: number
  readonly weightBytes: number
  readonly fit: Fit
}

export interface Picks {
  readonly fast: Contender | null
  readonly strong: Contender | null
  /** Both stay in memory; else each puts the other out. */
  readonly isTogether: boolean
}

/** Slower than this is no conversation: for the fast tier, and for the strong one, which is asked for less. */
const fastestNeed = { fast: 5, strong: 4 }

/** A fast model leaves most of the memory to others; where they share it with everything that runs, even more. */
const fastShare: Readonly<Record<Budget['place'], number>> = { card: 0.5, unified: 0.5, memory: 0.3 }
/** Larger ones take long to load, so they are fast only while they can stay beside the strong one; and none beyond the second. */
const quickToLoadBytes = 4.5e9
const fastAtMostBytes = 9e9

/** The best pair by how good the strong one is, then the fast one, then whether both stay in memory, then speed. */
export function pickTiers(contenders: readonly Contender[], budget: Budget): Picks {
  const fitting = contenders.filter(({ fit }) => fit.verdict === 'well' || fit.verdict === 'tight')
  const strongs = fitting.filter(({ fit }) => fit.tokensPerSecond >= fastestNeed.strong)
  const pairs = strongs.flatMap((strong) =>
    [...fitting.filter((fast) => canBeFast(fast, strong, budget)), null].map((fast) => ({
      fast,
      strong,
      isTogether: fast !== null && isTogether(fast, strong, budget),
    })),
  )
  const [best] = pairs.toSorted(
    (a, b) =>
      b.strong.strength - a.strong.strength ||
      (b.fast?.strength ?? 0) - (a.fast?.strength ?? 0) ||
      Number(b.isTogether) - Number(a.isTogether) ||
      b.strong.fit.tokensPerSecond - a.strong.fit.tokensPerSecond ||
      (b.fast?.fit.tokensPerSecond ?? 0) - (a.fast?.fit.tokensPerSecond ?? 0),
  )
  return best ?? { fast: null, strong: null, isTogether: false }
}

function canBeFast(fast: Contender, strong: Contender, budget: Budget): boolean {
  const isLighter = fast.name !== strong.name && fast.strength < strong.strength
  const isSmall = fast.weightBytes <= Math.min(fastAtMostBytes, budget.bytes * fastShare[budget.place])
  const loadsQuickly = fast.weightBytes <= quickToLoadBytes || isTogether(fast, strong, budget)
  return isLighter && isSmall && loadsQuickly && fast.fit.tokensPerSecond >= fastestNeed.fast
}

/** The larger one is loaded first; the question is whether Ollama keeps it when the other comes. */
const isTogether = (fast: Contender, strong: Contender, budget: Budget): boolean =>
  staysBeside(fast.fit.neededBytes, fast.fit.contextTokens, budget.bytes - strong.fit.neededBytes)
