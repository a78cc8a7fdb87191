import { Button } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../useStores.ts'

/** Only what Gatehouse installed itself can be removed here. */
export function UninstallRow() {
  const { ollama } = useStores()
  const installed = useStore(ollama.store, ({ view }) => view?.installed ?? null)
  const [isAsking, setAsking] = useState(false)
  if (installed === null) return null
  return (
    <p className="quiet">
      Gatehouse installed Ollama {installed.version}
      {installed.previous === null ? '.' : `, and keeps ${installed.previous} from before.`}{' '}
      {isAsking ? (
        <Button size="compact-sm" color="red" variant="light" onClick={() => void ollama.uninstall()}>
          Remove it; your models stay
        </Button>
      ) : (
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setAsking(true)}>
          Remove
        </Button>
      )}
    </p>
  )
}
