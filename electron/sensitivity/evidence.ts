import type { Candidate } from './candidate.ts'
import type { Scene } from './scene.ts'

/** Words nearby that say "this is only an example" take from what the value itself claims. */
export function weighContext(scene: Scene, candidate: Candidate): Candidate {
  const { kind, start, end } = candidate
  if (kind === 'marking-strong' || kind === 'marking-internal' || kind === 'person' || kind === 'host') return candidate
  const isExample = scene.isNear('example', start, end, { before: 40, after: 24 })
  return isExample ? { ...candidate, confidence: candidate.confidence - 0.35 } : candidate
}
