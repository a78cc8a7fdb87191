import { useState, type ClipboardEvent, type DragEvent } from 'react'
import { useStores } from '../useStores.ts'

const longPaste = 8_000

/** Files that are dropped on the composer or pasted into it, and texts that had better be one. */
export function useDroppedFiles() {
  const { attachments } = useStores()
  const [isOver, setOver] = useState(false)
  const [pasted, setPasted] = useState<string | null>(null)
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files')

  return {
    isOver,
    pasted,
    forgetPasted: () => setPasted(null),
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!hasFiles(event)) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave: () => setOver(false),
      onDrop: (event: DragEvent) => {
        setOver(false)
        if (!hasFiles(event)) return
        event.preventDefault()
        void attachments.add([...event.dataTransfer.files])
      },
      onPaste: (event: ClipboardEvent) => {
        const files = [...event.clipboardData.files]
        const text = event.clipboardData.getData('text/plain')
        if (files.length > 0 && text === '') {
          event.preventDefault()
          void attachments.add(files)
        } else if (text.length > longPaste) setPasted(text.replaceAll('\r\n', '\n'))
      },
    },
  }
}
