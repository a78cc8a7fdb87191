import { z } from 'zod'
import { consentSchema } from './consent.ts'
import { decisionSchema } from './decision.ts'
import { failureSchema } from './failure.ts'
import { destinationSchema } from './model.ts'
import { nanoUsdSchema, usageQualitySchema, usageSchema } from './money.ts'
import { levelSchema } from './sensitivity.ts'

/** A failure that passes by itself, and the pause made before the same destination was tried again. */
export const retrySchema = z.object({
  failure: failureSchema,
  /** Since the attempt began. */
  afterMs: z.number(),
  pauseMs: z.number(),
})
export type Retry = z.infer<typeof retrySchema>

/** One try at one destination, under one hold, with the retries it took. */
export const attemptSchema = z.object({
  id: z.string(),
  destination: destinationSchema,
  startedAt: z.number(),
  outcome: z.enum(['running', 'answered', 'stopped', 'failed', 'interrupted']),
  failure: failureSchema.nullable(),
  retries: z.array(retrySchema),
  usage: usageSchema.nullable(),
  usageQuality: usageQualitySchema,
  costNanoUsd: nanoUsdSchema,
  firstTokenMs: z.number().nullable(),
  totalMs: z.number().nullable(),
})
export type Attempt = z.infer<typeof attemptSchema>

/** One verdict of the egress door. */
export const egressEntrySchema = z.object({
  at: z.number(),
  host: z.string(),
  purpose: z.string(),
  bytes: z.number().int(),
  level: levelSchema,
  verdict: z.enum(['sent', 'refused']),
  detail: z.string(),
})
export type EgressEntry = z.infer<typeof egressEntrySchema>

/** A text that left with stand-ins, as the model saw it. */
export const redactedTextSchema = z.object({ role: z.enum(['system', 'user', 'assistant']), text: z.string() })
export type RedactedText = z.infer<typeof redactedTextSchema>

/** Decision, attempts and cost of one answer, as the person sees it. */
export const receiptSchema = z.object({
  messageId: z.string(),
  /** Null where the turn ended before it was decided. */
  decision: decisionSchema.nullable(),
  consent: consentSchema.nullable(),
  redactedTexts: z.array(redactedTextSchema),
  attempts: z.array(attemptSchema),
  egress: z.array(egressEntrySchema),
})
export type Receipt = z.infer<typeof receiptSchema>
