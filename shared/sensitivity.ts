import { z } from 'zod'
import { findingSchema } from './finding.ts'
import { levels } from './level.ts'
import { topicSchema } from './topic.ts'

export const levelSchema = z.enum(levels)

/** What the gate says of one text. */
export const labelSchema = z.object({
  level: levelSchema,
  findings: z.array(findingSchema),
  /** What it tells beside them: no value, so nothing that could be taken out. */
  topics: z.array(topicSchema),
  /** Probability (0–1) that the text tells something private without naming an identifier. */
  contextScore: z.number(),
  /** Distance (0–1) of the evidence from the nearest border between two levels; small means unsure. */
  margin: z.number(),
})
export type Label = z.infer<typeof labelSchema>
