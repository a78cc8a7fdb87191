import { z } from 'zod'
import { doubtSchema, offerSchema } from './check.ts'
import { appErrorSchema } from './errors.ts'
import { destinationSchema } from './model.ts'
import { nanoUsdSchema, usageQualitySchema } from './money.ts'
import { levelSchema } from './sensitivity.ts'

/** `waiting`: nothing was sent yet. `interrupted`: the app or the stream ended first; the text so far is kept. */
export const messageStatusSchema = z.enum(['waiting', 'streaming', 'complete', 'stopped', 'interrupted', 'failed'])
export type MessageStatus = z.infer<typeof messageStatusSchema>

/** Where an answer comes from, as its badge shows it. */
export const routeSchema = z.object({
  destination: destinationSchema,
  reason: z.string(),
  practice: z.boolean(),
  /** Null until the answer is settled. */
  costNanoUsd: nanoUsdSchema.nullable(),
  usageQuality: usageQualitySchema,
})
export type Route = z.infer<typeof routeSchema>

export const messageSchema = z.object({
  id: z.string(),
  conversationId: z.string(),
  parentId: z.string().nullable(),
  author: z.enum(['user', 'assistant']),
  text: z.string(),
  /** The model's own thinking where it shows it; empty otherwise. */
  reasoning: z.string(),
  status: messageStatusSchema,
  createdAt: z.number(),
  /** The turn that wrote it. */
  turnId: z.string(),
  /** Of this message alone. Null for answers that have none yet. */
  level: levelSchema.nullable(),
  route: routeSchema.nullable(),
  error: appErrorSchema.nullable(),
  /** What the answer check found, gravest first. */
  doubts: z.array(doubtSchema),
  /** Who else could be asked, where only the person can say so; null: nobody, or no need. */
  offer: offerSchema.nullable(),
  /** The person chose it among several answers to the same message. */
  kept: z.boolean(),
})
export type Message = z.infer<typeof messageSchema>

/** No more text will come by itself. */
export const isSettled = (status: MessageStatus): boolean => status !== 'waiting' && status !== 'streaming'
