import { tokenFlags, type Tokens } from './tokens.ts'

/** Digits that belong together: groups parted by single separators. */
export interface Run {
  readonly start: number
  readonly end: number
  readonly digits: string
  /** Group lengths with what parts them: "3-2-4", "4 4 4 4", "(3) 3-4" as "3 3-4". */
  readonly signature: string
  readonly groups: readonly { readonly start: number; readonly end: number }[]
}

const fewestDigits = 7
const mostDigits = 40

export function runsOf(text: string, tokens: Tokens): readonly Run[] {
  const runs: Run[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (!isDigits(tokens, i) || isGlued(tokens, i)) continue
    let last = i
    let digits = lengthOf(tokens, i)
    while (
      last + 1 < tokens.count &&
      isDigits(tokens, last + 1) &&
      digits < mostDigits &&
      isSeparator(text, tokens.ends[last] ?? 0, tokens.starts[last + 1] ?? 0, tokens.ends[last + 1] ?? 0)
    ) {
      last++
      digits += lengthOf(tokens, last)
    }
    if (digits >= fewestDigits && !isGlued(tokens, last + 1)) runs.push(runOf(text, tokens, i, last))
    i = last
  }
  return runs
}

/** The run of the tokens first to last. */
export function runOf(text: string, tokens: Tokens, first: number, last: number): Run {
  const groups = []
  let digits = ''
  let signature = ''
  for (let i = first; i <= last; i++) {
    const start = tokens.starts[i] ?? 0
    const end = tokens.ends[i] ?? 0
    if (i > first) signature += separatorOf(text, tokens.ends[i - 1] ?? 0, start)
    signature += end - start
    digits += text.slice(start, end)
    groups.push({ start, end })
  }
  return { start: tokens.starts[first] ?? 0, end: tokens.ends[last] ?? 0, digits, signature, groups }
}

const isDigits = (tokens: Tokens, i: number) => ((tokens.flags[i] ?? 0) & tokenFlags.digits) !== 0
const isGlued = (tokens: Tokens, i: number) =>
  i < tokens.count && (tokens.flags[i] ?? 0) & tokenFlags.glued && !((tokens.flags[i] ?? 0) & tokenFlags.character)
const lengthOf = (tokens: Tokens, i: number) => (tokens.ends[i] ?? 0) - (tokens.starts[i] ?? 0)

/** A bracket that opens before a group must close behind it: "1 (800) 555", not "flat 3 (140386-1851)". */
function isSeparator(text: string, start: number, end: number, endOfNext: number): boolean {
  if (end - start > 3 || end === start) return false
  if (text[end - 1] === '(' && text[endOfNext] !== ')') return false
  let dots = 0
  for (let i = start; i < end; i++) {
    const character = text[i] ?? ''
    if (!' .-/()·_*'.includes(character)) return false
    if (character !== ' ' && character !== '(' && character !== ')' && ++dots > 1) return false
  }
  return true
}

function separatorOf(text: string, start: number, end: number): string {
  for (let i = start; i < end; i++) if (text[i] !== ' ' && text[i] !== '(' && text[i] !== ')') return text[i] ?? ' '
  return ' '
}
