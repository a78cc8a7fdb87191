import type { Candidate } from './candidate.ts'
import type { Scene } from './scene.ts'
import { takenByName } from './things.ts'

const taken = 0.35

/** Words nearby that say "this is only an example" take from what the value itself claims. */
export function weighContext(scene: Scene, candidate: Candidate): Candidate {
  const { kind, start, end, shape } = candidate
  if (kind === 'marking-strong' || kind === 'marking-internal' || kind === 'person' || kind === 'host') return candidate
  if (!scene.isNear('example', start, end, { before: 40, after: 24 })) return candidate
  // "The office's example is …", and nothing but its shape says what follows.
  const isNamed = shape !== undefined && scene.isNear('example', start, start, { before: 24, after: 0 })
  return { ...candidate, confidence: candidate.confidence - (isNamed ? takenByName : taken) }
}
