import { createStore } from 'zustand/vanilla'
import { attachmentPieceBytes, largestAttachmentBytes, type Attachment } from '../../shared/attachment.ts'
import type { Api } from '../api.ts'
import { createId } from '../ui/createId.ts'
import { describeError } from '../ui/describeError.ts'
import { readBase64 } from './readBase64.ts'

/** A file on its way: first to the machine side, then past the gate. */
export interface Upload {
  readonly id: string
  readonly conversationId: string
  readonly name: string
  readonly bytes: number
  /** 0–1. */
  readonly share: number
}

export interface AttachmentsState {
  readonly conversationId: string | null
  /** Of the open conversation, those of its draft with them. */
  readonly attachments: readonly Attachment[]
  readonly uploads: readonly Upload[]
  /** Why the last file was not attached. */
  readonly refusal: string | null
}

/** Of the way a file goes, the part that ends when the machine side has it. */
const sendingShare = 0.4

/** `ensure` makes the conversation exist before a file goes to it; false where it cannot. */
export function createAttachmentsStore(api: Api, ensure: (conversationId: string) => Promise<boolean>) {
  const store = createStore<AttachmentsState>(() => ({
    conversationId: null,
    attachments: [],
    uploads: [],
    refusal: null,
  }))

  api.on('attachments.changed', ({ conversationId, attachments }) =>
    store.setState((state) => (state.conversationId === conversationId ? { attachments } : {})),
  )
  api.on('attachments.progress', ({ attachmentId, share }) =>
    setShare(attachmentId, sendingShare + (1 - sendingShare) * share),
  )

  const setShare = (id: string, share: number): void =>
    store.setState(({ uploads }) => ({
      uploads: uploads.map((upload) => (upload.id === id ? { ...upload, share } : upload)),
    }))

  const drop = (id: string): void =>
    store.setState(({ uploads }) => ({ uploads: uploads.filter((upload) => upload.id !== id) }))

  const refuse = (refusal: string): void => store.setState({ refusal })

  /** A conversation that is not kept yet has no files. */
  async function open(conversationId: string, isKept: boolean): Promise<void> {
    store.setState({ conversationId, attachments: [], refusal: null })
    if (isKept) await load()
  }

  /** After a message took its files along, and after they came back. */
  async function load(): Promise<void> {
    const { conversationId } = store.getState()
    if (conversationId === null) return
    const listed = await api.call('attachments.list', { conversationId })
    store.setState((state) =>
      listed.ok && state.conversationId === conversationId ? { attachments: listed.value } : {},
    )
  }

  async function add(files: readonly File[]): Promise<void> {
    const { conversationId } = store.getState()
    store.setState({ refusal: null })
    if (conversationId === null || !(await ensure(conversationId))) return
    for (const file of files) {
      if (file.size === 0) refuse(`${file.name} is empty. It was not attached.`)
      else if (file.size > largestAttachmentBytes)
        refuse(`${file.name} is larger than 10 MB. It was not attached. Attach the part that matters.`)
      else await send(file, conversationId)
    }
  }

  async function send(file: File, conversationId: string): Promise<void> {
    const id = createId()
    const { name, size: bytes } = file
    const upload = { id, conversationId, name, bytes, share: 0 }
    store.setState(({ uploads }) => ({ uploads: [...uploads, upload] }))
    for (let offset = 0; offset < bytes && isWanted(id); offset += attachmentPieceBytes) {
      const data = await readBase64(file.slice(offset, offset + attachmentPieceBytes))
      const reply = await api.call('attachments.upload', {
        attachmentId: id,
        conversationId,
        name,
        bytes,
        offset,
        data,
      })
      if (!reply.ok) {
        if (isWanted(id)) refuse(describeError(reply.error, 'It was not attached.').sentence)
        break
      }
      setShare(id, (sendingShare * Math.min(bytes, offset + attachmentPieceBytes)) / bytes)
    }
    drop(id)
  }

  const isWanted = (id: string): boolean => store.getState().uploads.some((upload) => upload.id === id)

  /** Takes a file off the draft, or stops it on its way. */
  async function remove(attachmentId: string): Promise<void> {
    drop(attachmentId)
    const removed = await api.call('attachments.remove', { attachmentId })
    if (!removed.ok) refuse(describeError(removed.error, 'The file is still attached.').sentence)
  }

  return { store, open, load, add, remove }
}
