import { Button, Progress } from '@mantine/core'
import { useStore } from 'zustand'
import type { InstallState, OllamaView } from '../../shared/ollama.ts'
import { useStores } from '../useStores.ts'
import { installProblemWords, offerLabel, offerWords, progressShare, progressWords } from './installWords.ts'

interface Props {
  readonly offer: OllamaView['offer']
  readonly install: InstallState
  /** One runs already: this one would take its place. */
  readonly isUpdate: boolean
}

/** Offers an Ollama of our own, with all that has to be known before saying yes; then shows how far it is. */
export function InstallPanel({ offer, install, isUpdate }: Props) {
  const { ollama } = useStores()
  if (offer === null) {
    return <p className="quiet">There is no Ollama for this kind of machine that Gatehouse could install.</p>
  }
  if (install.kind === 'running') {
    return (
      <div className="install">
        <p>{progressWords(install)}</p>
        <Progress.Root size="sm">
          <Progress.Section value={progressShare(install)} aria-label="Installing Ollama" />
        </Progress.Root>
        <div className="daemon__actions">
          <Button variant="default" onClick={() => void ollama.cancelInstall()}>
            Stop installing
          </Button>
          <span className="quiet">It goes on while you do something else. What was fetched is kept when you stop.</span>
        </div>
      </div>
    )
  }
  return (
    <div className="install">
      {install.kind === 'failed' ? (
        <p role="alert">{installProblemWords(install.problem, install.keptBytes)}</p>
      ) : (
        <p className="quiet">{offerWords(offer)}</p>
      )}
      <div className="daemon__actions">
        <Button onClick={() => void ollama.install(offer.version)}>
          {install.kind === 'failed' ? 'Try again' : offerLabel(offer, install.keptBytes, isUpdate)}
        </Button>
        {!isUpdate && <LookAgain />}
      </div>
    </div>
  )
}

/** For whoever has just installed or started one in another way. */
function LookAgain() {
  const { ollama } = useStores()
  const isLooking = useStore(ollama.store, ({ view }) => view?.daemon.kind === 'looking')
  return (
    <Button variant="default" disabled={isLooking} onClick={() => void ollama.look()}>
      Look again
    </Button>
  )
}
