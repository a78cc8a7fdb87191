import { Button } from '@mantine/core'
import { useStore } from 'zustand'
import { formatSize } from '../../shared/bytes.ts'
import type { OfferedModel, Pull } from '../../shared/library.ts'
import { useStores } from '../useStores.ts'
import { firstChoice } from './firstChoice.ts'
import { PullRow } from './PullList.tsx'
import './library.css'

const noPulls: readonly Pull[] = []
const noModels: readonly OfferedModel[] = []

/** Where Ollama runs and has no model yet: the one that suits this machine, or the choice of another. */
export function FirstModel() {
  const { library, view } = useStores()
  const pulls = useStore(library.store, (state) => state.library?.pulls ?? noPulls)
  const offered = useStore(library.store, (state) => state.library?.offered ?? noModels)
  const best = firstChoice(offered)
  if (pulls.length > 0) {
    return (
      <>
        <p>The first model is on its way. It can be used as soon as it is here.</p>
        <ul className="library__list">
          {pulls.map((pull) => (
            <PullRow key={pull.name} pull={pull} />
          ))}
        </ul>
      </>
    )
  }
  return (
    <>
      <p>
        Ollama runs here but has no model yet.{' '}
        {best &&
          `${best.name} suits this machine. It is ${formatSize(best.downloadBytes)} from Ollama’s registry (registry.ollama.ai), and free.`}
      </p>
      <div className="welcome__actions">
        {best && <Button onClick={() => void library.pull(best.name)}>Get {best.name}</Button>}
        <Button variant="default" onClick={() => view.showSettings('local')}>
          Choose another
        </Button>
      </div>
    </>
  )
}
