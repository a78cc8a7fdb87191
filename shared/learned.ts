import { z } from 'zod'

/** What the person's choices between two answers taught, on this machine only. */
export const learnedSchema = z.object({
  comparisons: z.number().int(),
  /** Per class of task, most comparisons first. */
  lessons: z.array(
    z.object({
      taskClass: z.string(),
      count: z.number().int(),
      /** By how much the score was too low on average (-1 to 1); below 0: too high. */
      shift: z.number(),
    }),
  ),
})
export type Learned = z.infer<typeof learnedSchema>
