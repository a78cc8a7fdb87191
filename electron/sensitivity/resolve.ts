import type { Candidate } from './candidate.ts'
import { firstWhere } from './firstWhere.ts'

/** Of candidates that overlap the surer one stays; of equally sure ones the longer; a name gives way to all others. In order of their place. */
export function resolveOverlaps(candidates: readonly Candidate[], least: number): readonly Candidate[] {
  const ranked = candidates
    .filter(({ confidence, start, end }) => confidence >= least && end > start)
    .toSorted(
      (a, b) =>
        Number(a.kind === 'person') - Number(b.kind === 'person') ||
        b.confidence - a.confidence ||
        b.end - b.start - (a.end - a.start) ||
        a.start - b.start,
    )
  const kept: Candidate[] = []
  for (const candidate of ranked) {
    const at = firstWhere(kept.length, (i) => (kept[i]?.start ?? 0) >= candidate.start)
    const before = kept[at - 1]
    const next = kept[at]
    if ((before && before.end > candidate.start) || (next && next.start < candidate.end)) continue
    kept.splice(at, 0, candidate)
  }
  return kept
}
