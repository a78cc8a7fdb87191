import { fail, ok, type Result } from '../../shared/result.ts'
import type { PatternProblem } from './linearPattern.ts'

/** One piece of a pattern and how often it stands there. */
export interface Item {
  readonly source: string
  /** Of a group. */
  readonly alternatives: Alternatives | null
  readonly fewest: number
  /** Null: without end. */
  readonly most: number | null
  /** The characters it can begin or go on with: one bit for each ASCII character, one for all others. */
  readonly characters: bigint
}
export type Alternatives = readonly (readonly Item[])[]

interface Reader {
  readonly source: string
  at: number
}

const atom =
  /\\[dDwWsStnr]|\\[^A-Za-z0-9]|\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\[\](){}|*+?^$]/y
const border = /\\b|\^|\$/y
const quantifier = /\*|\+|\?|\{(\d{1,3})(,(\d{0,3}))?\}/y
const longestSource = 500

export function parsePattern(source: string): Result<Alternatives, PatternProblem> {
  if (source.length > longestSource || !isPattern(source)) return fail({ kind: 'not-a-pattern' })
  const reader = { source, at: 0 }
  const parsed = readAlternatives(reader)
  if (!parsed.ok || reader.at === source.length) return parsed
  return fail({ kind: 'not-supported', part: source.slice(reader.at, reader.at + 4) })
}

/** The engine itself is asked what a pattern is; it answers by throwing. */
function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u').source !== ''
  } catch {
    return false
  }
}

function take(reader: Reader, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = reader.at
  const match = pattern.exec(reader.source)
  if (match) reader.at += match[0].length
  return match
}

function readAlternatives(reader: Reader): Result<Alternatives, PatternProblem> {
  const alternatives: (readonly Item[])[] = []
  for (;;) {
    const items = readItems(reader)
    if (!items.ok) return items
    alternatives.push(items.value)
    if (reader.source[reader.at] !== '|') return ok(alternatives)
    reader.at++
  }
}

function readItems(reader: Reader): Result<readonly Item[], PatternProblem> {
  const items: Item[] = []
  for (
    let next = reader.source[reader.at];
    next !== undefined && next !== '|' && next !== ')';
    next = reader.source[reader.at]
  ) {
    const item = readItem(reader)
    if (!item.ok) return item
    items.push(item.value)
  }
  return ok(items)
}

function readItem(reader: Reader): Result<Item, PatternProblem> {
  const start = reader.at
  const edge = take(reader, border)
  if (edge) return ok({ source: edge[0], alternatives: null, fewest: 1, most: 1, characters: 0n })
  if (reader.source[reader.at] === '(') return readGroup(reader)
  const piece = take(reader, atom)
  if (!piece) return fail({ kind: 'not-supported', part: reader.source.slice(start, start + 4) })
  return ok({ source: piece[0], alternatives: null, ...readCount(reader), characters: charactersOf(piece[0]) })
}

function readGroup(reader: Reader): Result<Item, PatternProblem> {
  const start = reader.at
  reader.at += reader.source.startsWith('(?:', start) ? 3 : 1
  if (reader.source[reader.at] === '?')
    return fail({ kind: 'not-supported', part: reader.source.slice(start, start + 4) })
  const inner = readAlternatives(reader)
  if (!inner.ok) return inner
  reader.at++
  const characters = inner.value.flat().reduce((all, item) => all | item.characters, 0n)
  return ok({ source: '', alternatives: inner.value, ...readCount(reader), characters })
}

function readCount(reader: Reader): { readonly fewest: number; readonly most: number | null } {
  const match = take(reader, quantifier)
  if (!match) return { fewest: 1, most: 1 }
  if (reader.source[reader.at] === '?') reader.at++
  if (match[0] === '*') return { fewest: 0, most: null }
  if (match[0] === '+') return { fewest: 1, most: null }
  if (match[0] === '?') return { fewest: 0, most: 1 }
  const fewest = Number(match[1])
  return { fewest, most: match[2] === undefined ? fewest : match[3] ? Number(match[3]) : null }
}

const probes = ['é', 'я', '中', '①', '\u00a0', '😀']

function charactersOf(source: string): bigint {
  const pattern = new RegExp(`^${source}$`, 'iu')
  let characters = 0n
  for (let code = 0; code < 128; code++) if (pattern.test(String.fromCharCode(code))) characters |= 1n << BigInt(code)
  const others = /[^ -~]|\\u|\\x[89a-fA-F]/.test(source) || probes.some((probe) => pattern.test(probe))
  return others ? characters | (1n << 128n) : characters
}
