import { z } from 'zod'
import { modelKeySchema } from './model.ts'

/** What was measured of a model in the attempts at it; null where it was not yet. */
export const modelMeasureSchema = modelKeySchema.extend({
  /** The half that is faster. */
  firstTokenMs: z.number().nullable(),
  /** All but one in twenty are faster. */
  slowFirstTokenMs: z.number().nullable(),
  tokensPerSecond: z.number().nullable(),
  /** Of its last attempts (0–1). */
  successShare: z.number().nullable(),
  /** It failed again and again and is left alone until then; null: it may be asked. */
  retryAt: z.number().nullable(),
})
export type ModelMeasure = z.infer<typeof modelMeasureSchema>
