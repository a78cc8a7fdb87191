import type { HiddenValue, Redaction } from './redaction.ts'

export type Restorer = (text: string, isLast: boolean) => string

/** How models write the brackets and the underscore of a stand-in: plain, escaped, coded for an address, a page or JSON. */
const opens = ['[', '\\[', '%5B', '&#91;', '&lbrack;', '\\u005b', '【', '［'] as const
const closes = [']', '\\]', '%5D', '&#93;', '&rbrack;', '\\u005d', '】', '］'] as const
const joints = ['_', '\\_', '%5F', '&#95;', ' ', '-'] as const
/** Bold and code marks inside the brackets. */
const marks = '[*_`]{0,3} ?'

const oneOf = (literals: readonly string[]) => `(?:${literals.map((literal) => RegExp.escape(literal)).join('|')})`
const beginnings = (literal: string) => Array.from({ length: literal.length - 1 }, (_, i) => literal.slice(0, i + 1))
const partOf = (literals: readonly string[]) => oneOf([...new Set(literals.flatMap(beginnings))])

const open = oneOf(opens)
const close = oneOf(closes)
const joint = oneOf(joints)
const words = (stem: string) =>
  stem
    .split('_')
    .map((word) => RegExp.escape(word))
    .join(joint)

/**
 * Puts the values back into a streamed answer. Text that may be the start of a stand-in is held back until it is
 * clear, so that none shows on screen; the last call lets everything go. Secrets stay hidden.
 */
export function createRestorer({ values }: Pick<Redaction, 'values'>): Restorer {
  const restorable = values.filter(({ type }) => type !== 'secret')
  if (restorable.length === 0) return (text) => text
  const byName = new Map(restorable.map((hidden) => [nameOf(hidden), hidden.value]))
  const stems = [...new Set(restorable.map((hidden) => nameOf(hidden).replace(/_\d+$/, '')))]
  const written = new RegExp(
    `${open}${marks}(${stems.map(words).join('|')})${joint}(\\d{1,6})${marks}${close}|(?<![A-Za-z0-9_])(${oneOf(stems)})_(\\d{1,6})(?![A-Za-z0-9_])`,
    'gi',
  )
  const unclear = unclearEnd(stems)
  const longest = Math.max(...stems.map((stem) => stem.length)) * 3 + 48
  let held = ''
  return (text, isLast) => {
    const whole = held + text
    const tail = whole.slice(-longest)
    const kept = isLast ? 0 : (unclear.exec(tail)?.[0].length ?? 0)
    held = whole.slice(whole.length - kept)
    return whole
      .slice(0, whole.length - kept)
      .replace(written, (standIn, stem?: string, number?: string, bareStem?: string, bareNumber?: string) => {
        const name = (bareStem ?? stem ?? '').replaceAll(new RegExp(joint, 'gi'), '_').toUpperCase()
        return byName.get(`${name}_${number ?? bareNumber ?? ''}`) ?? standIn
      })
  }
}

const nameOf = ({ standIn }: HiddenValue) => standIn.slice(1, -1)

/** Matches at the end of a text what may go on to be a stand-in. */
function unclearEnd(stems: readonly string[]): RegExp {
  const partOfStem = stems
    .flatMap((stem) => [stem, ...beginnings(stem)])
    .map((part) => (part.endsWith('_') ? words(part.slice(0, -1)) + joint : words(part)))
  const begun = `${open}[*_\`]{0,3} ?(?:(?:${[...new Set(partOfStem)].join('|')})(?:${partOf(joints)})?)?`
  const numbered = `${open}${marks}(?:${stems.map(words).join('|')})${joint}\\d{0,6}${marks}(?:${partOf(closes)})?`
  const bare = `(?<![A-Za-z0-9_])(?:${oneOf([...new Set(stems.flatMap((stem) => [stem, ...beginnings(stem)]))])}|${oneOf(stems)}_\\d{0,6})`
  return new RegExp(`(?:${numbered}|${begun}|${partOf(opens)}|${bare})$`, 'i')
}
