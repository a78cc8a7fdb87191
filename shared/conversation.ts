import { z } from 'zod'
import { profileIdSchema } from './profile.ts'

/** `auto`: the gate decides. `local`: "Local only". `cloud`: "Prefer cloud". */
export const modeSchema = z.enum(['auto', 'local', 'cloud'])
export type Mode = z.infer<typeof modeSchema>

export const conversationSchema = z.object({
  id: z.string(),
  title: z.string(),
  mode: modeSchema,
  /** Null: the profile of the settings. */
  profile: profileIdSchema.nullable(),
  /** Not yet sent text, kept so that nothing typed is lost. */
  draft: z.string(),
  createdAt: z.number(),
  updatedAt: z.number(),
})
export type Conversation = z.infer<typeof conversationSchema>
