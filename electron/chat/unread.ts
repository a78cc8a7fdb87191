import { expectedTokens } from '../routing/estimate.ts'

interface Reading {
  readonly texts: readonly string[]
  /** As the model counted them. */
  readonly readTokens: number
  /** The window it was loaded with; null where that is not known. */
  readonly contextTokens: number | null
}

/** Long words and runs of spaces make fewer tokens than the rule of thumb says, but not less than this share. */
const believableShare = 0.55
/** Shorter texts fit into every window there is. */
const smallestWindow = 1024

/**
 * About how many tokens were left out: a server whose window is too small cuts what it is given and says nothing, but
 * it counts what it has read. Null where it may well have read everything.
 */
export function findUnread({ texts, readTokens, contextTokens }: Reading): number | null {
  const sent = expectedTokens(texts)
  const mayNotFit = sent > (contextTokens ?? smallestWindow)
  return mayNotFit && readTokens < sent * believableShare ? sent - readTokens : null
}
