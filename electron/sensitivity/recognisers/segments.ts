import type { Candidate, Recogniser } from '../candidate.ts'
import type { Kind } from '../data/policy.ts'
import { segmentFields } from '../data/segmentFields.ts'

/** Fields of messages that hospitals and insurers exchange: the segment's name says what stands in which place. */
export const recogniseSegments: Recogniser = ({ text }) =>
  segmentFields
    .filter(({ segment }) => text.includes(segment))
    .flatMap(({ segment, kind, pattern, reason }) =>
      [...text.matchAll(pattern)].flatMap((match) => fieldOf(match, kind, `${segment.slice(0, 3)}-segment`, reason)),
    )

function fieldOf(match: RegExpMatchArray, kind: Kind, recogniser: string, reason: string): Candidate[] {
  const value = match[1] ?? ''
  const end = (match.index ?? 0) + match[0].length
  return value === '' ? [] : [{ kind, start: end - value.length, end, confidence: 0.85, recogniser, reason }]
}
