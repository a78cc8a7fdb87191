import type { Candidate, Recogniser } from '../candidate.ts'
import { labelKinds, type LabelKind } from '../data/labelKinds.ts'
import { countDigits, isDigit } from '../characters.ts'
import { placeOf, toldNext } from '../gap.ts'
import { senseSet } from '../knownWords.ts'
import { isNobodys } from '../placeholders.ts'
import { isPhoneLike, isServiceNumber, phoneOf } from '../phoneShapes.ts'
import type { Scene } from '../scene.ts'
import { things } from '../things.ts'
import { tokenFlags } from '../tokens.ts'
import { isDateLike, isQuantity, valueAt, type Value } from '../values.ts'
import type { Hit } from '../lexicon.ts'

/** Values that stand beside their label, in any language of the lexicon. */
export const recogniseLabelled: Recogniser = (scene) => {
  const found: Candidate[] = []
  for (const kind of labelKinds)
    for (const hit of scene.hitsOf(kind.sense))
      if (!isInsideCode(scene, hit) && !isTorn(scene, hit) && !isOfThing(scene, hit, kind))
        found.push(...valuesOf(scene, hit, kind))
  return found
}

/** Letters behind a digit, in the middle of a hash or a key, are no word. */
const isInsideCode = ({ tokens }: Scene, { first }: Hit) =>
  ((tokens.flags[first] ?? 0) & tokenFlags.glued) !== 0 && ((tokens.flags[first - 1] ?? 0) & tokenFlags.digits) !== 0

/** "Block C: C-101" is no "c/c". */
const isTorn = ({ text, tokens }: Scene, { first, last }: Hit) =>
  last > first && text.slice(tokens.ends[first], tokens.starts[last]).includes(':')

/** "The pump's serial number is …": what would announce a phone goes on from a thing's name. */
const isOfThing = (scene: Scene, { first }: Hit, { sense }: LabelKind) =>
  sense === 'phone-cue' &&
  (scene.isPartOf(first, things) ||
    (scene.isPartOf(first - 1, things) &&
      (scene.tokens.starts[first] ?? 0) - (scene.tokens.ends[first - 1] ?? 0) === 1))

function valuesOf(scene: Scene, hit: Hit, kind: LabelKind): Candidate[] {
  const found: Candidate[] = []
  const accept = (value: Value, distance: number) => {
    found.push(candidateOf(scene, hit, kind, value, distance))
  }
  const read = (token: number) => fitting(scene, kind, token)
  const after = placeOf(scene, hit, kind.strangers, read) ?? toldNext(scene, hit, read)
  if (after && isOthers(scene, hit, kind, after.value)) return []
  if (after) {
    accept(after.value, after.strangers)
    for (let last = after.value; ;) {
      const next = nextInList(scene, kind, last)
      if (!next) break
      accept(next, after.strangers)
      last = next
    }
  } else {
    const before = valueBefore(scene, hit, kind)
    if (before) accept(before, 1)
  }
  return found
}

const senses = ({ sense }: LabelKind) => sense
const othersByKind = new Map(
  labelKinds.map(({ kind }) => [
    kind,
    senseSet(...labelKinds.filter((other) => other.kind !== kind && other.sense !== 'phone-cue').map(senses)),
  ]),
)

/** Whether a label of another kind stands nearer to the value. */
function isOthers(scene: Scene, hit: Hit, kind: LabelKind, value: Value): boolean {
  const others = othersByKind.get(kind.kind) ?? senseSet()
  const end = scene.tokenAt(value.start)
  for (let token = hit.last + 1; token < end; token++) if (scene.isPartOf(token, others)) return true
  return false
}

function fitting(scene: Scene, kind: LabelKind, token: number): Value | undefined {
  const value = wrapped(scene, kind, valueAt(scene, token, kind.mostDigits))
  if (!value || !hasEnough(value, kind) || value.digitCount > kind.mostDigits) return undefined
  if (value.compact.length > longestCompact) return undefined
  if (isRest(scene.text, value.start)) return undefined
  if (value.compact.length >= fewestOfHash && (isHash.test(value.compact) || isDeclaration.test(value.compact)))
    return undefined
  const written = scene.text.slice(value.start, value.end)
  const isGrouped = written.length > value.compact.length
  if (isStandard.test(written) || (isGrouped && kind.kind !== 'phone' && isServiceNumber(written))) return undefined
  if (isGrouped && (isHost(written) || isFileNumber.test(written))) return undefined
  const isBankCode = kind.kind === 'routing' && /^\d\d-\d\d-\d\d$/.test(written)
  if (isQuantity(scene.text, value.start, value.end)) return undefined
  if (isGrouped && isDateLike(written) && !isBankCode) return undefined
  if (
    kind.kind === 'iban' &&
    /(?<![A-Za-z\d])[A-Za-z]{2}\d\d(?:[ -]?[A-Za-z\d]{1,4}){0,7}[ -]?$/.test(
      scene.text.slice(Math.max(0, value.start - 40), value.start),
    )
  )
    return undefined
  return kind.phoneLike && !isPhoneLike(written) ? undefined : value
}

const fewestOfHash = 16
/** No number of a person is longer (ISO 13616). */
const longestCompact = 34
/** Hashes and ids of machines are written in small hexadecimal letters, those of people in capitals. */
const isHash = /^(?=\d*[a-f])[\da-f]{16,}$/
/** Of goods at a border, also called MRN (Implementing Regulation (EU) 2015/2447, annex B): the year, a country, 14 more. */
const isDeclaration = /^[2-4]\d[A-Z]{2}[A-Z\d]{13}\d$/
/** The rest of a version, a host or a file number: "4.18.20251103". */
const isRest = (text: string, start: number) =>
  '-./'.includes(text.charAt(start - 1)) && isDigit(text.charCodeAt(start - 2))
