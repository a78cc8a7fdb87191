import { z } from 'zod'
import { localitySchema } from './model.ts'
import { nanoUsdSchema } from './money.ts'

/** Practice answers are counted apart: they cost nothing real. */
export const accountSchema = z.enum(['real', 'practice'])
export type Account = z.infer<typeof accountSchema>

export const budgetSchema = z.object({
  /** Null: no limit. */
  monthlyLimitNanoUsd: nanoUsdSchema.nonnegative().nullable(),
  /** Hard: nothing is sent that could overshoot. Soft: a warning only. */
  hard: z.boolean(),
  /** Day of the month the budget starts anew; in a shorter month its last day. */
  startDay: z.number().int().min(1).max(31),
})
export type Budget = z.infer<typeof budgetSchema>

export const spendRowSchema = z.object({
  providerName: z.string(),
  model: z.string(),
  locality: localitySchema,
  answers: z.number().int(),
  inputTokens: z.number().int(),
  outputTokens: z.number().int(),
  costNanoUsd: nanoUsdSchema,
})
export type SpendRow = z.infer<typeof spendRowSchema>

/** Month-to-date. spent + held + free = limit, where there is a limit. */
export const budgetReportSchema = z.object({
  account: accountSchema,
  budget: budgetSchema,
  periodStart: z.number(),
  resetsAt: z.number(),
  spentNanoUsd: nanoUsdSchema,
  /** Reserved by calls that are under way. */
  heldNanoUsd: nanoUsdSchema,
  freeNanoUsd: nanoUsdSchema.nullable(),
  rows: z.array(spendRowSchema),
  days: z.array(
    z.object({
      day: z.string(),
      localAnswers: z.number().int(),
      cloudAnswers: z.number().int(),
      costNanoUsd: nanoUsdSchema,
    }),
  ),
})
export type BudgetReport = z.infer<typeof budgetReportSchema>
