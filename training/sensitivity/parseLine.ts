import { z } from 'zod'

const spanSchema = z.object({ type: z.string(), start: z.number(), end: z.number() })
const lineSchema = z.object({
  id: z.union([z.string(), z.number()]).default(''),
  text: z.string(),
  /** PUBLIC, INTERNAL, CONFIDENTIAL or RESTRICTED, where the level itself is known. */
  tier: z.string().optional(),
  group: z
    .string()
    .nullish()
    .transform((group) => group ?? ''),
  spans: z.array(spanSchema).default([]),
})
export type LabelledLine = z.infer<typeof lineSchema>

/** One line of a data folder. */
export const parseLine = (line: string): LabelledLine => lineSchema.parse(JSON.parse(line))
