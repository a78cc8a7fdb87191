import { Modal } from '@mantine/core'
import { useStore } from 'zustand'
import { CopyButton } from '../ui/CopyButton.tsx'
import { useStores } from '../useStores.ts'

/** What the Ollama that Gatehouse started says about itself. */
export function LogView() {
  const { ollama } = useStores()
  const log = useStore(ollama.store, (state) => state.log)
  return (
    <Modal
      opened={log !== null}
      onClose={ollama.closeLog}
      title="Log of Ollama"
      size="xl"
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      {log && (
        <>
          <p className="quiet daemon__file">
            The end of {log.file} <CopyButton text={() => log.text} label="Copy the log" />
          </p>
          <pre className="daemon__log" tabIndex={0}>
            {log.text.trim() === '' ? 'Nothing was written yet.' : log.text}
          </pre>
        </>
      )}
    </Modal>
  )
}
