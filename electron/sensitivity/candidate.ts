import type { Kind } from './data/policy.ts'
import type { Scene } from './scene.ts'

/** A span a recogniser claims, in offsets of the view. */
export interface Candidate {
  readonly kind: Kind
  readonly start: number
  readonly end: number
  /** 0–1; below one half it is not reported. */
  readonly confidence: number
  readonly recogniser: string
  readonly reason: string
}

export type Recogniser = (scene: Scene) => readonly Candidate[]
