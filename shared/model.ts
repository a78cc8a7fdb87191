import { z } from 'zod'
import { priceSchema } from './money.ts'

/** Where a model runs: proven on this machine, on an endpoint the user vouches for, or anywhere else. */
export const localities = ['device', 'trusted', 'cloud'] as const
export const localitySchema = z.enum(localities)
export type Locality = z.infer<typeof localitySchema>

export const tierSchema = z.enum(['fast', 'strong', 'frontier'])
export type Tier = z.infer<typeof tierSchema>

export const isStronger = (tier: Tier, than: Tier): boolean =>
  tierSchema.options.indexOf(tier) > tierSchema.options.indexOf(than)

/** One place a message can be answered at. */
export const destinationSchema = z.object({
  providerId: z.string(),
  providerName: z.string(),
  /** Host (and port) the bytes would go to. */
  host: z.string(),
  model: z.string(),
  locality: localitySchema,
  tier: tierSchema,
})
export type Destination = z.infer<typeof destinationSchema>

/** Names one destination in settings, picks and breakers. */
export const modelKeySchema = z.object({ providerId: z.string(), model: z.string() })
export type ModelKey = z.infer<typeof modelKeySchema>

export const isSameModel = (a: ModelKey, b: ModelKey): boolean => a.providerId === b.providerId && a.model === b.model

/** Why a model cannot be asked now, known before any message is written. */
export const modelProblemSchema = z.enum([
  'no-key',
  'unreachable',
  'offline',
  'model-missing',
  'does-not-fit',
  'key-store-locked',
])
export type ModelProblem = z.infer<typeof modelProblemSchema>

/** A destination with the facts that decide whether it can take a turn. */
export const modelOptionSchema = z.object({
  destination: destinationSchema,
  contextTokens: z.number().int().positive().nullable(),
  maxOutputTokens: z.number().int().positive().nullable(),
  /** Null where nobody knows it. On the device and on trusted endpoints it is free. */
  price: priceSchema.nullable(),
  problem: modelProblemSchema.nullable(),
})
export type ModelOption = z.infer<typeof modelOptionSchema>
