import type { Candidate, Recogniser } from '../candidate.ts'
import { digitsOf } from '../characters.ts'
import { isLuhn } from '../checksums.ts'
import { labelKinds } from '../data/labelKinds.ts'
import { isFiction, phoneOf } from '../phoneShapes.ts'
import { isPlaceholder } from '../placeholders.ts'
import type { Scene } from '../scene.ts'
import { spokenNumbers, type SpokenNumber } from '../spokenNumbers.ts'

const fewestDigits = 4
/** Fewer say nothing without a label. */
const fewestAlone = 7
/** With figures among the words so many are needed, or so many words. */
const fewestMixed = 9
const fewestWords = 4
/** So many digits read out are a payment card (ISO/IEC 7812). */
const cardDigits = 16

/** Numbers read out digit by digit ("nine one nine…") or in pairs, alone or mixed with figures. */
export const recogniseSpoken: Recogniser = (scene) =>
  spokenNumbers(scene).flatMap((number) => {
    const digits = digitsOf(number.digits)
    const isLong = digits.length >= fewestMixed && number.words >= 3
    if (digits.length < fewestDigits || (number.words < fewestWords && !isLong)) return []
    if (isCounted(number.values) || isPlaceholder(digits) || isFiction(digits) || isBook(digits)) return []
    return [candidateOf(scene, number, digits)]
  })

/** "one, two, three", "ten, twenty, thirty": nearly every number is as far from the one before. */
function isCounted(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, i) => value - (values[i] ?? 0))
  const counted = steps.filter((step) => step !== 0 && step === steps[0]).length
  const byOnes = steps.filter((step) => Math.abs(step) === 1 || Math.abs(step) === 9).length
  return Math.max(counted, byOnes) >= steps.length * 0.75
}

/** "six, four, two", "twenty, eighteen": a pause behind each number, as in a list; or years, one after the other. */
function isList({ digits, values }: SpokenNumber): boolean {
  const groups = digits.split(' ')
  if (groups.length === 1) return false
  const isParted = groups.length === values.length
  const isShort = values.length < fewestMixed || values.some((value) => value >= 10)
  const arePairs = !values.every((value) => value >= 100)
  const isYear = (group: string) => /^(?:1[5-9]|20)\d\d$/.test(group)
  return (isParted && isShort && arePairs) || groups.slice(0, -1).every(isYear)
}

/** ISBN-13 (ISO 2108) begins so; people leave out its last digits. */
const isBook = (digits: string) => /^97[89]\d{9,10}$/.test(digits)

function candidateOf(scene: Scene, number: SpokenNumber, digits: string): Candidate {
  const start = scene.tokens.starts[number.first] ?? 0
  const end = scene.tokens.ends[number.last] ?? 0
  const label = labelKinds.find(
    ({ sense, fewestDigits: least, mostDigits }) =>
      digits.length >= least - 1 &&
      digits.length <= mostDigits + 2 &&
      scene.isNear(sense, start, start, { before: digits.length < fewestAlone ? 24 : 60, after: 0 }),
  )
  const kind = label?.kind ?? (digits.length === cardDigits ? 'card' : 'phone')
  const isCard = kind === 'card' && isLuhn(digits)
  const shown = kind === 'phone' ? phoneOf(scene, start, end, number.digits) : { kind }
  return {
    kind: shown.kind,
    start,
    end,
    confidence: label || isCard ? 0.88 : isList(number) || digits.length < fewestAlone ? 0.2 : 0.62,
    recogniser: 'spoken-number',
    ...(label || isCard ? {} : { shape: 'spoken' as const }),
    reason: label ? `${label.reason} and is read out digit by digit` : 'a number is read out digit by digit',
  }
}
