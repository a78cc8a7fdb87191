import type { HiddenValue, Redaction } from './redaction.ts'

/** A stand-in as models write it back: any case, bold or code marks inside the brackets, escaped, percent-coded, with a space for the underscore. */
const open = String.raw`(?:\\?\[|%5[bB]|&#91;|&lbrack;|\\u005[bB]|【|［)`
const close = String.raw`(?:\\?\]|%5[dD]|&#93;|&rbrack;|\\u005[dD]|】|］)`
const marks = String.raw`[*_\x60]{0,3}\s?`
const joint = String.raw`(?:\\?_|%5[fF]|\s|-|&#95;)`
const bare = /[A-Z]/

export type Restorer = (text: string, isLast: boolean) => string

/**
 * Puts the values back into a streamed answer. Text that may be the start of a stand-in is held back until it is
 * clear, so that none shows on screen; the last call lets everything go. Secrets stay hidden.
 */
export function createRestorer({ values }: Pick<Redaction, 'values'>): Restorer {
  const restorable = values.filter(({ type }) => type !== 'secret')
  if (restorable.length === 0) return (text) => text
  const byName = new Map(restorable.map((hidden) => [nameOf(hidden), hidden.value]))
  const stems = [...new Set(restorable.map((hidden) => nameOf(hidden).replace(/_\d+$/, '')))].toSorted(
    (a, b) => b.length - a.length,
  )
  const stem = stems.map((name) => name.replaceAll('_', joint)).join('|')
  const standIn = new RegExp(
    `${open}${marks}(${stem})${joint}(\\d{1,6})${marks}${close}|(?<![A-Za-z0-9_])(${stem.toUpperCase()})_(\\d{1,6})(?![A-Za-z0-9_])`,
    'gi',
  )
  const longest = Math.max(...stems.map((name) => name.length)) * 3 + 40
  let held = ''
  return (text, isLast) => {
    const whole = held + text
    const cut = isLast ? whole.length : whole.length - unclear(whole, longest, stems)
    held = whole.slice(cut)
    return whole
      .slice(0, cut)
      .replace(standIn, (written, bracketed?: string, number?: string, plain?: string, plainNumber?: string) => {
        if (plain !== undefined && !bare.test(plain)) return written
        const name = `${(bracketed ?? plain ?? '').replaceAll(new RegExp(joint, 'g'), '_').toUpperCase()}_${number ?? plainNumber ?? ''}`
        return byName.get(name) ?? written
      })
  }
}

const nameOf = ({ standIn }: HiddenValue) => standIn.slice(1, -1)

/** How many units at the end may still become a stand-in: from the last bracket that is not closed, or a stem under way. */
function unclear(whole: string, longest: number, stems: readonly string[]): number {
  const end = whole.slice(-longest)
  const bracket =
    /(?:\\?\[|\\|%(?:5[bB]?)?|&[#a-z0-9]{0,7}|\\u?0?0?5?[bB]?|【|［)(?:[^\]】］\n]{0,60}(?:\\|%|&|%5|&#9?3?)?)$/.exec(
      end,
    )
  const opened = Math.max(
    end.lastIndexOf('['),
    end.lastIndexOf('【'),
    end.lastIndexOf('［'),
    end.toLowerCase().lastIndexOf('%5b'),
    end.lastIndexOf('&#91;'),
    end.toLowerCase().lastIndexOf('\\u005b'),
  )
  const isClosed = opened >= 0 && new RegExp(close).test(end.slice(opened + 1))
  const fromBracket =
    opened >= 0 && !isClosed && mayStand(end.slice(opened), stems)
      ? end.length - opened + (end[opened - 1] === '\\' ? 1 : 0)
      : 0
  const word = /[A-Za-z][A-Za-z_]*\d{0,6}$/.exec(end)?.[0] ?? ''
  const isStem =
    word !== '' &&
    stems.some((stem) => stem.startsWith(word.toUpperCase()) || new RegExp(`^${stem}_\\d{0,6}$`, 'i').test(word))
  return Math.max(
    fromBracket,
    isStem ? word.length : 0,
    bracket && bracket[0].length <= 8 && !bracket[0].includes(']') ? bracket[0].length : 0,
  )
}

/** What follows the bracket so far is the beginning of a stem, give or take marks. */
function mayStand(opened: string, stems: readonly string[]): boolean {
  const inside = opened
    .replace(new RegExp(`^${open}`), '')
    .replace(/^[*_`]{0,3}\s?/, '')
    .replaceAll(new RegExp(joint, 'g'), '_')
    .toUpperCase()
  return stems.some(
    (stem) =>
      stem.startsWith(inside) ||
      new RegExp(`^${stem}(?:[_\\\\%&#59F;]{0,5})\\d{0,6}[*_\`\\s\\\\%&#0-9;D]{0,8}$`).test(inside),
  )
}
