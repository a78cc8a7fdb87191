import type { Kind } from './data/policy.ts'
import type { Scene } from './scene.ts'
import type { Shape } from './things.ts'

/** A span a recogniser claims, in offsets of the view. */
export interface Candidate {
  readonly kind: Kind
  readonly start: number
  readonly end: number
  /** 0–1; below one half it is not reported. */
  readonly confidence: number
  readonly recogniser: string
  readonly reason: string
  /** Set where its shape alone speaks for it: what names a thing beside it speaks against it. */
  readonly shape?: Shape
}

export type Recogniser = (scene: Scene) => readonly Candidate[]
