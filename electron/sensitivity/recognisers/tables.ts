import type { Recogniser } from '../candidate.ts'
import { columnSenses, columnsOf, sensesWithin, valueOf, type Cell } from '../columns.ts'
import type { Scene } from '../scene.ts'
import { hashOf } from '../tokens.ts'

const mostRows = 2000
const longestHeader = 600
const delimiters = ['\t', '|', ';', ','] as const
/** Consoles and documents part columns by spaces. */
const wide = / {2,}/

type Delimiter = (typeof delimiters)[number] | RegExp

export interface Table {
  readonly titles: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
}

/** Values under their column's label. */
export const recogniseTables: Recogniser = (scene) =>
  tablesIn(scene, columnSenses).flatMap(({ titles, rows }) => {
    const columns = columnsOf(scene, titles)
    return rows.flatMap((row) => row.flatMap((cell, i) => valueOf(scene, columns[i], cell)))
  })

/** CSV, Markdown and other tables, what databases print, and SQL inserts, of which a title has one of these senses. */
export const tablesIn = (scene: Scene, senses: readonly string[]): readonly Table[] => {
  const isTitled = ({ titles }: Pick<Table, 'titles'>) =>
    titles.some(({ start, text }) =>
      sensesWithin(scene, start, start + text.length).some((sense) => senses.includes(sense)),
    )
  return [...titled(scene, senses, isTitled), ...selected(scene, isTitled), ...inserts(scene, isTitled)]
}

type IsTitled = (table: Pick<Table, 'titles'>) => boolean

function titled(scene: Scene, senses: readonly string[], isTitled: IsTitled): Table[] {
  const { text, tokens } = scene
  const found: Table[] = []
  let lineEnd = -1
  for (const { first } of senses.flatMap(scene.hitsOf).toSorted((a, b) => a.first - b.first)) {
    const at = tokens.starts[first] ?? 0
    if (at <= lineEnd) continue
    const { table, end } = tableAt(text, Math.max(lineEnd, text.lastIndexOf('\n', at - 1)) + 1, isTitled)
    if (table) found.push(table)
    lineEnd = end
  }
  return found
}

/** Reads the line as a header, and the rows below it; `end` is the end of what was read. */
function tableAt(
  text: string,
  lineStart: number,
  isTitled: IsTitled,
): { readonly table?: Table; readonly end: number } {
  const header = lineAt(text, lineStart)
  const end = lineStart + header.length
  if (header.length > longestHeader || end === text.length) return { end }
  const delimiter = delimiterOf(header)
  if (delimiter === undefined) return { end }
  const below = behindRule(text, end + 1)
  if (partsOf(header, delimiter) !== partsOf(lineAt(text, below), delimiter)) return { end }
  const titles = cells(header, lineStart, delimiter)
  if (!isTitled({ titles })) return { end }
  const rows = rowsBelow(text, below, delimiter, titles.length)
  return { table: { titles, rows }, end: rows.at(-1)?.[0]?.start ?? end }
}

const delimiterOf = (header: string): Delimiter | undefined =>
  delimiters.find((mark) => header.includes(mark)) ?? (wide.test(header.trim()) ? wide : undefined)

function partsOf(line: string, delimiter: Delimiter): number {
  if (typeof delimiter !== 'string') return line.trim().split(delimiter).length
  let parts = 1
  for (let at = line.indexOf(delimiter); at >= 0; at = line.indexOf(delimiter, at + 1)) parts++
  return parts
}

const rule = /^[\s|:+=-]+$/

/** Under its header a table may have a line of dashes. */
function behindRule(text: string, start: number): number {
  const line = lineAt(text, start)
  return rule.test(line) ? start + line.length + 1 : start
}

const lineAt = (text: string, start: number) => {
  const end = text.indexOf('\n', start)
  return text.slice(start, end < 0 ? text.length : end)
}

function cells(line: string, lineStart: number, delimiter: Delimiter): Cell[] {
  if (typeof delimiter !== 'string')
    return [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ start: lineStart + match.index, text: match[0] }))
  let start = lineStart
  return line.split(delimiter).map((part) => {
    const cell = { start: start + part.length - part.trimStart().length, text: part.trim() }
    start += part.length + 1
    return cell
  })
}

function rowsBelow(text: string, start: number, delimiter: Delimiter, columns: number): Cell[][] {
  const rows: Cell[][] = []
  for (let at = start; at < text.length && rows.length < mostRows;) {
    const line = lineAt(text, at)
    if (!rule.test(line)) {
      const row = cells(line, at, delimiter)
      if (row.length !== columns) break
      rows.push(row)
    }
    at += line.length + 1
  }
  return rows
}

const selectWord = hashOf('select')
const valuesWord = hashOf('values')
const select = /\bselect\s{1,4}([^;()\n]{1,300}?)\s{1,4}from\b[^\n]{0,300}\n/gi

/** "SELECT name, inn FROM t" names the columns of rows that are printed without a header. */
function selected({ text, tokens }: Scene, isTitled: IsTitled): Table[] {
  if (!tokens.hashes.includes(selectWord)) return []
  return [...text.matchAll(select)].flatMap((match) => {
    const list = match[1] ?? ''
    const titles = cells(list, match.index + match[0].indexOf(list), ',')
    const start = match.index + match[0].length
    const first = lineAt(text, start)
    const delimiter = delimiters.find((mark) => partsOf(first, mark) === titles.length) ?? wide
    if (titles.length < 2 || !isTitled({ titles })) return []
    return [{ titles, rows: rowsBelow(text, start, delimiter, titles.length) }]
  })
}

/** INSERT INTO t (a, b) VALUES (1, 2), (3, 4). */
function inserts({ text, tokens }: Scene, isTitled: IsTitled): Table[] {
  if (!tokens.hashes.includes(valuesWord)) return []
  const found: Table[] = []
  for (const match of text.matchAll(/\binto\s{1,4}[\w."`[\]]{1,80}\s{0,4}\(([^()]{1,600})\)\s{0,20}values\s{0,20}/gi)) {
    const titles = cells(match[1] ?? '', match.index + match[0].indexOf('(') + 1, ',')
    if (!isTitled({ titles })) continue
    const rows: Cell[][] = []
    let at = match.index + match[0].length
    while (rows.length < mostRows) {
      const row = /^\(((?:'(?:[^'\n]|'')*'|[^()'])*)\)[\s,]*/.exec(text.slice(at, at + 2000))
      if (!row) break
      rows.push(sqlCells(row[1] ?? '', at + 1))
      at += row[0].length
    }
    found.push({ titles, rows })
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
