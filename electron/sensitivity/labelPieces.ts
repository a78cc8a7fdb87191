import { highestLevel } from '../../shared/level.ts'
import type { Label } from '../../shared/sensitivity.ts'
import { joinNeighbours } from './neighbours.ts'

const pieceUnits = 64 * 1024

/**
 * Labels a long text piece by piece, as a whole: what shows only across a border counts, too. `onProgress` hears the
 * share (0–1) that is done.
 */
export function labelPieces(text: string, label: (text: string) => Label, onProgress: (share: number) => void): Label {
  const pieces = cut(text)
  const alone = pieces.map((piece, index) => {
    const found = label(piece)
    onProgress((index + 1) / pieces.length)
    return found
  })
  const joined = joinNeighbours(pieces, alone, label)
  let offset = 0
  const findings = joined.map((found, index) => {
    const at = offset
    offset += pieces[index]?.length ?? 0
    return found.findings.map((finding) => ({ ...finding, start: finding.start + at, end: finding.end + at }))
  })
  return {
    level: highestLevel(joined.map(({ level }) => level)),
    findings: findings.flat(),
    topics: [...new Set(joined.flatMap(({ topics }) => topics))],
    contextScore: Math.max(0, ...joined.map(({ contextScore }) => contextScore)),
    margin: Math.min(1, ...joined.map(({ margin }) => margin)),
  }
}

/** At a blank line where there is one near the end of a piece, else at a line end or a space, never inside a character. */
function cut(text: string): string[] {
  const pieces: string[] = []
  for (let start = 0; start < text.length;) {
    const most = Math.min(text.length, start + pieceUnits)
    const end = most === text.length ? most : borderIn(text, start + pieceUnits / 2, most)
    pieces.push(text.slice(start, end))
    start = end
  }
  return pieces
}

function borderIn(text: string, from: number, most: number): number {
  for (const border of ['\n\n', '\n', ' ']) {
    const at = text.lastIndexOf(border, most - border.length)
    if (at >= from) return at + border.length
  }
  const unit = text.charCodeAt(most)
  return unit >= 0xdc00 && unit < 0xe000 ? most - 1 : most
}
