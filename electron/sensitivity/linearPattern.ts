import { fail, ok, type Result } from '../../shared/result.ts'
import { parsePattern, type Alternatives, type Item } from './patternSyntax.ts'

export type PatternProblem =
  | { readonly kind: 'not-a-pattern' }
  /** Back references, look-around and the like: nobody can promise how long they take. */
  | { readonly kind: 'not-supported'; readonly part: string }
  /** The same text can be read in too many ways, as with (a+)+. */
  | { readonly kind: 'too-many-readings' }
  | { readonly kind: 'matches-nothing' }

/** Without an upper end, a repetition means at most so many. */
const unbounded = 200
/** Readings one starting point may have; times the length of the text this bounds the whole search. */
const mostReadings = 1000

/** A person's regular expression as one that takes linear time on every text, or why it cannot be. */
export function toLinearPattern(source: string): Result<RegExp, PatternProblem> {
  const parsed = parsePattern(source)
  if (!parsed.ok) return parsed
  if (parsed.value.some((items) => items.every(({ fewest }) => fewest === 0))) return fail({ kind: 'matches-nothing' })
  return readingsOf(parsed.value) > mostReadings
    ? fail({ kind: 'too-many-readings' })
    : ok(new RegExp(writeAlternatives(parsed.value), 'giu'))
}

const mostOf = ({ most }: Item) => most ?? unbounded

/** An upper bound of the ways to match one stretch of text: neighbours that share characters multiply. */
const readingsOf = (alternatives: Alternatives): number =>
  alternatives.reduce((sum, items) => sum + readingsOfSequence(items), 0)

function readingsOfSequence(items: readonly Item[]): number {
  let most = 1
  let chain = 1
  let reach = 0n
  for (const item of items) {
    const inner = item.alternatives ? readingsOf(item.alternatives) : 1
    const ways = (mostOf(item) - item.fewest + 1) * inner ** (inner > 1 ? mostOf(item) : 1)
    const isBorder = item.fewest > 0 && (reach & item.characters) === 0n
    chain = isBorder ? ways : chain * ways
    reach = isBorder || ways > 1 ? (isBorder ? 0n : reach) | item.characters : reach
    most = Math.max(most, chain)
  }
  return most
}

const writeAlternatives = (alternatives: Alternatives): string =>
  alternatives.map((items) => items.map(writeItem).join('')).join('|')

function writeItem(item: Item): string {
  const body = item.alternatives ? `(?:${writeAlternatives(item.alternatives)})` : item.source
  return item.fewest === 1 && item.most === 1 ? body : `${body}{${item.fewest},${Math.max(item.fewest, mostOf(item))}}`
}
