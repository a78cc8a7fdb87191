import { z } from 'zod'
import { alertSchema } from './budget.ts'
import { localitySchema } from './model.ts'
import { nanoUsdSchema } from './money.ts'

/** What a report looks back on; `month` is the budget's own. */
export const reportSpanSchema = z.enum(['month', '30-days', '90-days', 'all'])
export type ReportSpan = z.infer<typeof reportSpanSchema>

const sums = {
  answers: z.number().int(),
  /** Answers that were counted by us or not at all, because the provider did not say. */
  inexactAnswers: z.number().int(),
  inputTokens: z.number().int(),
  cachedInputTokens: z.number().int(),
  outputTokens: z.number().int(),
  costNanoUsd: nanoUsdSchema,
}

export const modelSpendingSchema = z.object({
  providerId: z.string(),
  providerName: z.string(),
  model: z.string(),
  locality: localitySchema,
  ...sums,
})
export type ModelSpending = z.infer<typeof modelSpendingSchema>

/** Null where an answer belonged to no conversation. */
export const conversationSpendingSchema = z.object({ conversationId: z.string().nullable(), ...sums })
export type ConversationSpending = z.infer<typeof conversationSpendingSchema>

export const daySpendingSchema = z.object({
  /** YYYY-MM-DD in the person's time zone. */
  day: z.string(),
  deviceAnswers: z.number().int(),
  trustedAnswers: z.number().int(),
  cloudAnswers: z.number().int(),
  costNanoUsd: nanoUsdSchema,
})
export type DaySpending = z.infer<typeof daySpendingSchema>

/** What a month comes to if its days go on as they did; eight of ten months end between `low` and `high`. */
export const projectionSchema = z.object({
  nanoUsd: nanoUsdSchema,
  lowNanoUsd: nanoUsdSchema,
  highNanoUsd: nanoUsdSchema,
})
export type Projection = z.infer<typeof projectionSchema>

/** What the answers that cost nothing would have cost at one cloud model. */
const savingSchema = z.object({ providerName: z.string(), model: z.string(), savedNanoUsd: nanoUsdSchema })
export type Saving = z.infer<typeof savingSchema>

export const spendingReportSchema = z.object({
  span: reportSpanSchema,
  /** First and last day that are counted. */
  from: z.string(),
  to: z.string(),
  costNanoUsd: nanoUsdSchema,
  models: z.array(modelSpendingSchema),
  /** The dearest first, as many as a person would look through. */
  conversations: z.array(conversationSpendingSchema),
  days: z.array(daySpendingSchema),
  /** Null outside the month's view, and while it is too early to tell. */
  projection: projectionSchema.nullable(),
  /** Null where no cloud model with a price is set up. */
  savings: z.object({ cheapest: savingSchema, dearest: savingSchema }).nullable(),
  alerts: z.array(alertSchema),
})
export type SpendingReport = z.infer<typeof spendingReportSchema>
