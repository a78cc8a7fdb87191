import type { AttachmentPiece } from '../../shared/attachment.ts'

/** A file under way in pieces that come in order. */
interface Upload {
  readonly bytes: Buffer
  received: number
  readonly controller: AbortController
}

export interface Uploads {
  /** The whole file with its last piece; null before. `misplaced`: the piece does not follow the one before it. */
  take(piece: AttachmentPiece): { readonly bytes: Uint8Array; readonly signal: AbortSignal } | 'misplaced' | null
  /** The file is done with, or not wanted any more. */
  end(attachmentId: string): void
}

/** More files than a person has under way at once. */
const mostUploads = 20

export function createUploads(): Uploads {
  const uploads = new Map<string, Upload>()

  function end(attachmentId: string): void {
    uploads.get(attachmentId)?.controller.abort()
    uploads.delete(attachmentId)
  }

  return {
    take({ attachmentId, bytes, offset, data }) {
      if (offset === 0) {
        end(attachmentId)
        const [oldest] = uploads.keys()
        if (uploads.size >= mostUploads && oldest !== undefined) end(oldest)
        uploads.set(attachmentId, { bytes: Buffer.alloc(bytes), received: 0, controller: new AbortController() })
      }
      const upload = uploads.get(attachmentId)
      const piece = Buffer.from(data, 'base64')
      if (!upload || upload.received !== offset || offset + piece.length > upload.bytes.length) return 'misplaced'
      piece.copy(upload.bytes, offset)
      upload.received += piece.length
      const isWhole = upload.received === upload.bytes.length
      return isWhole ? { bytes: upload.bytes, signal: upload.controller.signal } : null
    },
    end,
  }
}
