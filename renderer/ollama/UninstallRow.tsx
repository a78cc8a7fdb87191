import { Button } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../useStores.ts'

/** Only what Gatehouse installed itself can be changed for the one before, or removed, here. */
export function UninstallRow() {
  const { ollama } = useStores()
  const installed = useStore(ollama.store, ({ view }) => view?.installed ?? null)
  const [isAsking, setAsking] = useState(false)
  if (installed === null) return null
  const { version, previous } = installed
  return (
    <div className="installed">
      <p className="quiet">
        Gatehouse installed Ollama {version}
        {previous === null ? '.' : ` and keeps ${previous}.`}
      </p>
      <div className="daemon__actions">
        {previous !== null && (
          <Button size="compact-sm" variant="default" onClick={() => void ollama.goBack()}>
            Use {previous} instead
          </Button>
        )}
        {isAsking ? (
          <Button size="compact-sm" color="red" variant="light" onClick={() => void ollama.uninstall()}>
            Remove it; your models stay
          </Button>
        ) : (
          <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsking(true)}>
            Remove Ollama
          </Button>
        )}
      </div>
    </div>
  )
}
