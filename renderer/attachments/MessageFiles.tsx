import { useMemo } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../useStores.ts'
import { FileChip } from './FileChip.tsx'
import './attachments.css'

/** The files that went with a message. */
export function MessageFiles({ messageId }: { messageId: string }) {
  const { attachments } = useStores()
  const all = useStore(attachments.store, (state) => state.attachments)
  const files = useMemo(() => all.filter((file) => file.messageId === messageId), [all, messageId])
  if (files.length === 0) return null
  return (
    <ul className="files" aria-label="Attached files">
      {files.map((file) => (
        <FileChip key={file.id} file={file} />
      ))}
    </ul>
  )
}
