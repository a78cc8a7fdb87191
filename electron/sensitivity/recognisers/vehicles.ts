import type { Candidate, Recogniser } from '../candidate.ts'
import { countDigits, countLetters } from '../characters.ts'
import { plates } from '../data/plates.ts'
import { placeOf } from '../gap.ts'
import { matchAt } from '../matchAt.ts'
import { isPlaceholder } from '../placeholders.ts'
import type { Scene } from '../scene.ts'
import { tokenFlags } from '../tokens.ts'

/** Number plates and chassis numbers: beside their label, near a word for a vehicle, or of a telling shape. */
export const recogniseVehicles: Recogniser = (scene) => [...labelled(scene), ...near(scene), ...telling(scene)]

/** A plate in capitals, with letters and digits in any order, or the seventeen characters of a VIN (ISO 3779). */
const written = /(?:[A-ZÄÖÜА-Я\d]{1,4}[ -]){0,3}[A-ZÄÖÜА-Я\d]{1,8}(?![A-Za-zа-я\d])|[A-HJ-NPR-Z\d]{17}(?![A-Za-z\d])/y

function labelled(scene: Scene): Candidate[] {
  return scene.hitsOf('vehicle').flatMap((hit) => {
    const place = placeOf(scene, hit, 1, (token) => {
      const start = scene.tokens.starts[token] ?? 0
      const value = matchAt(anyPlate, scene.text, start)?.[0] ?? matchAt(written, scene.text, start)?.[0]
      return value !== undefined && (isPlate(value) || value.length === 17) ? { start, value } : undefined
    })
    return place
      ? candidatesOf(place.value.start, place.value.value, 0.78, 'it stands beside the label of a vehicle')
      : []
  })
}

const fewestDigits = 2
const mostDigits = 6
const mostLetters = 6

/** Letters and digits as a plate mixes them somewhere; the state may stand before: "NY KRB-4471". */
export function isPlate(value: string): boolean {
  const letters = countLetters(value)
  const digits = countDigits(value)
  return letters >= 1 && letters <= mostLetters && digits >= fewestDigits && digits <= mostDigits
}

const oneOf = (wanted: (plate: (typeof plates)[number]) => boolean, flags: string) =>
  new RegExp(
    String.raw`(?<![A-Za-zА-я\d/#-])(?:${plates
      .filter(wanted)
      .map(({ pattern }) => pattern.source)
      .join('|')})(?![A-Za-zА-я\d]|[-/.]\d)`,
    flags,
  )
const anyPlate = oneOf(() => true, 'yui')
const platesNear = oneOf(() => true, 'gu')
const tellingPlate = oneOf(({ isTelling }) => isTelling, 'yu')
const reach = { before: 60, after: 90 }

/** "the white van, LR68 OVT, blocks the gate". */
const near = (scene: Scene): Candidate[] =>
  placesOfVehicles(scene).flatMap(({ start, end }) =>
    [...scene.text.slice(start, end).matchAll(platesNear)].flatMap((match) =>
      candidatesOf(start + match.index, match[0], 0.7, 'it is written as a number plate, and a vehicle is spoken of'),
    ),
  )

/** Where a vehicle is spoken of, each place once. */
function placesOfVehicles({ tokens, hitsOf }: Scene) {
  const stretches: { start: number; end: number }[] = []
  for (const { first, last } of hitsOf('vehicle-cue')) {
    const start = Math.max(0, (tokens.starts[first] ?? 0) - reach.before)
    const end = (tokens.ends[last] ?? 0) + reach.after
    const before = stretches.at(-1)
    if (before && before.end >= start) before.end = end
    else stretches.push({ start, end })
  }
  return stretches
}

const farthestBack = 6
const longestDigits = 5
/** Neither Latin nor Greek. */
const isOther = (text: string, at: number) => text.charCodeAt(at) >= 0x400

/** Plates of other scripts, whose letters stand beside the digits as no other code's do. */
function telling({ text, tokens, digitsFrom }: Scene): Candidate[] {
  const found: Candidate[] = []
  for (let token = digitsFrom(1); token < tokens.count; token = digitsFrom(token + 1)) {
    const size = (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0)
    const before = token - 1
    const letter = tokens.starts[before] ?? 0
    const isSingle = (tokens.ends[before] ?? 0) - letter === 1
    if (size > longestDigits || !(isOther(text, letter) || (isSingle && isOther(text, letter - 1)))) continue
    // In scripts without spaces each character is a token of its own: the plate begins at the first that fits.
    for (let first = before; first >= 0 && first > before - farthestBack; first--) {
      const start = tokens.starts[first] ?? 0
      const value = matchAt(tellingPlate, text, start)?.[0] ?? ''
      found.push(...candidatesOf(start, value, 0.75, 'it is written as a number plate'))
      if (((tokens.flags[first] ?? 0) & tokenFlags.character) === 0 && first < before) break
    }
  }
  return found
}

function candidatesOf(start: number, value: string, confidence: number, reason: string): Candidate[] {
  if (value === '' || isPlaceholder(value)) return []
  return [{ kind: 'vehicle', start, end: start + value.length, confidence, recogniser: 'vehicle', reason }]
}
