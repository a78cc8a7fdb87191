import { z } from 'zod'

/** What speaks against an answer that came whole. */
export const doubtSchema = z.object({
  kind: z.enum(['truncated', 'repetition', 'refusal', 'invalid-json', 'unconvincing']),
  /** As half a sentence: "it declines to answer". */
  words: z.string(),
})
export type Doubt = z.infer<typeof doubtSchema>
