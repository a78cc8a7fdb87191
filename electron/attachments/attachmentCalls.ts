import { largestAttachmentBytes, type AttachmentPiece } from '../../shared/attachment.ts'
import type { Handlers, Publish } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import { countFound } from '../../shared/finding.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { asMessage } from './asMessage.ts'
import type { Attachments } from './attachments.ts'
import { decodeText } from './decodeText.ts'
import type { LongTexts } from './longTexts.ts'
import { createUploads } from './uploads.ts'

interface Dependencies {
  readonly attachments: Attachments
  readonly longTexts: LongTexts
  readonly findConversation: (id: string) => Result<unknown, AppError>
  readonly publish: Publish
}

const refused = (problem: string) => fail<AppError>({ kind: 'invalid-input', problems: [problem] })

export function createAttachmentCalls({
  attachments,
  longTexts,
  findConversation,
  publish,
}: Dependencies): Pick<Handlers, Extract<keyof Handlers, `attachments.${string}`>> {
  const uploads = createUploads()
  const announce = (conversationId: string) =>
    publish('attachments.changed', { conversationId, attachments: attachments.list(conversationId) })

  async function upload(piece: AttachmentPiece) {
    const { attachmentId: id, conversationId, name, bytes } = piece
    const found = findConversation(conversationId)
    if (!found.ok) return found
    const used = attachments.list(conversationId).reduce((sum, known) => sum + known.bytes, 0)
    if (used + bytes > largestAttachmentBytes) return refused('the files of one conversation may have 10 MB together')
    const file = uploads.take(piece)
    if (file === null) return ok(null)
    if (file === 'misplaced') return refused(`${name} did not arrive in order`)
    const text = decodeText(file.bytes)
    if (text === null) {
      uploads.end(id)
      return refused(`${name} is not text. Gatehouse reads text files only, and what it cannot read it does not send`)
    }
    const label = await longTexts.label(asMessage({ name, text }).text, {
      signal: file.signal,
      onProgress: (share) => publish('attachments.progress', { attachmentId: id, conversationId, share }),
    })
    uploads.end(id)
    if (label === null) return fail<AppError>({ kind: 'not-found', what: 'the file' })
    const { level } = label
    const findingCounts = countFound([label])
    const added = attachments.add({ id, conversationId, name, bytes, text, level, findingCounts })
    if (!added.ok) return added
    announce(conversationId)
    return ok({ id, conversationId, messageId: null, name, bytes, level, findingCounts })
  }

  return {
    'attachments.list': async ({ conversationId }) => ok(attachments.list(conversationId)),
    'attachments.upload': upload,
    'attachments.remove': async ({ attachmentId }) => {
      uploads.end(attachmentId)
      const conversationId = attachments.conversationOf(attachmentId)
      const removed = attachments.remove(attachmentId)
      if (removed.ok && conversationId !== null) announce(conversationId)
      return removed
    },
  }
}
