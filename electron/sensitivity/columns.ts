import type { Candidate } from './candidate.ts'
import { compactOf, digitsOf } from './characters.ts'
import { labelKinds, type LabelKind } from './data/labelKinds.ts'
import { firstWhere } from './firstWhere.ts'
import { isNobodys, isPlaceholderSecret } from './placeholders.ts'
import { dateAt, isHistory } from './recognisers/birthDates.ts'
import { isPlate } from './recognisers/vehicles.ts'
import type { Scene } from './scene.ts'

export interface Cell {
  readonly start: number
  readonly text: string
}

/** What a column holds: a kind of value and how one is written. */
interface ColumnKind extends Pick<LabelKind, 'sense' | 'kind' | 'fewestDigits' | 'mostDigits' | 'confidence'> {
  readonly reason: string
  readonly isOne: (scene: Scene, written: string, start: number) => boolean
}

const longestPlate = 14
const isNumber = (_: Scene, written: string) => /^[+(]?[A-Za-z0-9][A-Za-z0-9 ()./+·-]{2,40}$/.test(written)

const columnKinds: readonly ColumnKind[] = [
  ...labelKinds.map((kind) => ({
    ...kind,
    confidence: Math.max(0.88, kind.confidence),
    reason: kind.reason.replace('beside the label', 'under the label').replace('beside a word', 'under a word'),
    isOne: isNumber,
  })),
  {
    sense: 'id-column',
    kind: 'national-id',
    fewestDigits: 8,
    mostDigits: 15,
    confidence: 0.88,
    reason: 'it stands in a column of national ids',
    isOne: isNumber,
  },
  {
    sense: 'birth-date',
    kind: 'birth-date',
    fewestDigits: 4,
    mostDigits: 8,
    confidence: 0.88,
    reason: 'it stands in a column of birth dates',
    isOne: (scene, _, start) => {
      const date = dateAt(scene, scene.tokenAt(start))
      return date !== undefined && !isHistory(scene, date)
    },
  },
  {
    sense: 'vehicle',
    kind: 'vehicle',
    fewestDigits: 2,
    mostDigits: 6,
    confidence: 0.88,
    reason: 'it stands in a column of number plates',
    isOne: (_, written) => written.length <= longestPlate && isPlate(written),
  },
  {
    sense: 'password',
    kind: 'password',
    fewestDigits: 0,
    mostDigits: 60,
    confidence: 0.88,
    reason: 'it stands in a column of passwords',
    isOne: (_, written) => /^\S{6,}$/.test(written) && /\d/.test(written) && !isPlaceholderSecret(written),
  },
]

export const columnSenses: readonly string[] = [...new Set(columnKinds.map(({ sense }) => sense))]

const longestTitle = 40

/** What the columns under these titles hold: a title is a label and nothing else to speak of. */
export function columnsOf(scene: Scene, titles: readonly Cell[]): readonly (ColumnKind | undefined)[] {
  return titles.map(({ start, text }) => {
    if (text === '' || text.length > longestTitle) return undefined
    const senses = sensesWithin(scene, start, start + text.length)
    return columnKinds.find(({ sense }) => senses.includes(sense))
  })
}

/** The senses of all that is known between two places. */
export function sensesWithin({ hits, tokens, tokenAt }: Scene, start: number, end: number): string[] {
  const token = tokenAt(start)
  const senses: string[] = []
  for (let i = firstWhere(hits.length, (hit) => (hits[hit]?.first ?? 0) >= token); i < hits.length; i++) {
    const hit = hits[i]
    if (!hit || (tokens.starts[hit.first] ?? 0) >= end) break
    if ((tokens.ends[hit.last] ?? 0) <= end) senses.push(hit.sense.name)
  }
  return senses
}

/** The value of a cell, quotes and the name of a bank before it left out. */
export function valueOf(scene: Scene, column: ColumnKind | undefined, cell: Cell): Candidate[] {
  if (!column) return []
  const written = cell.text.replace(/^["'`]|["'`]$/g, '').replace(/^\p{Script=Hangul}{1,12} (?=\d)/u, '')
  const start = cell.start + cell.text.indexOf(written)
  const digits = digitsOf(written)
  if (written === '' || digits.length < column.fewestDigits || digits.length > column.mostDigits) return []
  if (!column.isOne(scene, written, start) || isNobodys(column.kind, compactOf(written))) return []
  return [
    {
      kind: column.kind,
      start,
      end: start + written.length,
      confidence: column.confidence,
      recogniser: `column-${column.sense}`,
      reason: column.reason,
    },
  ]
}
