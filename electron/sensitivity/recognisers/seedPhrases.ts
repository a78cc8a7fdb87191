import type { Candidate, Recogniser } from '../candidate.ts'
import type { Scene } from '../scene.ts'
import { tokenFlags } from '../tokens.ts'

const phraseLengths = [24, 21, 18, 15, 12]
const longest = 24
const links =
  /^(?:the|and|is|are|was|my|your|our|of|to|for|in|on|at|it|a|an|i|you|we|he|she|they|that|this|with|not|says|when|what|how|why|please|be|from|by|as|or|if|so|but)$/

/** Wallet recovery words behind their label (BIP 39: 12 to 24 words of three to eight letters). */
export const recogniseSeedPhrases: Recogniser = (scene) =>
  scene.hitsOf('seed-phrase').flatMap((hit) => wordsBehind(scene, hit.last + 1))

/** "abandon abandon … about": no wallet repeats itself so (BIP 39, test vectors). */
const isVector = (phrase: string) => new Set(phrase.match(/[a-z]+/g)).size <= mostRepeated
const mostRepeated = 6

/** How many tokens behind the label the first word may stand. */
const farthestFirst = 24

function wordsBehind(scene: Scene, from: number): Candidate[] {
  const { text, tokens } = scene
  for (let first = from, words = 0; first < Math.min(tokens.count, from + farthestFirst); first += Math.max(1, words)) {
    const ends = endsOfWords(scene, first)
    words = ends.length
    const length = phraseLengths.find((known) => known <= ends.length)
    const end = ends[(length ?? 0) - 1]
    if (end === undefined || isVector(text.slice(tokens.starts[first], end))) continue
    return [
      {
        kind: 'seed-phrase',
        start: tokens.starts[first] ?? 0,
        end,
        confidence: 0.92,
        recogniser: 'seed-phrase',
        reason: 'these are the recovery words of a wallet',
      },
    ]
  }
  return []
}

/** Where each word ends, of words in a row that may be of a phrase; numbers of a list may stand between them. */
function endsOfWords({ text, tokens }: Scene, first: number): number[] {
  const ends: number[] = []
  for (let token = first; token < tokens.count && ends.length < longest; token++) {
    const start = tokens.starts[token] ?? 0
    const end = tokens.ends[token] ?? 0
    const isNumber = ((tokens.flags[token] ?? 0) & tokenFlags.digits) !== 0
    if (isNumber && ends.length > 0) continue
    const word = text.slice(start, end)
    const isWord = /^[a-z]{3,8}$/.test(word) && !links.test(word) && !/[a-zA-Z]/.test(text.charAt(end))
    const before = ends.at(-1)
    if (!isWord || (before !== undefined && !/^[\s,\d.)-]{1,8}$/.test(text.slice(before, start)))) break
    ends.push(end)
  }
  return ends
}
