import { z } from 'zod'
import { budgetSchema, monthlyBudget } from './budget.ts'
import { modeSchema } from './conversation.ts'
import { localitySchema, tierSchema } from './model.ts'
import { currencySchema, priceSchema, usd } from './money.ts'
import { profileSchema } from './profile.ts'

export const providerKindSchema = z.enum(['ollama', 'openai', 'anthropic', 'openai-compatible'])
export type ProviderKind = z.infer<typeof providerKindSchema>

export const providerModelSchema = z.object({
  id: z.string().min(1),
  tier: tierSchema,
  /** The user's own price; null: the built-in table's. */
  price: priceSchema.nullable(),
  contextTokens: z.number().int().positive().nullable(),
})

export const providerSchema = z.object({
  id: z.string().min(1),
  kind: providerKindSchema,
  name: z.string().min(1),
  baseUrl: z.url({ protocol: /^https?$/ }),
  /** What the user says of it. The door may find it less trustworthy, never more. */
  locality: localitySchema,
  models: z.array(providerModelSchema),
})
export type Provider = z.infer<typeof providerSchema>

/** The person's word on the models of this machine; null: what suits the machine. */
const localModelsSchema = z.object({
  fast: z.string().nullable(),
  strong: z.string().nullable(),
  /** Kept in memory as long as the app runs. */
  warm: z.array(z.string()),
})

/** What a person may change; kept in one readable file. Keys are never in it. */
export const settingsSchema = z.object({
  practice: z.boolean(),
  /** Id of the profile that holds where a conversation has none of its own. */
  profile: z.string().min(1).max(64),
  /** The person's own. */
  profiles: z.array(profileSchema).max(100),
  newConversationMode: modeSchema,
  /** Sent with every conversation as its system prompt; empty: none. */
  instructions: z.string(),
  providers: z.array(providerSchema),
  localModels: localModelsSchema,
  budget: budgetSchema,
  /** Whether the person is told when a limit is nearly used up. */
  budgetAlerts: z.boolean(),
  currency: currencySchema,
  theme: z.enum(['system', 'light', 'dark']),
  density: z.enum(['comfortable', 'compact']),
})
export type Settings = z.infer<typeof settingsSchema>

const { practice, profile, profiles, newConversationMode, instructions } = settingsSchema.shape
const { budget, budgetAlerts, currency, theme, density } = settingsSchema.shape

/** Any of what a person may change by itself; providers have calls of their own because of their keys. */
export const settingsChangeSchema = z.strictObject({
  practice: practice.exactOptional(),
  profile: profile.exactOptional(),
  profiles: profiles.exactOptional(),
  newConversationMode: newConversationMode.exactOptional(),
  instructions: instructions.exactOptional(),
  budget: budget.exactOptional(),
  budgetAlerts: budgetAlerts.exactOptional(),
  currency: currency.exactOptional(),
  theme: theme.exactOptional(),
  density: density.exactOptional(),
})

export const defaultSettings: Settings = {
  practice: false,
  profile: 'balanced',
  profiles: [],
  newConversationMode: 'auto',
  instructions: '',
  providers: [],
  localModels: { fast: null, strong: null, warm: [] },
  budget: monthlyBudget(20_000_000_000),
  budgetAlerts: true,
  currency: usd,
  theme: 'system',
  density: 'comfortable',
}
