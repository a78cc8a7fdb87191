import type { Candidate } from './candidate.ts'

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
    const at = insertionPoint(kept, candidate.start)
    const before = kept[at - 1]
    const next = kept[at]
    if ((before && before.end > candidate.start) || (next && next.start < candidate.end)) continue
    kept.splice(at, 0, candidate)
  }
  return kept
}

function insertionPoint(kept: readonly Candidate[], start: number): number {
  let low = 0
  for (let high = kept.length; low < high;) {
    const middle = (low + high) >> 1
    if ((kept[middle]?.start ?? 0) < start) low = middle + 1
    else high = middle
  }
  return low
}
