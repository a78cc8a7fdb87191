import type { Candidate, Recogniser } from '../candidate.ts'
import { eastAsianAddresses } from '../data/addresses.ts'
import { sampleAddress } from '../data/sampleAddresses.ts'
import { senseSet } from '../knownWords.ts'
import type { Scene } from '../scene.ts'
import { postcodeCores } from '../postcodes.ts'
import { streetCores } from '../streets.ts'
import { tokenFlags } from '../tokens.ts'
import { extendAddress, isName, isNumber, type Core, type Extent } from '../addressParts.ts'

const monthName = senseSet('month')
const nameLabel = senseSet('name-label')
const filler = senseSet('filler')

const reason = 'it is written like a postal address'

/** Postal addresses: a street word with a house number, a labelled line, or an East Asian chain of places. */
export const recogniseAddresses: Recogniser = (scene) => [
  ...whole(scene, [...streetCores(scene), ...postcodeCores(scene), ...units(scene), ...announced(scene)]),
  ...labelledLines(scene),
  ...eastAsian(scene),
]

/** Walks on from each core; a core that an earlier, surer address has taken in is its part. */
function whole(scene: Scene, cores: readonly Core[]): Candidate[] {
  const found: Candidate[] = []
  let taken = { last: -1, confidence: 0 }
  for (const core of cores.toSorted((a, b) => a.first - b.first)) {
    if (core.last <= taken.last && core.confidence <= taken.confidence) continue
    const extended = extendAddress(scene, core.last)
    taken = { last: extended.last, confidence: core.confidence }
    found.push(addressOf(scene, core, extended))
  }
  return found
}

function addressOf(scene: Scene, core: Core, { last, parts }: Extent): Candidate {
  const { tokens } = scene
  const first = withNumberBefore(scene, core.first)
  const start = tokens.starts[first] ?? 0
  const cue =
    scene.isNear('address', start, start, { before: 30, after: 0 }) ||
    scene.isNear('address', tokens.ends[last] ?? 0, tokens.ends[last] ?? 0, { before: 0, after: 8 })
  const asked = isAskedAbout(scene.text, start)
  const confidence =
    Math.min(
      0.95,
      core.confidence + 0.15 * Math.min(2, parts) + (cue && !asked ? 0.2 : 0) - (asked && parts === 0 ? 0.3 : 0),
    ) - publicShare(scene, start, tokens.ends[last] ?? 0)
  return { kind: 'address', start, end: tokens.ends[last] ?? 0, confidence, recogniser: 'address', reason }
}

/** Samples are nobody's, and museums, courts and shops tell everybody where they are: a word for one stands around the address or begins it. */
function publicShare(scene: Scene, start: number, end: number): number {
  const isAround = (sense: string, before: number, after: number) =>
    scene.isNear(sense, start, start, { before, after: 0 }) || scene.isNear(sense, end, end, { before: 0, after })
  // In "rue de la Gare 3" the station only names the street.
  const name = scene.text.slice(start, end)
  if (sampleAddress.test(scene.text.slice(Math.max(0, start - 10), end))) return 1
  const firstDigit = /\d/.exec(name)?.index ?? name.length
  const street = scene.hitsOf('street-before').find(({ first }) => first >= scene.tokenAt(start))
  const nameEnd = Math.min(start + firstDigit, street ? (scene.tokens.starts[street.first] ?? end) : end)
  const isPublic =
    isAround('public-place', 120, 50) ||
    (nameEnd > start && scene.isNear('public-place', start, nameEnd, { before: 0, after: 0 }))
  return isPublic && !isAround('home', 60, 60) ? 0.5 : 0
}

/** "Who lived at …", "what is at …": a place people ask about. */
const isAskedAbout = (text: string, start: number) =>
  /(?:^|[.!?\n]\s*)(?:who|what|when|where|how old|how tall|how far|wer|was|wann|qui|quand|quién|cuándo)\b[^.!?\n]{0,50}$/i.test(
    text.slice(Math.max(0, start - 70), start),
  )

/** A number right before the street, as in "25615 Harjukuja 54". */
const withNumberBefore = ({ text, tokens }: Scene, first: number) =>
  first > 0 &&
  /(?<![\d.,])(?!19\d\d|20\d\d)\d{1,6} $/.test(
    text.slice(Math.max(0, (tokens.starts[first] ?? 0) - 8), tokens.starts[first]),
  )
    ? first - 1
    : first

