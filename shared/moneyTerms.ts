import { z } from 'zod'
import { balanceSchema } from './budget.ts'
import { modelKeySchema } from './model.ts'

/** What the last calls to a model teach about the next. */
export const callHabitsSchema = modelKeySchema.extend({
  /** Tokens that the provider bills for each that we count. */
  inputFactor: z.number().positive(),
  outputTokens: z.number().int().nonnegative(),
  /** Whether the provider has billed input as cached. */
  usesCache: z.boolean(),
})
export type CallHabits = z.infer<typeof callHabitsSchema>

/** A model that has the start of a conversation in its cache; to ask another loses that. */
export const warmCacheSchema = modelKeySchema.extend({ inputTokens: z.number().int().nonnegative() })
export type WarmCache = z.infer<typeof warmCacheSchema>

/** What money has to say about a turn before it is decided. */
export const moneyTermsSchema = z.object({
  /** Of the limits that may count the turn, whichever model answers. */
  balances: z.array(balanceSchema),
  /** What today has used of its share of the month; null where the month is not spread over its days. */
  dayShare: z.number().nonnegative().nullable(),
  habits: z.array(callHabitsSchema),
  /** Null where no model has anything of the conversation at hand. */
  warmCache: warmCacheSchema.nullable(),
})
export type MoneyTerms = z.infer<typeof moneyTermsSchema>
