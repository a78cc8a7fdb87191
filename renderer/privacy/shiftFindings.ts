import type { Finding } from '../../shared/finding.ts'

/** Findings of an earlier draft, moved to where their text is now; those the edit touched are dropped. */
export function shiftFindings(findings: readonly Finding[], before: string, after: string): Finding[] {
  if (before === after) return [...findings]
  const shorter = Math.min(before.length, after.length)
  let prefix = 0
  while (prefix < shorter && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix += 1
  let suffix = 0
  while (
    suffix < shorter - prefix &&
    before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)
  ) {
    suffix += 1
  }
  const moved = after.length - before.length
  return findings.flatMap((finding) => {
    if (finding.end <= prefix) return [finding]
    if (finding.start < before.length - suffix) return []
    return [{ ...finding, start: finding.start + moved, end: finding.end + moved }]
  })
}
