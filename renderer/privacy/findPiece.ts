import type { MarkedPiece } from './markFindings.ts'

/** Where the underlined piece under a point begins; null where there is none. */
export function pieceAt(mirror: HTMLElement, point: { readonly x: number; readonly y: number }): number | null {
  for (const mark of mirror.querySelectorAll('u')) {
    const isUnder = [...mark.getClientRects()].some(
      ({ left, right, top, bottom }) => left <= point.x && point.x <= right && top <= point.y && point.y <= bottom,
    )
    if (isUnder) return Number(mark.dataset['start'])
  }
  return null
}

/** The finding the caret is in or the next one after it, else the first. */
export function findingAfter(pieces: readonly MarkedPiece[], caret: number): number | null {
  const found = pieces.filter(({ finding }) => finding !== null)
  const next = found.find(({ start, text }) => start + text.length >= caret) ?? found[0]
  return next?.start ?? null
}
