import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { formatSize } from '../../shared/bytes.ts'
import type { OfferedModel } from '../../shared/library.ts'
import { useStores } from '../useStores.ts'

/** Where Ollama runs and has no model yet. */
export function FirstModel({ model, choice }: { model: OfferedModel | null; choice: ReactNode }) {
  const { library, view } = useStores()
  if (model === null) {
    return (
      <>
        <p>Ollama runs here and has no model yet.</p>
        <Button onClick={() => view.showSettings('local')}>Choose a model</Button>
      </>
    )
  }
  const { name, downloadBytes } = model
  return (
    <>
      <p>Ollama runs here and has no model yet. {name} suits this machine.</p>
      <div className="welcome__actions">
        <Button onClick={() => void library.pull(name)}>
          Get {name} ({formatSize(downloadBytes)})
        </Button>
        {choice}
      </div>
      <p className="welcome__facts">From Ollama’s registry (registry.ollama.ai), free of charge</p>
    </>
  )
}
