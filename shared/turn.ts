import { z } from 'zod'
import { askSchema } from './consent.ts'
import { failureSchema } from './failure.ts'
import { messageSchema, routeSchema } from './message.ts'
import { destinationSchema } from './model.ts'

const ofTurn = { turnId: z.string(), conversationId: z.string(), messageId: z.string() }

/**
 * The life of one answer. Every text event says the length of the answer before it, so that one that is
 * repeated or lost on the way is noticed. The closing event, `finished`, carries the message as it is stored.
 */
export const turnEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('asking'), ...ofTurn, ask: askSchema }),
  z.object({ type: z.literal('routed'), ...ofTurn, route: routeSchema }),
  z.object({ type: z.literal('loading'), ...ofTurn, model: z.string() }),
  z.object({
    type: z.literal('text'),
    ...ofTurn,
    channel: z.enum(['answer', 'reasoning']),
    offset: z.number().int().nonnegative(),
    text: z.string(),
  }),
  z.object({
    type: z.literal('attempt-failed'),
    ...ofTurn,
    destination: destinationSchema,
    failure: failureSchema,
    next: destinationSchema.nullable(),
  }),
  /** The same destination is tried again after this pause. `next`: who could be asked instead, at once. */
  z.object({
    type: z.literal('pausing'),
    ...ofTurn,
    destination: destinationSchema,
    failure: failureSchema,
    pauseMs: z.number(),
    next: destinationSchema.nullable(),
  }),
  /** `next`: the answer of a stronger model to the same question, where this one was doubted. Its turn begins now. */
  z.object({ type: z.literal('finished'), ...ofTurn, message: messageSchema, next: messageSchema.nullable() }),
  /** Cancelled before anything was sent: its messages are gone. `question` goes back into the composer; null for a retry. */
  z.object({ type: z.literal('withdrawn'), ...ofTurn, question: z.string().nullable() }),
])
export type TurnEvent = z.infer<typeof turnEventSchema>
