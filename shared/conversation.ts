import { z } from 'zod'

/** `auto`: the gate decides. `local`: "Local only". `cloud`: "Prefer cloud". */
export const modeSchema = z.enum(['auto', 'local', 'cloud'])
export type Mode = z.infer<typeof modeSchema>

export const conversationSchema = z.object({
  id: z.string(),
  title: z.string(),
  mode: modeSchema,
  /** Id of its profile; null: the one of the settings. */
  profile: z.string().max(64).nullable(),
  /** Its own system prompt; null: the one of the settings. */
  instructions: z.string().nullable(),
  /** Not yet sent text, kept so that nothing typed is lost. */
  draft: z.string(),
  createdAt: z.number(),
  updatedAt: z.number(),
})
export type Conversation = z.infer<typeof conversationSchema>

/** Its title, or what it is called until its first message names it. */
export const nameOfConversation = (conversation: Pick<Conversation, 'title'> | undefined): string =>
  conversation?.title || 'New conversation'
