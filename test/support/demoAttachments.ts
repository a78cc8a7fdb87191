import { attachmentPieceBytes, type Attachment } from '../../shared/attachment.ts'
import type { Handlers, Publish } from '../../shared/contract.ts'
import { fail, ok } from '../../shared/result.ts'

/** Keeps files in memory; what is called .png is no text. */
export function createDemoAttachments(
  publish: Publish,
): Pick<Handlers, Extract<keyof Handlers, `attachments.${string}`>> {
  let attachments: readonly Attachment[] = []
  const of = (conversationId: string) => attachments.filter((one) => one.conversationId === conversationId)
  const announce = (conversationId: string) =>
    publish('attachments.changed', { conversationId, attachments: of(conversationId) })
  return {
    'attachments.list': async ({ conversationId }) => ok(of(conversationId)),
    'attachments.upload': async ({ attachmentId: id, conversationId, name, bytes, offset }) => {
      publish('attachments.progress', { attachmentId: id, conversationId, share: 0.5 })
      if (offset + attachmentPieceBytes < bytes) return ok(null)
      if (name.endsWith('.png')) return fail({ kind: 'invalid-input', problems: [`${name} is not text`] })
      const isPrivate = name.includes('clients')
      const attachment: Attachment = {
        id,
        conversationId,
        messageId: null,
        name,
        bytes,
        level: isPrivate ? 'restricted' : 'public',
        findingCounts: isPrivate ? [{ type: 'card', count: 12 }] : [],
      }
      attachments = [...attachments, attachment]
      announce(conversationId)
      return ok(attachment)
    },
    'attachments.remove': async ({ attachmentId }) => {
      const gone = attachments.find(({ id }) => id === attachmentId)
      attachments = attachments.filter(({ id }) => id !== attachmentId)
      if (gone) announce(gone.conversationId)
      return ok(undefined)
    },
  }
}
