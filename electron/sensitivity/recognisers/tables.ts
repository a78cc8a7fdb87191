import type { Candidate, Recogniser } from '../candidate.ts'
import { compactOf, digitsOf } from '../characters.ts'
import { labelKinds, type LabelKind } from '../data/labelKinds.ts'
import { firstWhere } from '../firstWhere.ts'
import { isNobodys } from '../placeholders.ts'
import type { Scene } from '../scene.ts'
import { dateAt } from './birthDates.ts'
import { isPlate } from './vehicles.ts'

interface Cell {
  readonly start: number
  readonly text: string
}

const mostRows = 2000
const longestHeader = 600
const longestPlate = 14
const delimiters = ['\t', '|', ';', ','] as const

/** Columns that the lexicon's other kinds of values stand in. */
const otherColumns: readonly LabelKind[] = [
  {
    sense: 'birth-date',
    kind: 'birth-date',
    fewestDigits: 4,
    mostDigits: 8,
    strangers: 0,
    confidence: 0.85,
    reason: 'it stands in a column of birth dates',
  },
  {
    sense: 'vehicle',
    kind: 'vehicle',
    fewestDigits: 2,
    mostDigits: 6,
    strangers: 0,
    confidence: 0.85,
    reason: 'it stands in a column of number plates',
  },
  {
    sense: 'password',
    kind: 'password',
    fewestDigits: 0,
    mostDigits: 60,
    strangers: 0,
    confidence: 0.75,
    reason: 'it stands in a column of passwords',
  },
]

const columnKinds = [...labelKinds, ...otherColumns]
const columnSenses: ReadonlySet<string> = new Set(columnKinds.map(({ sense }) => sense))

/** Values under their column's label: CSV, Markdown and other tables, and SQL inserts. */
export const recogniseTables: Recogniser = (scene) => [...delimited(scene), ...inserts(scene)]

function delimited(scene: Scene): Candidate[] {
  const { text, tokens } = scene
  const found: Candidate[] = []
  let lineEnd = -1
  for (const { sense, first } of scene.hits) {
    const at = tokens.starts[first] ?? 0
    if (at <= lineEnd || !columnSenses.has(sense)) continue
    let lineStart = lineEnd + 1
    for (let next = text.indexOf('\n', lineStart); next >= 0 && next < at; next = text.indexOf('\n', lineStart))
      lineStart = next + 1
    const table = tableAt(scene, lineStart)
    found.push(...table.found)
    lineEnd = table.end
  }
  return found
}

/** Reads the line as a header, and the rows below it; `end` is the end of what was read. */
function tableAt(scene: Scene, lineStart: number): { readonly found: readonly Candidate[]; readonly end: number } {
  const { text } = scene
  const newline = text.indexOf('\n', lineStart)
  const end = newline < 0 ? text.length : newline
  const header = end - lineStart > longestHeader ? '' : text.slice(lineStart, end)
  const delimiter = delimiters.find((mark) => header.includes(mark))
  const marks = delimiter ? countOf(header, delimiter) : 0
  if (!delimiter || end === text.length || countOf(lineAt(text, end + 1), delimiter) !== marks)
    return { found: [], end }
  const columns = kindsOf(scene, cells(header, lineStart, delimiter))
  if (columns.every((column) => column === undefined)) return { found: [], end }
  const rows = rowsBelow(text, end + 1, delimiter, columns.length)
  return {
    found: rows.flatMap((row) => row.flatMap((cell, i) => valueOf(scene, columns[i], cell))),
    end: rows.at(-1)?.[0]?.start ?? end,
  }
}

function countOf(line: string, mark: string): number {
  let count = 0
  for (let at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 1)) count++
  return count
}

const lineAt = (text: string, start: number) => {
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? text.length : end)
}

function cells(line: string, lineStart: number, delimiter: string): Cell[] {
  let start = lineStart
  return line.split(delimiter).map((part) => {
    const cell = { start: start + part.length - part.trimStart().length, text: part.trim() }
    start += part.length + 1
    return cell
  })
}

