import type { Candidate, Recogniser } from '../candidate.ts'
import type { Hit } from '../lexicon.ts'
import type { Scene } from '../scene.ts'

/** What the writer himself calls confidential; a question about the word is none. */
export const recogniseMarkings: Recogniser = (scene) => [
  ...scene.hitsOf('marking-strong').flatMap((hit) => markingOf(scene, hit, 'marking-strong')),
  ...scene.hitsOf('marking-internal').flatMap((hit) => markingOf(scene, hit, 'marking-internal')),
]

function markingOf({ text, tokens }: Scene, hit: Hit, kind: 'marking-strong' | 'marking-internal'): Candidate[] {
  const start = tokens.starts[hit.first] ?? 0
  const end = tokens.ends[hit.last] ?? 0
  const written = text.slice(start, end)
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const before = text.slice(lineStart, start)
  const after = text.slice(end, end + 30)
  const isShouted = written === written.toUpperCase() && written !== written.toLowerCase()
  const isHeader =
    /^[\s>*_#[("'|-]*(?:\p{L}+ ?){0,3}$/u.test(before) && /^[\s*_)\]"']*(?:[:!—–|\n]|-\s|\.\s|$)/.test(after)
  const isSaid = hit.last > hit.first
  const isAsked =
    /(?:what|mean|difference|define|definition|explain|was bedeutet|unterschied|que signifie|qué significa|cosa significa|что такое|что значит|co to|nedir|とは|什么是|是什么|뭐)/i.test(
      text.slice(Math.max(0, start - 50), start) + after,
    ) || /^["'”]?\s?(?:mean|means|bedeutet|signifie|significa|informant|informants|agreement)/.test(after)
  // "All letters are strictly confidential", "asks for it to be kept confidential": said of others, not of this text.
  const isOfOthers = /\b(?:are|be|been|remain|kept|marked|treated|stay)\s$/i.test(before)
  const isOwnWord = isSaid && !isOfOthers && !/^do not/i.test(written)
  const confidence = isAsked ? 0 : isHeader || isShouted ? 0.85 : isOwnWord ? 0.6 : 0.3
  return [{ kind, start, end, confidence, recogniser: 'marking', reason: 'the text is marked so by its writer' }]
}
