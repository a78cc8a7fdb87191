import type { Candidate, Recogniser } from '../candidate.ts'
import { isAlphanumeric } from '../characters.ts'
import { labelKinds, type LabelKind } from '../data/labelKinds.ts'
import { senseSet } from '../knownWords.ts'
import type { Hit } from '../lexicon.ts'
import { isNobodys } from '../placeholders.ts'
import type { Scene } from '../scene.ts'

const farKinds = labelKinds.filter(({ isTelling }) => isTelling !== undefined)
const reach = { before: 60, after: 160 }
const longestCode = 13
const code = /(?<![A-Za-z\d.,:/_-])[A-Z\d]{7,12}(?![A-Za-z\d]|[-.,:/_][A-Za-z\d])/g

/** Codes that stand too far from their label for any number, but whose shape fits it. */
export const recogniseAfar: Recogniser = (scene) =>
  farKinds.flatMap((kind) =>
    scene.hitsOf(kind.sense).flatMap((hit) => (isBroad(scene, hit, kind) ? [] : codesNear(scene, hit, kind))),
  )

const longestAbbreviation = 4

/** "Patient", "member" and "policy" say too little of what stands far from them; "MRN" and "patient id" do not. */
const isBroad = ({ tokens }: Scene, { first, last }: Hit, { kind }: LabelKind) =>
  kind === 'medical-id' &&
  first === last &&
  (tokens.ends[last] ?? 0) - (tokens.starts[first] ?? 0) > longestAbbreviation

function codesNear(scene: Scene, hit: Hit, kind: LabelKind): Candidate[] {
  const { text, tokens } = scene
  const from = borderBefore(text, (tokens.starts[hit.first] ?? 0) - reach.before)
  const window = text.slice(from, borderBefore(text, (tokens.ends[hit.last] ?? 0) + reach.after))
  return [...window.matchAll(code)].flatMap((match) => {
    const start = from + match.index
    const end = start + match[0].length
    if (!kind.isTelling?.(match[0]) || isNobodys(kind.kind, match[0]) || isOther(scene, hit, start, end)) return []
    return [
      {
        kind: kind.kind,
        start,
        end,
        confidence: 0.6,
        recogniser: `afar-${kind.sense}`,
        shape: 'afar' as const,
        reason: kind.reason.replace('beside', 'not far from'),
      },
    ]
  })
}

/** The last place before where no code is cut. */
function borderBefore(text: string, at: number): number {
  let border = Math.max(0, Math.min(at, text.length))
  while (border > 0 && border > at - longestCode && isAlphanumeric(text.charCodeAt(border - 1))) border--
  return border
}

const neutral = senseSet('neutral', 'reference')

/** Another word says what it is, or a blank line parts it from its label. */
function isOther(scene: Scene, hit: Hit, start: number, end: number): boolean {
  const label = scene.tokens.starts[hit.first] ?? 0
  const between = scene.text.slice(Math.min(label, start), Math.max(label, end))
  return between.includes('\n\n') || scene.isPartOf(scene.tokenAt(start), neutral)
}
