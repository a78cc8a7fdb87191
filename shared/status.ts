import { z } from 'zod'
import { surroundingsSchema } from './decisionRequest.ts'
import { pinnedProfileSchema } from './profile.ts'

/** Something the person should know that no single message shows. */
export const noticeSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('set-aside'),
    file: z.enum(['settings', 'privacy', 'conversations']),
    because: z.enum(['damaged', 'newer']),
    keptAs: z.string(),
    /** When the copy was made that is used instead; null: there was none. */
    restoredFrom: z.number().nullable(),
  }),
  z.object({ kind: z.literal('read-only'), detail: z.string() }),
  z.object({ kind: z.literal('keys-not-protected'), detail: z.string() }),
])
export type Notice = z.infer<typeof noticeSchema>

export const statusSchema = z.object({
  version: z.string(),
  shell: z.enum(['window', 'browser', 'command']),
  platform: z.enum(['mac', 'linux', 'other']),
  practice: z.boolean(),
  /** True until a provider, an Ollama with a model, or practice is there to answer. */
  needsSetup: z.boolean(),
  /** Where keys are kept, in words for the person. */
  keyStore: z.string(),
  /** Holds instead of every choice; null: the person chooses. */
  pinnedProfile: pinnedProfileSchema.nullable(),
  surroundings: surroundingsSchema,
  notices: z.array(noticeSchema),
})
export type Status = z.infer<typeof statusSchema>
