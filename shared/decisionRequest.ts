import { z } from 'zod'
import { doubtedAnswerSchema } from './check.ts'
import { consentSchema } from './consent.ts'
import { modeSchema } from './conversation.ts'
import { scoreSchema } from './decision.ts'
import { directivesSchema } from './directives.ts'
import { findingCountSchema } from './finding.ts'
import { modelMeasureSchema } from './measure.ts'
import { destinationSchema, modelKeySchema, modelOptionSchema } from './model.ts'
import { nanoUsdSchema } from './money.ts'
import { moneyTermsSchema } from './moneyTerms.ts'
import { profileSchema } from './profile.ts'
import { levelSchema } from './sensitivity.ts'

/** What the machine says of itself; null where it cannot tell. */
export const surroundingsSchema = z.object({ onBattery: z.boolean().nullable(), metered: z.boolean().nullable() })
export type Surroundings = z.infer<typeof surroundingsSchema>

/** Everything a decision depends on, and no text. The same request always gives the same decision. */
export const decisionRequestSchema = z.object({
  mode: modeSchema,
  profile: profileSchema,
  /** Expected gain from which the cloud is preferred: the profile's threshold, or what holds its wish for a share. It rises near a limit. */
  threshold: z.number(),
  directives: directivesSchema,
  /** The person's choice for this turn; null: the gate decides. */
  pick: modelKeySchema.nullable(),
  /** The answer before, where it will not do and a stronger model is to give another; null: there is none. */
  doubted: doubtedAnswerSchema.nullable(),
  /** What this turn may cost because the person was shown it and took the offer, whatever the profile allows a turn; null: nothing was agreed. */
  agreedNanoUsd: nanoUsdSchema.nullable(),
  /** Of everything that would be sent. */
  level: levelSchema,
  findingCounts: z.array(findingCountSchema).readonly(),
  score: scoreSchema,
  tokens: z.object({ expectedInput: z.number(), worstInput: z.number(), maxOutput: z.number() }),
  leftOutMessages: z.number().int().nonnegative(),
  options: z.array(modelOptionSchema).readonly(),
  measures: z.array(modelMeasureSchema).readonly(),
  /** Where the score sent the turn before; null where it did not, or there was none. */
  previous: destinationSchema.nullable(),
  money: moneyTermsSchema,
  surroundings: surroundingsSchema,
  /** The answer to the ask of an earlier decision on the same request; null before anybody was asked. */
  consent: consentSchema.pick({ choice: true, destination: true }).nullable(),
})
export type DecisionRequest = z.infer<typeof decisionRequestSchema>
