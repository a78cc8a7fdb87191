import { z } from 'zod'
import { privacyRulesSchema } from '../../shared/privacyRules.ts'
import { labelSchema } from '../../shared/sensitivity.ts'

export const labelRequestSchema = z.object({ text: z.string(), rules: privacyRulesSchema })
export type LabelRequest = z.infer<typeof labelRequestSchema>

export const labelMessageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('progress'), share: z.number() }),
  z.object({ type: z.literal('label'), label: labelSchema }),
])
export type LabelMessage = z.infer<typeof labelMessageSchema>
