import type { Candidate, Recogniser } from '../candidate.ts'
import { placeOf } from '../gap.ts'
import { senseSet } from '../knownWords.ts'
import type { Hit } from '../lexicon.ts'
import { matchAt } from '../matchAt.ts'
import type { Scene } from '../scene.ts'
import { tokenFlags } from '../tokens.ts'

interface Span {
  readonly start: number
  readonly end: number
}

/** Dates that stand beside a word for birth; a date alone says nothing about a person. */
export const recogniseBirthDates: Recogniser = (scene) => {
  const found: Candidate[] = [...besideNames(scene)]
  for (const hit of scene.hitsOf('birth-date')) {
    const after = placeOf(scene, hit, 6, (token) => dateAt(scene, token))
    const span = after?.value ?? dateBefore(scene, hit)
    if (!span || isHistory(scene, span) || isQuestion(scene, hit)) continue
    found.push({
      kind: 'birth-date',
      ...span,
      confidence: (hasYear.test(scene.text.slice(span.start, span.end)) ? 0.9 : 0.45) - 0.06 * (after?.strangers ?? 0),
      recogniser: 'birth-date',
      reason: 'a date stands beside a word for birth',
    })
  }
  return found
}

/** "Hannah Castellano, 11/03/1996" in a text about illness: how records name a patient; "Uwe Brandt, *03.08.1973" anywhere. */
function besideNames(scene: Scene): Candidate[] {
  const { text, tokens } = scene
  const isMedical = scene.contextHits.some(({ sense }) => sense.name === 'topic-health')
  const link = isMedical ? /^(?:, ?|; ?| - | \(| )?\*? ?$/ : /^[ ,(]{0,2}\* ?$/
  return scene.hitsOf('given-name').flatMap((hit) => {
    let last = hit.last
    while (
      last + 1 < tokens.count &&
      last - hit.last < 3 &&
      (tokens.flags[last + 1] ?? 0) & tokenFlags.capital &&
      isJoint(text.slice(tokens.ends[last], tokens.starts[last + 1]))
    )
      last++
    const span =
      last > hit.first && link.test(text.slice(tokens.ends[last], tokens.starts[last + 1]))
        ? dateAt(scene, last + 1)
        : undefined
    return span
      ? [
          {
            kind: 'birth-date',
            ...span,
            confidence: 0.75,
            recogniser: 'record-date',
            reason: 'a date follows a name, as in a medical record',
          } as const,
        ]
      : []
  })
}

/** Between the names of one person. */
const isJoint = (gap: string) => gap === ' ' || gap === '-'

/** A day without its year is shared by one person in 365. */
const hasYear = /\d{4}|\d\d?\D{1,3}\d\d?\D{1,3}\d\d|\d{6}|\p{L}\D*\d\d$|^(?:\p{Script=Han}{2}|[A-Z]) ?\d/u
const monthName = senseSet('month')
/** Japanese years count from an emperor's first, by his era's name or letter (JIS X 0301). */
const eraDate =
  /(?:明治|大正|昭和|平成|令和|[MTSHR]) ?\d{1,2} ?[年./-] ?(?:0?[1-9]|1[0-2]) ?[月./-] ?(?:0?[1-9]|[12]\d|3[01])(?!\d)日?/y
const numericDate =
  /(?:19|20)\d\d ?[-./年] ?(?:0?[1-9]|1[0-2]) ?[-./月] ?(?:0?[1-9]|[12]\d|3[01])(?!\d)日?|(?:19|20)\d\d년 ?\d{1,2}월 ?\d{1,2}일|(?:0?[1-9]|[12]\d|3[01]) ?[-./ ] ?(?:0?[1-9]|[12]\d|3[01]) ?[-./ ] ?(?:(?:19|20)\d\d|\d\d)(?!\d)|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:19|20)\d\d(?!\d)/y

/** Reads a date that begins at a token: numbers, or a day, a month's name and a year in either order. */
export function dateAt(scene: Scene, token: number): Span | undefined {
  const { text, tokens } = scene
  const start = tokens.starts[token] ?? 0
  const numeric = matchAt(numericDate, text, start) ?? matchAt(eraDate, text, start)
  if (numeric) return { start, end: start + numeric[0].length }
  for (let month = token; month < Math.min(tokens.count, token + 4); month++) {
    if (!scene.isPartOf(month, monthName)) continue
    const end = tokens.ends[month] ?? 0
    const before = text.slice(start, tokens.starts[month])
    const after = text.slice(end, end + 18)
    if (month > token && /^\d{1,2}(?:st|nd|rd|th|er|º|ª|\.)?(?: of| de|-)? ?$/.test(before)) {
      const year = /^[.,]?(?: de|-| of)? ?,? ?(?:[12]\d{3}|'?\d\d(?!\d))/.exec(after)
      return { start, end: end + (year?.[0].length ?? 0) }
    }
    const rest = month === token ? /^\.? ?\d{1,2}(?:st|nd|rd|th)?,? ?[12]\d{3}/.exec(after) : null
    if (rest) return { start, end: end + rest[0].length }
    return undefined
  }
  return undefined
}

/** "12/03/1981 (date of birth)", "1985年3月3日生まれ", "03.04.1971 doğumlu". */
function dateBefore(scene: Scene, hit: Hit): Span | undefined {
  const labelStart = scene.tokens.starts[hit.first] ?? 0
  for (let token = hit.first - 1; token >= Math.max(0, hit.first - 8); token--) {
    const span = dateAt(scene, token)
    const gap = span && scene.text.slice(span.end, labelStart)
    if (span && gap !== undefined && gap.length <= 12 && !/[.!?\n]\s/.test(gap)) {
      const earlier = token > 0 ? dateAt(scene, token - 1) : undefined
      return earlier && earlier.end >= span.end ? earlier : span
    }
  }
  return undefined
}

/** Nobody born before 1905 is kept out of the cloud for it, nor one who died young enough to stand in schoolbooks. */
const lastOfHistory = 1904
const lastOfDead = 1945

export function isHistory({ text, isNear }: Scene, { start, end }: Span): boolean {
  const year = Number(/(?<!\d)1\d{3}(?!\d)/.exec(text.slice(start, end))?.[0] ?? Infinity)
  return year <= lastOfHistory || (year <= lastOfDead && isNear('death', start, end, { before: 60, after: 80 }))
}

/** "When was Beethoven born?", in the label's own sentence. */
function isQuestion(scene: Scene, hit: Hit): boolean {
  const label = scene.tokens.starts[hit.first] ?? 0
  return /(?:^|[\n.!?])\s*(?:who|when|which|wer|wann|qui|quand|quién|cuándo)\b[^\n.!?]*$/i.test(
    scene.text.slice(Math.max(0, label - 60), label),
  )
}
