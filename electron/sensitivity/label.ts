import type { Finding } from '../../shared/finding.ts'
import { highestLevel, type Level } from '../../shared/level.ts'
import type { Label } from '../../shared/sensitivity.ts'
import { scoreContext } from './contextModel.ts'
import { policy } from './data/policy.ts'
import { weighContext } from './evidence.ts'
import { judge, leastConfidence, opensNothing } from './judge.ts'
import { recogniseAll } from './recognisers.ts'
import { recogniseEncodings } from './recognisers/encodings.ts'
import { resolveOverlaps } from './resolve.ts'
import { createScene } from './scene.ts'
import { weighThings } from './things.ts'
import { createView } from './view.ts'

/** What the person added to the built-in knowledge. */
export interface OwnRules {
  /** The person's own words and patterns in a text, in offsets of that text. */
  readonly find: (text: string) => readonly { readonly finding: Finding; readonly level: Level }[]
  /** True for a value the person called harmless. */
  readonly isAllowed: (value: string) => boolean
}

/** View, anchors, recognisers, evidence, learned context, policy: from a text to its label. */
export const labelText = (text: string, own: OwnRules): Label =>
  labelDecoded(text, own, (inside) => !opensNothing(labelDecoded(inside, own, holdsNothing).level))

/** What is coded inside a text is decoded once and no deeper. */
const holdsNothing = () => false

/** `holds` says whether what a coded stretch of the text decodes to would be kept home on its own. */
function labelDecoded(text: string, own: OwnRules, holds: (decoded: string) => boolean): Label {
  const view = createView(text)
  const scene = createScene(view.text)
  const recognised = weighThings(scene, recogniseAll(scene)).map((candidate) => weighContext(scene, candidate))
  const candidates = [...recognised, ...recogniseEncodings(scene, holds)].filter(
    ({ start, end, confidence }) => confidence < leastConfidence || !own.isAllowed(view.text.slice(start, end)),
  )
  const found = resolveOverlaps(candidates, leastConfidence)
  const context = scoreContext(scene)
  const { level, topics, margin } = judge(candidates, found, context)
  const added = own.find(text)
  const highest = highestLevel([level, ...added.map((one) => one.level)])
  const shown = opensNothing(highest) ? found.filter(({ kind }) => kind !== 'person') : found
  const findings = shown.map(({ kind, start, end, confidence, recogniser, reason }): Finding => ({
    type: policy[kind].type,
    ...view.toOriginal(start, end),
    confidence,
    recogniser,
    reason,
  }))
  return {
    level: highest,
    findings: withOwn(
      findings,
      added.map(({ finding }) => finding),
    ),
    topics: [...topics],
    contextScore: context.private,
    margin: added.length > 0 ? 1 : margin,
  }
}

/** The person's own word wins over what it overlaps. */
function withOwn(findings: readonly Finding[], own: readonly Finding[]): Finding[] {
  if (own.length === 0) return [...findings]
  const kept = findings.filter(({ start, end }) => !own.some((other) => other.start < end && start < other.end))
  return [...kept, ...own].toSorted((a, b) => a.start - b.start)
}
