import { z } from 'zod'
import { modelKeySchema, type Locality } from './model.ts'
import { nanoUsdSchema } from './money.ts'
import { isAbove, type Level } from './level.ts'
import { levelSchema } from './sensitivity.ts'

/** What decides between models that a turn could go to, where neither the person nor the score does. */
export const strategySchema = z.enum(['balanced', 'quality', 'cost', 'latency', 'privacy'])
export type Strategy = z.infer<typeof strategySchema>

const share = z.number().min(0).max(1)

/** A named policy, as data: built in, the person's own, or pinned by a file. */
export const profileSchema = z.object({
  id: z.string().min(1).max(64),
  name: z.string().trim().min(1).max(40),
  description: z.string().trim().max(200),
  /** Highest level each locality may ever get, consent or not; null: nothing at all. */
  allowed: z.object({ device: levelSchema, trusted: levelSchema.nullable(), cloud: levelSchema.nullable() }),
  /** Text above this level goes to a cloud only after the person said so. */
  asksAbove: levelSchema,
  /** The only models that may be asked; null: all. */
  models: z.array(modelKeySchema).max(1000).readonly().nullable(),
  /** Expected gain (0–1) of a stronger model from which a turn goes to it. */
  threshold: share,
  /** Wish for the share of turns that goes to the cloud (0–1), in place of the threshold; null: no wish. */
  cloudShare: share.nullable(),
  strategy: strategySchema,
  /** The most that one turn may cost in the worst case; null: what the budget allows. */
  maxTurnCostNanoUsd: nanoUsdSchema.nonnegative().nullable(),
  /** Wish for the time to the first word; slower models are asked later. Null: no wish. */
  maxFirstTokenMs: z.number().int().positive().nullable(),
  /** Whether a turn that was meant for this machine may go out when this machine fails. */
  fallsBackToCloud: z.boolean(),
  /** An answer of this machine that is found worse than this (0–1) is given again by a stronger model; null: never checked. */
  answerCheckBar: share.nullable(),
  localOnBattery: z.boolean(),
  localOnMetered: z.boolean(),
})
export type Profile = z.infer<typeof profileSchema>

/** A profile that was given at the start and cannot be changed in the window. */
export const pinnedProfileSchema = z.object({
  profile: profileSchema,
  /** Who pinned it, for the window: "the file team.json". */
  source: z.string(),
  /** Why Private holds instead of what was asked for; null: nothing was wrong. */
  problem: z.string().nullable(),
})
export type PinnedProfile = z.infer<typeof pinnedProfileSchema>

/** Highest level that goes to a locality without a question; null: nothing does. */
export function clearanceOf({ allowed, asksAbove }: Profile, locality: Locality): Level | null {
  const most = allowed[locality]
  return locality !== 'cloud' || most === null || isAbove(asksAbove, most) ? most : asksAbove
}
