import { expectedTokens } from '../routing/estimate.ts'
import type { PathMessage } from './gather.ts'

/**
 * A path without its oldest messages, so that it is at least so many tokens shorter. It begins with the person's words, as
 * providers want it. Null where the newest question itself would have to go.
 */
export function dropOldest(
  path: readonly PathMessage[],
  surplusTokens: number,
): { readonly kept: readonly PathMessage[]; readonly leftOut: number } | null {
  const question = path.findLastIndex(({ author }) => author === 'user')
  let dropped = 0
  for (const [place, { author, text }] of path.entries()) {
    if (place > question) return null
    if (dropped >= surplusTokens && author === 'user') {
      const leftOut = path.slice(0, place).filter((message) => message.text !== '').length
      return { kept: path.slice(place), leftOut }
    }
    if (text !== '') dropped += expectedTokens([text])
  }
  return null
}
