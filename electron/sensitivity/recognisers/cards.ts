import type { Candidate, Recogniser } from '../candidate.ts'
import { isLuhn } from '../checksums.ts'
import { matchAt } from '../matchAt.ts'
import { isTestCard } from '../placeholders.ts'
import type { Run } from '../runs.ts'
import type { Scene } from '../scene.ts'

/** Issuer ranges and lengths of the card schemes (ISO/IEC 7812; the schemes' own BIN tables). */
const schemes: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  { name: 'Visa', pattern: /^4\d{12}(?:\d{3}|\d{6})?$/ },
  { name: 'Mastercard', pattern: /^(?:5[1-5]\d{2}|222[1-9]|22[3-9]\d|2[3-6]\d{2}|27[01]\d|2720)\d{12}$/ },
  { name: 'American Express', pattern: /^3[47]\d{13}$/ },
  { name: 'Discover', pattern: /^6(?:011|4[4-9]\d|5\d{2}|22[1-9])\d{12}(?:\d{3})?$/ },
  { name: 'Diners Club', pattern: /^3(?:0[0-5]|[689]\d)\d{11}$/ },
  { name: 'JCB', pattern: /^35(?:2[89]|[3-8]\d)\d{12}$/ },
  { name: 'UnionPay', pattern: /^62\d{14,17}$/ },
  { name: 'Maestro', pattern: /^(?:5018|5020|5038|5[6-8]\d{2}|6304|6759|676[1-3])\d{8,15}$/ },
  { name: 'Mir', pattern: /^220[0-4]\d{12}$/ },
  { name: 'RuPay', pattern: /^(?:60|81|82|508)\d{13,14}$/ },
]

/** Card numbers: a known issuer range and a right Luhn digit. */
export const recogniseCards: Recogniser = (scene) => scene.runs.flatMap((run) => cardsIn(scene, run))

/** Inside a longer row of numbers a card begins with a group of its own size. */
const fewestInGroup = 4

function cardsIn(scene: Scene, run: Run): Candidate[] {
  if (run.digits.length < 13) return []
  const found: Candidate[] = []
  let from = 0
  for (let first = 0; first < run.groups.length; first++) {
    if (first > 0 && (run.groups[first]?.end ?? 0) - (run.groups[first]?.start ?? 0) < fewestInGroup) continue
    let digits = ''
    for (let last = first; last < run.groups.length && digits.length < 20; last++) {
      const group = run.groups[last]
      const start = run.groups[first]?.start ?? 0
      if (!group) break
      digits += scene.text.slice(group.start, group.end)
      if (digits.length < 13 || digits.length > 19 || start < from) continue
      const candidate = cardOf(scene, digits, start, group.end, {
        groups: last - first + 1,
        isWhole: first === 0 && last === run.groups.length - 1,
      })
      if (!candidate) continue
      const end = endOfDetails(scene, group.end)
      found.push(end > group.end ? { ...candidate, end, confidence: surest } : candidate)
      from = group.end
      break
    }
  }
  return found
}

/** More than a label gives: a month behind it vouches for a card. */
const surest = 0.98
const expiry = /[^\d\n]{1,24}?(?:0[1-9]|1[0-2]) ?[-/.] ?(?:20)?[2-4]\d(?![\d/.-]\d|\d)/y
const code = /[^\d\n]{1,12}?\d{3,4}(?![\d.,/-]*\d)/y

/** "… exp 09/28, 318": where the month a card is good for ends, and its code; they are told in that order. */
function endOfDetails({ text }: Scene, end: number): number {
  const month = matchAt(expiry, text, end)
  if (!month) return end
  const told = end + month[0].length
  return told + (matchAt(code, text, told)?.[0].length ?? 0)
}

/** Parted by one sign at a time, and not the rest of a time or of a longer number. */
const isAnyhow = (text: string, start: number, written: string) =>
  /^\d{2,12}(?:(?:[ .·_*]| ?[-/] ?)\d{2,12}){1,7}$/.test(written) &&
  !/[\d:.][:.]$/.test(text.slice(Math.max(0, start - 2), start))

function cardOf(
  scene: Scene,
  digits: string,
  start: number,
  end: number,
  shape: { readonly groups: number; readonly isWhole: boolean },
): Candidate | undefined {
  const scheme = isLuhn(digits) ? schemes.find(({ pattern }) => pattern.test(digits)) : undefined
  if (!scheme || isTestCard(digits)) return undefined
  const written = scene.text.slice(start, end)
  const isGrouped = /^(?:\d{4}[ ./_·*-]{1,3}){3}\d{1,7}$|^\d{4}[ .-]\d{6}[ .-]\d{4,5}$/.test(written)
  // Whoever hides a card from robots parts it anyhow; a row of other numbers has more digits than a card.
  if (shape.groups > 1 && !isGrouped && !(shape.isWhole && isAnyhow(scene.text, start, written))) return undefined
  return {
    kind: 'card',
    start,
    end,
    confidence: isGrouped ? 0.95 : 0.8,
    shape: 'card',
    recogniser: 'card',
    reason: `it is in the number range of ${scheme.name} and its check digit is right`,
  }
}
