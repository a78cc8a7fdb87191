import { z } from 'zod'
import { findingCountSchema } from './finding.ts'
import { levelSchema } from './sensitivity.ts'

/** Of one file, and of all files of one conversation together. */
export const largestAttachmentBytes = 10 * 1024 * 1024

/** A text file that goes with a message; its text stays on the machine side. */
export const attachmentSchema = z.object({
  id: z.string(),
  conversationId: z.string(),
  /** Null while it belongs to the draft. */
  messageId: z.string().nullable(),
  name: z.string(),
  bytes: z.number().int().nonnegative(),
  /** As it was when it was attached. */
  level: levelSchema,
  findingCounts: z.array(findingCountSchema),
})
export type Attachment = z.infer<typeof attachmentSchema>

/** Bytes of a file in base64 that go over the wire at once. */
export const attachmentPieceBytes = 768 * 1024

export const attachmentPieceSchema = z.object({
  attachmentId: z.string().min(1).max(64),
  conversationId: z.string().min(1).max(64),
  name: z.string().min(1).max(255),
  bytes: z.number().int().positive().max(largestAttachmentBytes),
  offset: z.number().int().nonnegative(),
  data: z.base64().max(Math.ceil(attachmentPieceBytes / 3) * 4),
})
export type AttachmentPiece = z.infer<typeof attachmentPieceSchema>
