import type { Candidate } from '../candidate.ts'
import type { Scene } from '../scene.ts'

const mostUnits = 4096

/** Base64 that hides a readable text; `holds` says whether that text would be flagged on its own. One level deep. */
export function recogniseEncodings(
  { text, opaque, hiddenIn }: Scene,
  holds: (decoded: string) => boolean,
): readonly Candidate[] {
  return opaque.flatMap((run) => {
    const { start, end } = run
    const value = text.slice(start, end)
    if (value.length > mostUnits || !/[A-Z]/.test(value) || !/[a-z]/.test(value)) return []
    const decoded = hiddenIn(run)
    if (decoded === undefined || !holds(decoded)) return []
    return [
      {
        kind: 'encoded',
        start,
        end,
        confidence: 0.9,
        recogniser: 'base64',
        reason: 'decoded, it holds something private',
      } as const,
    ]
  })
}