/** "25615 Tawastintie 72 Apt. 004": a number, names, a part of a house. */
function units(scene: Scene): Core[] {
  const { text, tokens } = scene
  return scene.hitsOf('unit').flatMap((hit) => {
    const next = hit.last + 1
    if (
      (tokens.ends[hit.last] ?? 0) - (tokens.starts[hit.first] ?? 0) < 3 ||
      !isNumber(scene, next, 5) ||
      !/^\.?\s?#?$/.test(text.slice(tokens.ends[hit.last], tokens.starts[next]))
    )
      return []
    let names = 0
    let first = -1
    for (let token = hit.first - 1; token >= Math.max(0, hit.first - 8); token--) {
      if (/[;:!?]|\n\s*\n/.test(text.slice(tokens.ends[token], tokens.starts[token + 1]))) break
      if (isNumber(scene, token, 6)) first = token
      else if (isName(scene, token)) names++
      else break
    }
    return first >= 0 && names > 0 ? [{ first, last: next, confidence: 0.75 }] : []
  })
}

/** "my address is 6750 Koskikatu 25", "sent to Alšova 408". */
function announced(scene: Scene): Core[] {
  const { text, tokens } = scene
  return scene.hitsOf('address').flatMap((hit) => {
    if ((tokens.flags[hit.first] ?? 0) & tokenFlags.character) return []
    let token = hit.last + 1
    if (
      scene.isPartOf(token, monthName) ||
      /^[^\n]{0,2}[?!]/.test(text.slice(tokens.ends[hit.last], (tokens.ends[hit.last] ?? 0) + 3))
    )
      return []
    while (
      token < Math.min(tokens.count, hit.last + 5) &&
      !isNumber(scene, token, 6) &&
      (!isName(scene, token) || scene.isPartOf(token, nameLabel)) &&
      scene.isPartOf(token, filler)
    )
      token++
    const first = token
    let names = 0
    let numbers = 0
    for (; token < Math.min(tokens.count, first + 7); token++) {
      const gap = text.slice(tokens.ends[token - 1], tokens.starts[token])
      if (token > first && (/[;:!?]|\n\s*\n/.test(gap) || gap.length > 3)) break
      if (isNumber(scene, token, 6)) numbers++
      else if (isName(scene, token)) names++
      else break
    }
    return names > 0 && numbers > 0 ? [{ first, last: token - 1, confidence: 0.5 }] : []
  })
}

/** "Domicilio: Córdoba 2554, Santa Fe." */
function labelledLines(scene: Scene): Candidate[] {
  const { text, tokens } = scene
  return scene.hitsOf('address').flatMap((hit) => {
    const labelEnd = tokens.ends[hit.last] ?? 0
    const match = /^["'*_)\]]{0,3}\s{0,2}[:=：]\s{0,4}["'*_]{0,2}\s?([^\n"<>{}|;[\]]{5,140})/.exec(
      text.slice(labelEnd, labelEnd + 170),
    )
    const line = match?.[1]
      ?.replace(
        /\.\s+\p{Lu}.*$|\.$|,?\s(?:tel|phone|email|e-mail|tél|teléfono|nhc|dob)\b.*$|(?:입니다|です|。).*$/giu,
        '',
      )
      .trimEnd()
    if (
      !match?.[1] ||
      !line ||
      !/\d/.test(line) ||
      !/\p{Lu}|\p{Lo}/u.test(line) ||
      /@|https?:|0x|\d+\.\d+\.\d+\.\d+/.test(line)
    )
      return []
    const start = labelEnd + match[0].length - match[1].length
    return [
      {
        kind: 'address',
        start,
        end: start + line.length,
        confidence: 0.82 - publicShare(scene, start, start + line.length),
        recogniser: 'address-line',
        reason: 'it stands behind the label of an address',
      } as const,
    ]
  })
}

function eastAsian(scene: Scene): Candidate[] {
  if (!scene.hasCharacters) return []
  return eastAsianAddresses().flatMap(({ sign, pattern }) =>
    (sign.test(scene.text) ? [...scene.text.matchAll(pattern)] : []).map(({ index: start, 0: written }) => {
      const end = start + written.length
      const confidence = 0.85 - publicShare(scene, start, end)
      return { kind: 'address', start, end, confidence, recogniser: 'address-east-asia', reason } as const
    }),
  )
}
