import type { Candidate } from './candidate.ts'
import { countDigits } from './characters.ts'
import { columnSenses } from './columns.ts'
import { firstWhere } from './firstWhere.ts'
import { senseSet } from './knownWords.ts'
import { tablesIn } from './recognisers/tables.ts'
import type { Scene } from './scene.ts'
import { tokenFlags } from './tokens.ts'

interface Reach {
  /** How many characters a word for a document or a machine is listened to over, before the value and behind it. */
  readonly before: number
  readonly after: number
  /** What it takes from the confidence. */
  readonly takes: number
  /** A word of this sense nearby outweighs it. */
  readonly unless?: string
}

/** How a value was found that no label names, and how little it takes to be a thing's number. */
const reaches = {
  phone: { before: 24, after: 0, takes: 0.4 },
  number: { before: 24, after: 0, takes: 0.35 },
  card: { before: 40, after: 4, takes: 0.5, unless: 'card' },
  spoken: { before: 40, after: 20, takes: 0.42 },
  'sort-code': { before: 24, after: 0, takes: 0.8 },
  afar: { before: 40, after: 0, takes: 0.6 },
} as const satisfies Readonly<Record<string, Reach>>

export type Shape = keyof typeof reaches

/** What a thing's own name, title or column takes at least: more than any shape claims that chance often meets. */
export const takenByName = 0.46

/** Numbers of goods, machines and documents may look like a person's: what names them takes from what their shape claims. */
export function weighThings(scene: Scene, found: readonly Candidate[]): readonly Candidate[] {
  if (!found.some(({ shape }) => shape !== undefined)) return found
  let known: readonly Span[] | undefined
  const cells = () => (known ??= thingCells(scene))
  return found.map((candidate) => {
    const { shape, start, end, confidence } = candidate
    if (shape === undefined || confidence === 0) return candidate
    const reach: Reach = reaches[shape]
    const isVouched = reach.unless !== undefined && scene.isNear(reach.unless, start, start, { before: 60, after: 0 })
    if (isVouched) return candidate
    const isNear = scene.isNear('neutral', start, end, reach)
    const isNamed =
      isBehindThing(scene, start, end) ||
      isBehindNumberSign(scene, start) ||
      isBeforeThing(scene, end) ||
      isDenied(scene, start) ||
      (fillsCell(scene.text, start, end) && isInside(cells(), start))
    const taken = Math.max(isNear ? reach.takes : 0, isNamed ? Math.max(takenByName, reach.takes) : 0)
    return taken === 0 ? candidate : { ...candidate, confidence: Math.max(0, confidence - taken) }
  })
}

const thingSenses = ['thing', 'neutral'] as const
/** Things and documents. */
export const things = senseSet(...thingSenses)
const thing = senseSet('thing')
const filler = senseSet('filler')
const labels = senseSet(...columnSenses)

interface Span {
  readonly start: number
  readonly end: number
}

