import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../useStores.ts'
import { FileChip } from './FileChip.tsx'
import './attachments.css'

/** The files that will go with the message being written. */
export function DraftFiles() {
  const { attachments } = useStores()
  const conversationId = useStore(attachments.store, (state) => state.conversationId)
  const all = useStore(attachments.store, (state) => state.attachments)
  const uploads = useStore(attachments.store, (state) => state.uploads)
  const refusal = useStore(attachments.store, (state) => state.refusal)
  const files = useMemo(
    () => [
      ...all.filter(({ messageId }) => messageId === null),
      ...uploads.filter((upload) => upload.conversationId === conversationId),
    ],
    [all, uploads, conversationId],
  )
  return (
    <>
      {files.length > 0 && (
        <ul className="files" aria-label="Attached files">
          {files.map((file) => (
            <FileChip key={file.id} file={file} onRemove={() => void attachments.remove(file.id)} />
          ))}
        </ul>
      )}
      <p role="status" className="files__refusal" hidden={refusal === null}>
        {refusal}
      </p>
    </>
  )
}
