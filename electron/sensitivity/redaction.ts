import { findingTypes, type Finding, type FindingType } from '../../shared/finding.ts'

/** One value that was found, however often it stands in the texts. It never leaves this machine. */
export interface HiddenValue {
  /** Its stand-in, so that it stays the same however often the texts are read. */
  readonly id: string
  readonly type: FindingType
  readonly value: string
  /** "[CARD_1]". Occurs in none of the texts. */
  readonly standIn: string
  /** "•••• 4417": enough for the person to recognise it by. */
  readonly masked: string
}

/** What earlier turns of a conversation called its values. */
export interface EarlierStandIns {
  readonly of: (value: string) => string | undefined
  readonly all: readonly string[]
}

const noStandIns: EarlierStandIns = { of: () => undefined, all: [] }

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
export const isRemovable = ({ type }: Finding) => type !== 'marking'

/**
 * Every occurrence of a found value counts, also where only one of them was noticed.
 * With those of earlier turns of the same conversation the stand-ins stay what they were.
 */
export function planRedaction(
  texts: readonly string[],
  findings: readonly (readonly Finding[])[],
  earlier: EarlierStandIns = noStandIns,
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
  earlier: EarlierStandIns,
): HiddenValue[] {
  const taken = new Set(earlier.all)
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
  return [...typeByValue].map(([value, type]) => {
    const standIn = earlier.of(value) ?? next(findingTypes[type].standIn)
    return { id: standIn, type, value, standIn, masked: maskValue(value, type) }
  })
}

/** The text with a mark in the place of each value but names: for a title, which stands in a list for all to see. */
export function hideValues(text: string, findings: readonly Finding[]): string {
  let hidden = ''
  let at = 0
  for (const finding of findings) {
    if (!isRemovable(finding) || finding.type === 'person' || finding.start < at) continue
    hidden += `${text.slice(at, finding.start)}•••`
    at = finding.end
  }
  return hidden + text.slice(at)
}

/** Enough to recognise a value by, and no more. */
export function maskValue(value: string, type: FindingType): string {
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