/** A header's cell is a label and nothing else to speak of. */
function kindsOf(scene: Scene, header: readonly Cell[]): (LabelKind | undefined)[] {
  return header.map((cell) => {
    if (cell.text === '' || cell.text.length > 40) return undefined
    const senses = sensesWithin(scene, cell.start, cell.start + cell.text.length)
    return columnKinds.find(({ sense }) => senses.includes(sense))
  })
}

function sensesWithin({ hits, tokens, tokenAt }: Scene, start: number, end: number): string[] {
  const token = tokenAt(start)
  const senses: string[] = []
  for (let i = firstWhere(hits.length, (hit) => (hits[hit]?.first ?? 0) >= token); i < hits.length; i++) {
    const hit = hits[i]
    if (!hit || (tokens.starts[hit.first] ?? 0) >= end) break
    if ((tokens.ends[hit.last] ?? 0) <= end) senses.push(hit.sense)
  }
  return senses
}

function rowsBelow(text: string, start: number, delimiter: string, columns: number): Cell[][] {
  const rows: Cell[][] = []
  for (let at = start; at < text.length && rows.length < mostRows;) {
    const line = lineAt(text, at)
    const row = cells(line, at, delimiter)
    if (row.length !== columns) break
    if (!/^[\s|:+-]+$/.test(line)) rows.push(row)
    at += line.length + 1
  }
  return rows
}

function valueOf(scene: Scene, kind: LabelKind | undefined, cell: Cell): Candidate[] {
  const written = cell.text.replace(/^["'`]|["'`]$/g, '')
  const start = cell.start + (cell.text.startsWith(written) ? 0 : 1)
  const digits = digitsOf(written)
  if (!kind || written === '' || digits.length < kind.fewestDigits || digits.length > kind.mostDigits) return []
  if (
    kind.sense === 'birth-date'
      ? !dateAt(scene, scene.tokenAt(start))
      : kind.sense === 'password'
        ? !/^\S{6,}$/.test(written) || !/\d/.test(written)
        : kind.sense === 'vehicle'
          ? !isPlate(written) || written.length > longestPlate
          : !/^[+(]?[A-Za-z0-9][A-Za-z0-9 ()./+-]{2,40}$/.test(written)
  )
    return []
  if (isNobodys(kind.kind, compactOf(written))) return []
  return [
    {
      kind: kind.kind,
      start,
      end: start + written.length,
      confidence: Math.max(0.88, kind.confidence),
      recogniser: `column-${kind.sense}`,
      reason: kind.reason.replace('beside the label', 'under the label').replace('beside a word', 'under a word'),
    },
  ]
}

/** INSERT INTO t (a, b) VALUES (1, 2), (3, 4). */
function inserts(scene: Scene): Candidate[] {
  const { text } = scene
  if (!/values/i.test(text)) return []
  const found: Candidate[] = []
  for (const match of text.matchAll(/\binto\s{1,4}[\w."`[\]]{1,80}\s{0,4}\(([^()]{1,600})\)\s{0,20}values\s{0,20}/gi)) {
    const columns = kindsOf(scene, cells(match[1] ?? '', match.index + match[0].indexOf('(') + 1, ','))
    let at = match.index + match[0].length
    for (let rows = 0; rows < mostRows; rows++) {
      const row = /^\(((?:'(?:[^'\n]|'')*'|[^()'])*)\)[\s,]*/.exec(text.slice(at, at + 2000))
      if (!row) break
      found.push(...sqlCells(row[1] ?? '', at + 1).flatMap((cell, i) => valueOf(scene, columns[i], cell)))
      at += row[0].length
    }
  }
  return found
}

function sqlCells(row: string, start: number): Cell[] {
  return [...row.matchAll(/\s*('(?:[^'\n]|'')*'|[^,']+)(?:,|$)/g)].map((match) => {
    const value = match[1] ?? ''
    const at = start + match.index + match[0].indexOf(value)
    return { start: at + value.length - value.trimStart().length, text: value.trim() }
  })
}
