import { z } from 'zod'
import { failureSchema } from './failure.ts'
import { modelKeySchema } from './model.ts'

/** Every failure the app expects. Anything else is a bug and reaches the page as `unexpected`. */
export const appErrorSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invalid-input'), problems: z.array(z.string()) }),
  z.object({ kind: z.literal('not-found'), what: z.string() }),
  z.object({ kind: z.literal('busy'), what: z.string() }),
  /** The machine side is read-only or its disk is full: nothing was saved, the draft is kept. */
  z.object({ kind: z.literal('not-saved'), detail: z.string() }),
  /** The disk has too little room for what was asked for: nothing was begun. */
  z.object({ kind: z.literal('no-room'), detail: z.string() }),
  z.object({ kind: z.literal('provider'), providerName: z.string(), failure: failureSchema }),
  /** `unpriced`: the best of those that only lack a price; null where there is none. */
  z.object({ kind: z.literal('no-destination'), reasons: z.array(z.string()), unpriced: modelKeySchema.nullable() }),
  z.object({ kind: z.literal('disconnected') }),
  z.object({ kind: z.literal('unexpected'), reference: z.string() }),
])
export type AppError = z.infer<typeof appErrorSchema>