/** Nothing else stands between the borders of its cell. */
const fillsCell = (text: string, start: number, end: number) =>
  /(?:^|[\n\t|;,(] ?| {2})["'`]?$/.test(text.slice(Math.max(0, start - 3), start)) &&
  /^["'`]?(?:$| ?[\n\t|;,)]| {2})/.test(text.slice(end, end + 3))

/** Whether a thing or a document is named from one token to another. */
const hasThing = ({ hitsOf }: Scene, from: number, to: number) =>
  thingSenses.some((sense) => {
    const hits = hitsOf(sense)
    return (hits[firstWhere(hits.length, (i) => (hits[i]?.last ?? 0) >= from)]?.first ?? Infinity) <= to
  })

const isInside = (spans: readonly Span[], position: number) =>
  (spans[firstWhere(spans.length, (i) => (spans[i]?.end ?? 0) > position)]?.start ?? Infinity) <= position

const longestTitle = 30

/** The cells of all columns whose title names a thing and nothing of a person. */
function thingCells(scene: Scene): readonly Span[] {
  const { tokens, tokenAt } = scene
  if (thingSenses.every((sense) => scene.hitsOf(sense).length === 0)) return []
  const cells = tablesIn(scene, thingSenses).flatMap(({ titles, rows }) => {
    const areThings = titles.map(({ start, text }) => {
      if (text.length > longestTitle) return false
      let isThing = false
      for (let token = tokenAt(start); (tokens.starts[token] ?? Infinity) < start + text.length; token++) {
        if (scene.isPartOf(token, labels)) return false
        isThing ||= scene.isPartOf(token, things)
      }
      return isThing
    })
    return rows.flatMap((row) =>
      row.flatMap(({ start, text }, i) => (areThings[i] ? [{ start, end: start + text.length }] : [])),
    )
  })
  return cells.toSorted((a, b) => a.start - b.start)
}

const farthestDenial = 1500

/** "They are weights, not phone numbers." */
const isDenied = ({ tokens, hitsOf }: Scene, start: number) =>
  hitsOf('not-personal').some(({ first }) => Math.abs((tokens.starts[first] ?? 0) - start) < farthestDenial)

const farthestTokens = 24
const farthestBehind = 4
const widestGap = 6
const parting = /[,;/|\n]/
/** Whom a number belongs to that is reached "at" it, "to" it or "on" it. */
const isContact =
  /(?:^|\s)(?:to|at|on|for|with|me|us|him|her|them|you|an|bei|unter|auf|mir|uns|au|à|aux|pour|al|en|para|ao|per|op|naar|voor|na|pod|do|dla|по|на|для|στο|till|på|til|numaradan)\s/i

/** "Asset tag 0784-0127-3645", "sku IN ('A', 'B')": a thing's name, links, values of the same size, and then the value. */
function isBehindThing(scene: Scene, start: number, end: number): boolean {
  const { text, tokens } = scene
  const last = scene.tokenAt(start) - 1
  if (!hasThing(scene, last - farthestTokens, last)) return false
  const digits = countDigits(text.slice(start, end))
  const isAlike = (count: number) => count === 0 || Math.abs(count - digits) <= 1
  let inValue = 0
  let isList = false
  let strangers = 0
  for (let token = last, next = start; token >= 0 && token > last - farthestTokens; token--) {
    const flags = tokens.flags[token] ?? 0
    const gap = text.slice(tokens.ends[token], next)
    next = tokens.starts[token] ?? 0
    if (gap !== ' ') {
      if (endsThere(scene, gap, token)) return false
      if (token < last && parting.test(gap)) {
        if (!isAlike(inValue)) return false
        isList ||= inValue > 0
        inValue = 0
      }
    }
    const isInCode = ((tokens.flags[token + 1] ?? 0) & tokenFlags.glued) !== 0
    if (!isInCode && scene.isPartOf(token, labels)) return false
    if (scene.isPartOf(token, things))
      return isAlike(inValue) && (strangers === 0 || isList) && !isContact.test(text.slice(tokens.ends[token], start))
    if (flags & tokenFlags.digits) inValue += (tokens.ends[token] ?? 0) - next
    else if (!scene.isPartOf(token, filler) && !(flags & tokenFlags.upper && isShort(scene, token)) && ++strangers > 1)
      return false
  }
  return false
}

/** Whether a sentence, a paragraph or a line that leads to no other ends between a token and what follows. */
function endsThere(scene: Scene, gap: string, token: number): boolean {
  if (gap.length > widestGap || /\n\s*\n|[!?。]|;\s/.test(gap)) return true
  if (/^\.\s/.test(gap) && !isShort(scene, token)) return true
  const isLed = gap.includes(':') || ((scene.tokens.flags[token] ?? 0) & tokenFlags.digits) !== 0
  return gap.includes('\n') && !isLed
}

const isShort = ({ tokens }: Scene, token: number) => (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) <= 4

/** "no.", "č.", "№": what the noun before it counts. */
const numberSign = /(?<=[\p{L})] |\p{L})(?:nos?\.|nr\.?|n\.? ?[º°]|№|č\.|cod\.|cód\.|réf\.?|ref\.)[: ]{0,2}$/iu
const shortestNoun = 4

/** "spring no. 785828/0463": whatever a noun is that things are counted under, if it is none that names a person's number. */
function isBehindNumberSign(scene: Scene, start: number): boolean {
  const sign = numberSign.exec(scene.text.slice(Math.max(0, start - 16), start))
  if (!sign) return false
  const { tokens } = scene
  const noun = scene.tokenAt(start - sign[0].length) - 1
  for (let token = scene.tokenAt(start) - 1; token >= Math.max(0, noun - 1); token--)
    if (scene.isPartOf(token, labels)) return false
  return (tokens.ends[noun] ?? 0) - (tokens.starts[noun] ?? 0) >= shortestNoun
}

/** "482 719 3657 (barcode)", "07738914602 is the sensor's id". */
function isBeforeThing(scene: Scene, end: number): boolean {
  const { text, tokens } = scene
  const first = scene.tokenAt(end)
  if (!hasThing(scene, first, first + farthestBehind)) return false
  const opening = text.slice(end, tokens.starts[first])
  const isBracket = /^["'`]? ?[([]$/.test(opening)
  const link = /^["'`]? (?:is|are|was|ist|sind|est|sont|es|son|è|sono|é|são|to|jest|je|är|er|это) /i.exec(
    text.slice(end, end + 8),
  )
  if (!isBracket && !link) return false
  for (
    let token = isBracket ? first : first + 1;
    token <= Math.min(tokens.count - 1, first + farthestBehind);
    token++
  ) {
    if (scene.isPartOf(token, thing)) return true
    if (!scene.isPartOf(token, filler)) return false
  }
  return false
}