/** Four parts of a host's address, also as names of hosts write them; four pairs are a phone number. */
const isHost = (written: string) =>
  /^\d{1,3}([-.])\d{1,3}\1\d{1,3}\1\d{1,3}$/.test(written) &&
  !/^\d\d(?:-\d\d){3}$/.test(written) &&
  written.split(/[-.]/).every((part) => Number(part) <= 255)
/** The number of a standard is everybody's. */
const isStandard = /^(?:ISO|IEC|DIN|EN|RFC|IEEE|ASTM|CVE|NCT)[ -]?\d/
/** A file of a year, as offices count them: 118/2024, 2024/118 E. */
const isFileNumber = /^(?:\d{1,7}\/(?:19|20)\d\d|(?:19|20)\d\d\/\d{1,7}(?: [A-Z])?)$/

/** Codes of capitals and digits, as passports have, need fewer digits than plain numbers. */
const hasEnough = ({ digitCount, compact }: Value, { fewestDigits }: LabelKind) =>
  digitCount >= fewestDigits || (fewestDigits === 5 && digitCount >= 3 && /^[A-Z\d]{7,12}$/.test(compact))

/** A value broken by a line end: joined where too little stands before it, or where the whole obeys its scheme. */
function wrapped(scene: Scene, kind: LabelKind, value: Value | undefined): Value | undefined {
  if (!value || scene.text[value.end] !== '\n') return value
  const rest = /^\n(\d[\dA-Za-z]{0,25})(?![\dA-Za-z.,:/-]*\d)/.exec(scene.text.slice(value.end, value.end + 30))?.[1]
  if (!rest) return value
  const compact = value.compact + rest
  if (value.digitCount >= kind.fewestDigits && !(kind.obeys?.(compact.toUpperCase()) ?? false)) return value
  return { ...value, end: value.end + 1 + rest.length, compact, digitCount: countDigits(compact) }
}

/** "accounts 12345678, 87654321 and 11223344". */
function nextInList(scene: Scene, kind: LabelKind, last: Value): Value | undefined {
  const gap =
    /^(?:[,;\n]| \/|(?: and| or| und| et| y| e| i| instead of| not| rather than| into| statt| au lieu de| en vez de)(?=\s))?\s{0,2}/.exec(
      scene.text.slice(last.end, last.end + 16),
    )?.[0] ?? ''
  const token = scene.tokenAt(last.end + gap.trimEnd().length)
  if (gap.trim() === '' || (scene.tokens.starts[token] ?? 0) > last.end + gap.length + 1) return undefined
  const value = fitting(scene, kind, token)
  return value && Math.abs(value.digitCount - last.digitCount) <= 1 && value.start > last.end ? value : undefined
}

/** "4471902 is my account number", "123-45-6789 (SSN)". */
function valueBefore(scene: Scene, hit: Hit, kind: LabelKind): Value | undefined {
  const { text, tokens } = scene
  if (scene.digitsBefore(hit.first) < hit.first - 8) return undefined
  const labelStart = tokens.starts[hit.first] ?? 0
  if (!' ('.includes(text.charAt(labelStart - 1))) return undefined
  const written =
    /(?:^|[\s"'(:,])([+(]?[A-Za-z]{0,4}\d[\dA-Za-z .\-/)]{3,30}?)(?:["')]?,? (?:is|was|as|=|are|ist|est|es|é|è|to|jest)(?: (?:my|the|our|his|her|their|your|a|an|mein|meine|mon|ma|mi|mio|meu|mój|moja|not my|valid|for|das|le|la|el|il|o|a)){0,2} | (?:a|an|one) (?:valid|real|correct|working|proper) | ?\((?:the |my )?|, (?:my|the|his|her|our) |,? (?:-|—)?\s?(?:is|was) (?:that|this|it) (?:the|my|a|an|our) )$/i.exec(
      text.slice(Math.max(0, labelStart - 60), labelStart),
    )
  if (!written) return undefined
  const start = labelStart - Math.min(60, labelStart) + written.index + written[0].indexOf(written[1] ?? '')
  return fitting(scene, kind, scene.tokenAt(start))
}

const bareLabel = senseSet('bare')
/** Words near an "account" that make it one of a bank. */
const vouchers = ['finance', 'routing', 'iban', 'bic', 'card'] as const

function candidateOf(scene: Scene, hit: Hit, kind: LabelKind, value: Value, strangers: number): Candidate {
  const bare = hit.first === hit.last && scene.isPartOf(hit.first, bareLabel)
  const vouched =
    !bare || vouchers.some((sense) => scene.isNear(sense, value.start, value.end, { before: 160, after: 120 }))
  const obeys = kind.obeys?.(value.compact.toUpperCase()) ?? false
  const confidence =
    (obeys ? 0.97 : kind.confidence) -
    (obeys ? 0.02 : 0.05) * strangers -
    (vouched ? 0 : value.digitCount >= 8 ? 0.25 : 0.4)
  const shown = kind.kind === 'phone' ? phoneOf(scene, value.start, value.end) : kind
  return {
    kind: shown.kind,
    start: value.start,
    end: value.end,
    confidence: isNobodys(kind.kind, value.compact) ? 0 : Math.max(0, confidence),
    recogniser: `labelled-${kind.sense}`,
    reason: obeys ? `${kind.reason} and its check digits are right` : (shown.reason ?? kind.reason),
  }
}
