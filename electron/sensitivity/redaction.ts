import { findingTypes, type Finding, type FindingType } from '../../shared/finding.ts'

/** One value that was found, however often it stands in the texts. It never leaves this machine. */
export interface HiddenValue {
  readonly id: string
  readonly type: FindingType
  readonly value: string
  /** "[CARD_1]". Occurs in none of the texts. */
  readonly standIn: string
  /** "•••• 4417": enough for the person to recognise it by. */
  readonly masked: string
}

export interface Segment {
  readonly text: string
  readonly hidden: HiddenValue | null
}

/** Texts cut at the values found in them; the segments of a text joined are the text. */
export interface Redaction {
  readonly values: readonly HiddenValue[]
  readonly texts: readonly (readonly Segment[])[]
}

/** Every occurrence of a found value counts, also where only one of them was noticed. */
export function planRedaction(texts: readonly string[], findings: readonly (readonly Finding[])[]): Redaction {
  const typeByValue = new Map<string, FindingType>()
  for (const [index, text] of texts.entries())
    for (const { start, end, type } of findings[index] ?? []) {
      const value = text.slice(start, end)
      if (!typeByValue.has(value)) typeByValue.set(value, type)
    }
  const values = toHiddenValues(typeByValue, texts)
  const byValue = new Map(values.map((hidden) => [hidden.value, hidden]))
  if (values.length === 0) return { values, texts: texts.map((text) => [{ text, hidden: null }]) }
  const longestFirst = [...byValue.keys()].toSorted((a, b) => b.length - a.length)
  const anyValue = new RegExp(`(${longestFirst.map((value) => RegExp.escape(value)).join('|')})`)
  return {
    values,
    texts: texts.map((text) =>
      text
        .split(anyValue)
        .filter((part) => part !== '')
        .map((part) => ({ text: part, hidden: byValue.get(part) ?? null })),
    ),
  }
}

function toHiddenValues(typeByValue: ReadonlyMap<string, FindingType>, texts: readonly string[]): HiddenValue[] {
  const counts = new Map<string, number>()
  return [...typeByValue].map(([value, type], index) => {
    const stem = findingTypes[type].standIn
    let count = counts.get(stem) ?? 0
    let standIn: string
    do standIn = `[${stem}_${++count}]`
    while (texts.some((text) => text.includes(standIn)))
    counts.set(stem, count)
    return { id: `${index}`, type, value, standIn, masked: mask(value, type) }
  })
}

function mask(value: string, type: FindingType): string {
  if (type === 'person' || type === 'topic' || type === 'marking' || type === 'custom') return value
  const letters = [...value.trim()]
  return letters.length < 8 || type === 'secret' ? '••••' : `•••• ${letters.slice(-4).join('')}`
}

/** The texts with stand-ins for all values but the revealed ones. */
export const redact = ({ texts }: Redaction, revealed: ReadonlySet<string>): string[] =>
  texts.map((segments) =>
    segments.map(({ text, hidden }) => (hidden === null || revealed.has(hidden.id) ? text : hidden.standIn)).join(''),
  )

/**
 * Puts the values back into a streamed answer. Text that may be the start of a stand-in is held back until it is
 * clear, so that none shows on screen; the last call lets everything go. Secrets stay hidden.
 */
export function createRestorer({ values }: Redaction): (text: string, isLast: boolean) => string {
  const restorable = values.filter(({ type }) => type !== 'secret')
  const byStandIn = new Map(restorable.map(({ standIn, value }) => [standIn.toUpperCase(), value]))
  const anyStandIn = /\[[A-Z_]{1,20}_\d{1,6}\]/gi
  const unfinished = /\[[A-Z_]{0,20}\d{0,6}$/i
  let held = ''
  return (text, isLast) => {
    const whole = held + text
    const tail = isLast ? undefined : unfinished.exec(whole)
    held = tail?.[0] ?? ''
    const sure = whole.slice(0, whole.length - held.length)
    return sure.replace(anyStandIn, (standIn) => byStandIn.get(standIn.toUpperCase()) ?? standIn)
  }
}
