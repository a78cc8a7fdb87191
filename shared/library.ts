import { z } from 'zod'
import { fitSchema } from './fit.ts'
import { machineSchema } from './machine.ts'
import { tierSchema } from './model.ts'

const bytes = z.number().nonnegative()

/** A model on its way to this machine. */
export const pullSchema = z.object({
  name: z.string(),
  /** `waiting`: for its turn, or for Ollama to run. `unavailable`: the registry has no such tag. */
  status: z.enum(['waiting', 'running', 'paused', 'failed', 'unavailable']),
  step: z.enum(['starting', 'downloading', 'checking']),
  completedBytes: bytes,
  /** Null until it is known. */
  totalBytes: bytes.nullable(),
  bytesPerSecond: bytes.nullable(),
  /** What went wrong, in words. */
  problem: z.string().nullable(),
})
export type Pull = z.infer<typeof pullSchema>

/** Which of the models on this machine a tier means. */
export const localTierSchema = tierSchema.extract(['fast', 'strong'])
export type LocalTier = z.infer<typeof localTierSchema>

export const speedSchema = z.object({
  tokensPerSecond: z.number().positive(),
  firstTokenMs: z.number().nonnegative(),
})
export type Speed = z.infer<typeof speedSchema>

export const installedModelSchema = z.object({
  name: z.string(),
  sizeBytes: bytes,
  capabilities: z.array(z.string()),
  contextTokens: z.number().int().positive().nullable(),
  fit: fitSchema,
  tier: localTierSchema,
  /** Set where it is the model of its tier. */
  pick: z.object({ by: z.enum(['person', 'machine']), reason: z.string() }).nullable(),
  /** Null while it is not in memory. */
  memoryBytes: bytes.nullable(),
  isKeptWarm: z.boolean(),
  lastUsedAt: z.number().nullable(),
  speed: speedSchema.nullable(),
})
export type InstalledModel = z.infer<typeof installedModelSchema>

/** A model of the catalogue. */
export const offeredModelSchema = z.object({
  name: z.string(),
  downloadBytes: bytes,
  parameters: z.string(),
  licence: z.string(),
  contextTokens: z.number().int(),
  skills: z.array(z.enum(['tools', 'thinking', 'images'])),
  fit: fitSchema,
  isInstalled: z.boolean(),
  /** The registry was asked and has no such tag. */
  isUnavailable: z.boolean(),
  /** What it would be best for on this machine; null: others are better. */
  recommended: z.object({ tier: localTierSchema, reason: z.string() }).nullable(),
})
export type OfferedModel = z.infer<typeof offeredModelSchema>

/** The models on this machine, those on their way, and those that would suit it. */
export const librarySchema = z.object({
  /** False: no Ollama answers, so what is installed is not known. */
  isReachable: z.boolean(),
  machine: machineSchema,
  /** What went wrong after the call that asked for it had its answer, in words. */
  problem: z.string().nullable(),
  installed: z.array(installedModelSchema),
  pulls: z.array(pullSchema),
  offered: z.array(offeredModelSchema),
  /** Whether the picks of both tiers stay in memory together. */
  isTogether: z.boolean(),
  usedBytes: bytes,
  /** On the disk that models are kept on; null where that is not known. */
  freeBytes: bytes.nullable(),
  /** What downloads that were cancelled have left there. */
  leftoverBytes: bytes,
})
export type Library = z.infer<typeof librarySchema>
