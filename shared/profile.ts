import { z } from 'zod'
import type { Locality } from './model.ts'
import type { Level } from './sensitivity.ts'

export const profileIdSchema = z.enum(['private', 'conservative', 'balanced', 'performance'])
export type ProfileId = z.infer<typeof profileIdSchema>

/** A named policy. */
export interface Profile {
  readonly name: string
  readonly description: string
  /** Highest level each locality may get without consent; null: nothing at all. */
  readonly allowed: Readonly<Record<Locality, Level | null>>
  /** Expected gain (0–1) of a stronger model from which a turn goes to it. */
  readonly threshold: number
  /** Whether a turn that was meant for this machine may go out when this machine fails. */
  readonly fallsBackToCloud: boolean
  /** An answer of this machine that is found worse than this (0–1) calls for a stronger model; null: never checked. */
  readonly answerCheckBar: number | null
}

export const profiles: Readonly<Record<ProfileId, Profile>> = {
  private: {
    name: 'Private',
    description: 'Nothing leaves this machine and the endpoints you trust.',
    allowed: { device: 'restricted', trusted: 'restricted', cloud: null },
    threshold: 0.5,
    fallsBackToCloud: false,
    answerCheckBar: null,
  },
  conservative: {
    name: 'Conservative',
    description: 'Cloud only where it clearly helps; asks before anything internal leaves.',
    allowed: { device: 'restricted', trusted: 'restricted', cloud: 'public' },
    threshold: 0.7,
    fallsBackToCloud: false,
    answerCheckBar: null,
  },
  balanced: {
    name: 'Balanced',
    description: 'Cloud for harder questions; asks before anything confidential leaves.',
    allowed: { device: 'restricted', trusted: 'restricted', cloud: 'internal' },
    threshold: 0.5,
    fallsBackToCloud: false,
    answerCheckBar: 0.35,
  },
  performance: {
    name: 'Performance',
    description: 'Cloud wherever it may help; asks before anything confidential leaves.',
    allowed: { device: 'restricted', trusted: 'restricted', cloud: 'internal' },
    threshold: 0.25,
    fallsBackToCloud: true,
    answerCheckBar: 0.6,
  },
}
