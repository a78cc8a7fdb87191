import { z } from 'zod'
import { modelKeySchema } from './model.ts'

/** How a destination did of late, learned from the attempts at it. */
export const healthSchema = modelKeySchema.extend({
  /** That the rest is about. */
  attempts: z.number().int(),
  /** 0–1. */
  successRate: z.number(),
  /** Null where no first word ever came. */
  firstTokenMs: z.object({ p50: z.number(), p95: z.number() }).nullable(),
  tokensPerSecond: z.number().nullable(),
  /** It failed again and again and is left alone until then; null: it may be asked. */
  retryAt: z.number().nullable(),
})
export type Health = z.infer<typeof healthSchema>
