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

/** A marking or a private matter is no value that could be taken out. */
const isRemovable = ({ type }: Finding) => type !== 'marking' && type !== 'topic'

/**
 * Every occurrence of a found value counts, also where only one of them was noticed.
 * With the values of an earlier redaction of the same conversation the stand-ins stay what they were.
 */
export function planRedaction(
  texts: readonly string[],
  findings: readonly (readonly Finding[])[],
  earlier: readonly HiddenValue[] = [],
): Redaction {
  const typeByValue = new Map<string, FindingType>()
  for (const [index, text] of texts.entries())
    for (const finding of (findings[index] ?? []).filter(isRemovable)) {
      const value = text.slice(finding.start, finding.end)
      if (value.trim() !== '' && !typeByValue.has(value)) typeByValue.set(value, finding.type)
    }
  const values = toHiddenValues(typeByValue, texts, earlier)
  const byValue = new Map(values.map((hidden) => [hidden.value, hidden]))
  if (values.length === 0) return { values, texts: texts.map((text) => (text === '' ? [] : [{ text, hidden: null }])) }
  const longestFirst = [...byValue.keys()].toSorted((a, b) => b.length - a.length)
  const anyValue = new RegExp(`(${longestFirst.map(asWhole).join('|')})`)
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

/** A short value counts as itself only, not inside a longer word or number. */
function asWhole(value: string): string {
  const isShort = value.length < 6
  const before = isShort && /^[\p{L}\p{N}]/u.test(value) ? '(?<![A-Za-z0-9])' : ''
  const after = isShort && /[\p{L}\p{N}]$/u.test(value) ? '(?![A-Za-z0-9])' : ''
  return `${before}${RegExp.escape(value)}${after}`
}

function toHiddenValues(
  typeByValue: ReadonlyMap<string, FindingType>,
  texts: readonly string[],
  earlier: readonly HiddenValue[],
): HiddenValue[] {
  const known = new Map(earlier.map((hidden) => [hidden.value, hidden]))
  const taken = new Set(earlier.map(({ standIn }) => standIn))
  const lowered = texts.map((text) => text.toLowerCase())
  const counts = new Map<string, number>()
  const next = (stem: string): string => {
    for (let count = (counts.get(stem) ?? 0) + 1; ; count++) {
      const standIn = `[${stem}_${count}]`
      if (taken.has(standIn) || lowered.some((text) => text.includes(`${stem}_${count}`.toLowerCase()))) continue
      counts.set(stem, count)
      return standIn
    }
  }
  return [...typeByValue].map(([value, type], index) => ({
    id: `${index}`,
    type,
    value,
    standIn: known.get(value)?.standIn ?? next(findingTypes[type].standIn),
    masked: mask(value, type),
  }))
}

function mask(value: string, type: FindingType): string {
  if (type === 'person' || type === 'custom') return value
  const letters = Array.from(value.trim())
  return letters.length < 8 || type === 'secret' ? '••••' : `•••• ${letters.slice(-4).join('')}`
}

/** The texts with stand-ins for all values but the revealed ones. */
export const redact = ({ texts }: Redaction, revealed: ReadonlySet<string>): string[] =>
  texts.map((segments) =>
    segments.map(({ text, hidden }) => (hidden === null || revealed.has(hidden.id) ? text : hidden.standIn)).join(''),
  )

/** Tasks that need the value itself: a check digit, a translation of the number, an encoding. */
const needsValue =
  /\b(?:valid|checksum|check digit|verify|encode|decode|base64|hash|encrypt|decrypt|divisible|sum of|format (?:it|this|the number)|is this (?:number|card|iban|id)|which bank|area code|last (?:four|4)|first (?:six|6)|how strong|strength|crack|prüfziffer|gültig|valide|válido)\b/i

/** True where the answer would be about the hidden value itself, so that a stand-in can only spoil it. */
export const needsHiddenValue = (text: string, { values }: Redaction): boolean =>
  values.length > 0 && needsValue.test(text)
