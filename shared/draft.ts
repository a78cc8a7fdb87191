import { z } from 'zod'
import { findingSchema } from './finding.ts'
import { destinationSchema, modelKeySchema } from './model.ts'
import { nanoUsdSchema } from './money.ts'
import { levelSchema } from './sensitivity.ts'

/** What the gate sees in a draft and what would happen if it were sent now. Nothing is sent to find out. */
export const outlookSchema = z.object({
  level: levelSchema,
  findings: z.array(findingSchema),
  /** Null where nothing could answer. */
  destination: destinationSchema.nullable(),
  /** True where sending would open the consent sheet. */
  asks: z.boolean(),
  expectedCostNanoUsd: nanoUsdSchema.nullable(),
  /** Where nothing could answer: the model that only lacks a price. */
  unpriced: modelKeySchema.nullable(),
  /** The one calm line under the composer. */
  sentence: z.string(),
})
export type Outlook = z.infer<typeof outlookSchema>
