import type { Outlook } from '../../shared/draft.ts'
import { shiftFindings } from './shiftFindings.ts'

export interface DraftPiece {
  readonly start: number
  readonly text: string
  readonly isFinding: boolean
}

/** The draft cut at its findings; joined again, the pieces are the draft. */
export function markDraft(
  text: string,
  seen: { readonly text: string; readonly outlook: Pick<Outlook, 'findings'> } | null,
): DraftPiece[] {
  const pieces: DraftPiece[] = []
  let at = 0
  const cut = (end: number, isFinding: boolean) => {
    if (end > at) pieces.push({ start: at, text: text.slice(at, end), isFinding })
    at = Math.max(at, end)
  }
  const findings = seen === null ? [] : shiftFindings(seen.outlook.findings, seen.text, text)
  for (const { start, end } of findings.toSorted((a, b) => a.start - b.start)) {
    cut(Math.min(start, text.length), false)
    cut(Math.min(end, text.length), true)
  }
  cut(text.length, false)
  return pieces
}
