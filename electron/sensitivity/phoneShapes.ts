import { digitsOf } from './characters.ts'
import { mobileRanges } from './data/mobileRanges.ts'
import { fictionRanges, serviceRanges, type PhoneRange } from './data/phoneRanges.ts'
import type { Kind } from './data/policy.ts'
import { firstWhere } from './firstWhere.ts'
import type { Scene } from './scene.ts'

const shapes = [
  /^\+\d[\d ().\-/]{6,20}$/,
  /^00\d[\d ().\-/]{7,20}$/,
  /^\(?0\d[\d ()./-]{6,16}$/,
  /^(?:1[ .-]?)?\(?\d{3}\)?[ .-]?\d{3}[ .-]?\d{4}(?:x\d{1,6})?$/,
  /^[78][ -]?\(?\d{3}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2}$/,
  /^\d{3}[ .-]\d{4}$/,
  /^\d{2,4}(?:[ .-]\d{2,4}){2,5}$/,
  /^\d{4}[ -]\d{4}$/,
  /^\d{8,12}$/,
  /^\d[\d -]{6,14}x\d{1,6}$/,
]

/** Written as people write phone numbers somewhere (ITU-T E.123 and national habits). */
export const isPhoneLike = (written: string): boolean => shapes.some((shape) => shape.test(written))

/** One pattern for all ranges: each of them costs. */
export const anyOf = (ranges: readonly Pick<PhoneRange, 'pattern'>[]): RegExp =>
  new RegExp(ranges.map(({ pattern }) => pattern.source).join('|'))
const fiction = anyOf(fictionRanges)
const service = anyOf(serviceRanges)
const mobile = anyOf(mobileRanges)

/** Kept free for films and books. */
export const isFiction = (written: string): boolean => fiction.test(nationalOf(digitsOf(written)))

const nationalOf = (digits: string) => (digits.startsWith('00') ? digits.slice(2) : digits)
const plainOf = (written: string) =>
  written.includes('(') || written.includes(')') ? written.replace(/[()]/g, '') : written

/** A line of a service, by its range. */
export const isServiceNumber = (written: string): boolean => service.test(plainOf(written))

/** Whose number it is: of a service by its range or by a word that announces one, else a person's. */
export function phoneOf(
  scene: Scene,
  start: number,
  end: number,
  written = scene.text.slice(start, end),
): { readonly kind: Extract<Kind, 'phone' | 'service-number'>; readonly reason?: string } {
  if (isServiceNumber(written)) return { kind: 'service-number', reason: 'its range is for services, not for people' }
  if (!mobile.test(plainOf(written)) && isAnnounced(scene, start, end))
    return { kind: 'service-number', reason: 'a word beside it says that it is a public line' }
  return { kind: 'phone' }
}

const reach = { before: 48, after: 24 }
/** "At the museum my number is …": whose line it is stands between. */
const isOwn =
  /(?<![a-zà-ÿа-я])(?:my|me|his|her|mine|mein|meine|mich|mir|mon|ma|moi|mi|mis|mio|mia|meu|minha|mijn|moj[aae]?|mů?j|мой|мне|меня|benim|mitt|min|mit|minun)(?![a-zà-ÿа-я])/i

/** A word for a public line stands in the same sentence. */
function isAnnounced({ text, tokens, hitsOf }: Scene, start: number, end: number): boolean {
  const hits = hitsOf('public')
  const startOf = (hit: number) => tokens.starts[hits[hit]?.first ?? 0] ?? 0
  const endOf = (hit: number) => tokens.ends[hits[hit]?.last ?? 0] ?? 0
  const first = firstWhere(hits.length, (hit) => endOf(hit) >= start - reach.before)
  for (let hit = first; hit < hits.length && startOf(hit) <= end + reach.after; hit++) {
    const between = endOf(hit) <= start ? text.slice(endOf(hit), start) : text.slice(end, startOf(hit))
    if (!/[\n。！？]|[.!?]\s/.test(between) && !isOwn.test(between)) return true
  }
  return false
}
