import type { Candidate, Recogniser } from '../candidate.ts'
import type { Scene } from '../scene.ts'

const phraseLengths = [24, 21, 18, 15, 12]
const links =
  /^(?:the|and|is|are|was|my|your|our|of|to|for|in|on|at|it|a|an|i|you|we|he|she|they|that|this|with|not|says|when|what|how|why|please|be|from|by|as|or|if|so|but)$/

/** Wallet recovery words behind their label (BIP 39: 12 to 24 words of three to eight letters). */
export const recogniseSeedPhrases: Recogniser = (scene) =>
  scene.hitsOf('seed-phrase').flatMap((hit) => wordsBehind(scene, scene.tokens.ends[hit.last] ?? 0))

function wordsBehind({ text }: Scene, from: number): Candidate[] {
  const window = text.slice(from, from + 420)
  const words = [...window.matchAll(/[a-z]{3,8}(?![a-zA-Z])/g)]
  for (let first = 0; first < Math.min(words.length, 8); first++) {
    let count = 0
    while (
      first + count < words.length &&
      count < 24 &&
      !links.test(words[first + count]?.[0] ?? '') &&
      isClose(window, words[first + count - 1], words[first + count], count === 0)
    )
      count++
    const length = phraseLengths.find((known) => known <= count)
    const start = words[first]?.index
    const last = words[first + (length ?? 0) - 1]
    if (length === undefined || start === undefined || !last) continue
    return [
      {
        kind: 'seed-phrase',
        start: from + start,
        end: from + last.index + last[0].length,
        confidence: 0.92,
        recogniser: 'seed-phrase',
        reason: 'these are the recovery words of a wallet',
      },
    ]
  }
  return []
}

/** Parted by a space, a comma, a line or a list number. */
const isClose = (
  window: string,
  before: RegExpExecArray | undefined,
  next: RegExpExecArray | undefined,
  isFirst: boolean,
) =>
  isFirst ||
  (before !== undefined &&
    next !== undefined &&
    /^[\s,\d.)-]{1,8}$/.test(window.slice(before.index + before[0].length, next.index)))
