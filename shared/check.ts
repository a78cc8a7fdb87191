import { z } from 'zod'
import { destinationSchema, tierSchema } from './model.ts'
import { nanoUsdSchema } from './money.ts'

/** What speaks against an answer that came whole. */
export const doubtSchema = z.object({
  kind: z.enum(['truncated', 'repetition', 'refusal', 'invalid-json', 'unconvincing']),
  /** As half a sentence: "it declines to answer". */
  words: z.string(),
})
export type Doubt = z.infer<typeof doubtSchema>

/** An answer that will not do, for which a model of a higher tier is asked as well. */
export const doubtedAnswerSchema = z.object({
  tier: tierSchema,
  words: z.string(),
  /** Counts with what the next one may cost: a limit for a turn holds for both together. */
  costNanoUsd: nanoUsdSchema,
})
export type DoubtedAnswer = z.infer<typeof doubtedAnswerSchema>

/** A destination that may well do better and is asked only if the person says so. */
export const offerSchema = z.object({
  destination: destinationSchema,
  expectedCostNanoUsd: nanoUsdSchema.nullable(),
  /** Where it may cost more than the profile allows a turn; null: it may not. Who takes the offer agrees to that. */
  overTurnLimit: z.object({ neededNanoUsd: nanoUsdSchema, limitNanoUsd: nanoUsdSchema }).nullable(),
})
export type Offer = z.infer<typeof offerSchema>
