import type { Finding } from '../../shared/finding.ts'
import { shiftFindings } from './shiftFindings.ts'

/** Findings and the text they were found in, which may be a few keys behind what is on screen. */
export interface SeenFindings {
  readonly text: string
  readonly findings: readonly Finding[]
}

export interface MarkedPiece {
  readonly start: number
  readonly text: string
  readonly finding: Finding | null
}

/** A text cut at its findings; joined again, the pieces are the text. */
export function markFindings(text: string, seen: SeenFindings | null): MarkedPiece[] {
  const pieces: MarkedPiece[] = []
  let at = 0
  const cut = (end: number, finding: Finding | null) => {
    if (end > at) pieces.push({ start: at, text: text.slice(at, end), finding })
    at = Math.max(at, end)
  }
  const findings = seen === null ? [] : shiftFindings(seen.findings, seen.text, text)
  for (const finding of findings.toSorted((a, b) => a.start - b.start)) {
    cut(Math.min(finding.start, text.length), null)
    cut(Math.min(finding.end, text.length), finding)
  }
  cut(text.length, null)
  return pieces
}
