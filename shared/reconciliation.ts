import { z } from 'zod'
import { nanoUsdSchema } from './money.ts'

/** One day and model of a provider's bill beside what the ledger says of it; days as the provider counts them, in UTC. */
export const billedRowSchema = z.object({
  day: z.string(),
  model: z.string(),
  billedNanoUsd: nanoUsdSchema,
  recordedNanoUsd: nanoUsdSchema,
  /** Booked already, because the person took the bill's word for it. */
  isAdjusted: z.boolean(),
})
export type BilledRow = z.infer<typeof billedRowSchema>

export const reconciliationSchema = z.object({
  from: z.string(),
  to: z.string(),
  billedNanoUsd: nanoUsdSchema,
  recordedNanoUsd: nanoUsdSchema,
  /** Only those that differ. */
  differences: z.array(billedRowSchema),
})
export type Reconciliation = z.infer<typeof reconciliationSchema>
