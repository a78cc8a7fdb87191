import { z } from 'zod'
import type { ModelKey } from './model.ts'
import { nanoUsdSchema } from './money.ts'

/** Practice answers are counted apart: they cost nothing real. */
export const accountSchema = z.enum(['real', 'practice'])
export type Account = z.infer<typeof accountSchema>

/** Who makes a call: the window, the command line, or a client of the gateway by its name. */
export const callerSchema = z.string().min(1).max(100)
export const windowCaller = 'window'
export const commandCaller = 'cli'

/** Which calls a limit counts. */
export const limitScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('all') }),
  z.object({ kind: z.literal('provider'), providerId: z.string() }),
  z.object({ kind: z.literal('model'), providerId: z.string(), model: z.string() }),
  z.object({ kind: z.literal('conversation'), conversationId: z.string() }),
  z.object({ kind: z.literal('caller'), caller: callerSchema }),
])
export type LimitScope = z.infer<typeof limitScopeSchema>

export const limitPeriodSchema = z.enum(['day', 'month'])
export type LimitPeriod = z.infer<typeof limitPeriodSchema>

export const limitSchema = z.object({
  scope: limitScopeSchema,
  period: limitPeriodSchema,
  limitNanoUsd: nanoUsdSchema.nonnegative(),
  /** Hard: nothing is sent that could overshoot. Soft: a warning only. */
  hard: z.boolean(),
})
export type Limit = z.infer<typeof limitSchema>

/** Names a limit in raises and alerts; there is one for each scope and period. */
export const keyOf = ({ scope, period }: Pick<Limit, 'scope' | 'period'>): string =>
  JSON.stringify([period, ...Object.values(scope)])

export const budgetSchema = z.object({
  /** Day of the month on which months start; in a shorter month its last day. */
  startDay: z.number().int().min(1).max(31),
  limits: z
    .array(limitSchema)
    .max(100)
    .refine((limits) => new Set(limits.map(keyOf)).size === limits.length, 'There is a limit for this already'),
  /** Spreads what is left of the month over its days: the cloud is chosen more rarely on a day that is ahead. */
  pacesDaily: z.boolean(),
})
export type Budget = z.infer<typeof budgetSchema>

/** Null: a month may cost what it likes. */
export const monthlyBudget = (limitNanoUsd: number | null, hard = true): Budget => ({
  startDay: 1,
  limits: limitNanoUsd === null ? [] : [{ scope: { kind: 'all' }, period: 'month', limitNanoUsd, hard }],
  pacesDaily: false,
})

const scopeWords: Readonly<Record<LimitScope['kind'], string>> = {
  all: 'budget',
  provider: 'limit for this provider',
  model: 'limit for this model',
  conversation: 'limit for this conversation',
  caller: 'limit for this client',
}

/** "this month's budget", "today's limit for this model". */
export const describeLimit = ({ scope, period }: Pick<Limit, 'scope' | 'period'>): string =>
  `${period === 'day' ? "today's" : "this month's"} ${scopeWords[scope.kind]}`

export interface BudgetedCall extends ModelKey {
  readonly conversationId: string | null
  readonly caller: string
}

export function isLimitOf(scope: LimitScope, call: BudgetedCall): boolean {
  switch (scope.kind) {
    case 'all':
      return true
    case 'provider':
      return scope.providerId === call.providerId
    case 'model':
      return scope.providerId === call.providerId && scope.model === call.model
    case 'conversation':
      return scope.conversationId === call.conversationId
    case 'caller':
      return scope.caller === call.caller
  }
}

/** How a limit stands. spent + held + free = limit + raised. */
export const balanceSchema = z.object({
  limit: limitSchema,
  periodStart: z.number(),
  resetsAt: z.number(),
  spentNanoUsd: nanoUsdSchema,
  /** Reserved by calls that are under way. */
  heldNanoUsd: nanoUsdSchema,
  /** Added by the person, for this period only. */
  raisedNanoUsd: nanoUsdSchema,
  freeNanoUsd: nanoUsdSchema,
})
export type Balance = z.infer<typeof balanceSchema>

export const capOf = ({ limit, raisedNanoUsd }: Pick<Balance, 'limit' | 'raisedNanoUsd'>): number =>
  limit.limitNanoUsd + raisedNanoUsd

/** Month-to-date and every limit, as the window's corner shows them. */
export const budgetStatusSchema = z.object({
  account: accountSchema,
  budget: budgetSchema,
  periodStart: z.number(),
  resetsAt: z.number(),
  spentNanoUsd: nanoUsdSchema,
  heldNanoUsd: nanoUsdSchema,
  balances: z.array(balanceSchema),
  /** When the newest entry is dated, where the clock is far behind it: the account stays there until then. */
  aheadAt: z.number().nullable(),
})
export type BudgetStatus = z.infer<typeof budgetStatusSchema>

export const monthBalanceOf = ({ balances }: Pick<BudgetStatus, 'balances'>): Balance | null =>
  balances.find(({ limit }) => limit.scope.kind === 'all' && limit.period === 'month') ?? null

export const alertPercents = [50, 80, 95, 100] as const

/** Said once for each limit, period and percentage. */
export const alertSchema = z.object({
  limit: limitSchema,
  percent: z.literal(alertPercents),
  at: z.number(),
  spentNanoUsd: nanoUsdSchema,
  capNanoUsd: nanoUsdSchema,
})
export type Alert = z.infer<typeof alertSchema>

/** Why the account is in a month that is yet to come; null where it is not. */
export const describeAhead = ({ aheadAt }: Pick<BudgetStatus, 'aheadAt'>): string | null =>
  aheadAt === null
    ? null
    : `An answer was booked on ${new Intl.DateTimeFormat('en', { dateStyle: 'long' }).format(aheadAt)}, which this machine's clock has yet to reach. So that a wrong clock grants no budget twice, the account stays there until then.`
