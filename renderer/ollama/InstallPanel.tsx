import { Button, Progress } from '@mantine/core'
import type { ReactNode } from 'react'
import type { InstallState, OllamaView } from '../../shared/ollama.ts'
import { useStores } from '../useStores.ts'
import {
  installProblemWords,
  offerLabel,
  offerWords,
  progressShare,
  progressWords,
  type FirstModelOffer,
} from './installWords.ts'

interface Props {
  readonly offer: OllamaView['offer']
  readonly install: InstallState
  /** One runs already: this one would take its place. */
  readonly isUpdate: boolean
  /** Where there is no model yet: the one that is to come with it. */
  readonly firstModel: FirstModelOffer | null
  /** What else can be done, beside the one thing. */
  readonly others: ReactNode
}

/** Offers an Ollama of our own, with all that has to be known before saying yes; then shows how far it is. */
export function InstallPanel({ offer, install, isUpdate, firstModel, others }: Props) {
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
          <Button variant="default" aria-label="Pause installing" onClick={() => void ollama.cancelInstall()}>
            Pause
          </Button>
          <span className="quiet">It goes on while you do something else.</span>
        </div>
      </div>
    )
  }
  return (
    <div className="install">
      {install.kind === 'failed' && <p role="alert">{installProblemWords(install.problem, install.keptBytes)}</p>}
      <div className="daemon__actions">
        <Button onClick={() => void ollama.install(offer.version, firstModel?.name ?? null)}>
          {install.kind === 'failed'
            ? 'Try again'
            : offerLabel(offer, { keptBytes: install.keptBytes, isUpdate, model: firstModel })}
        </Button>
        {others}
      </div>
      <ul className="install__facts">
        {offerWords(offer, firstModel).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </div>
  )
}
