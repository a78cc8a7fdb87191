import { Button, Loader } from '@mantine/core'
import { useStore } from 'zustand'
import type { DaemonState } from '../../shared/ollama.ts'
import { useOpenLink } from '../ui/OpenLink.ts'
import { useStores } from '../useStores.ts'
import { daemonWords, type DaemonAction } from './daemonWords.ts'
import './ollama.css'

const looking: DaemonState = { kind: 'looking' }

/** How the Ollama of this machine is, and the one thing to do about it. */
export function DaemonStatus() {
  const { ollama, view } = useStores()
  const openLink = useOpenLink()
  const state = useStore(ollama.store, (known) => known.view?.daemon ?? looking)
  const { tone, sentence, action } = daemonWords(state)
  const hasLog = state.kind === 'restarting' || state.kind === 'gave-up' || (state.kind === 'running' && state.isOurs)
  const isPlain = state.kind === 'running'

  const run: Readonly<Record<DaemonAction, () => void>> = {
    start: () => void ollama.start(),
    stop: () => void ollama.stop(),
    look: () => void ollama.look(),
    log: () => void ollama.openLog(),
    install: () => openLink('https://ollama.com/download'),
    providers: () => view.showSettings('providers'),
  }

  return (
    <div className="daemon" data-tone={tone}>
      <p role="status">
        {tone === 'busy' ? <Loader size={13} aria-hidden /> : <i aria-hidden />}
        <span>{sentence}</span>
      </p>
      <div className="daemon__actions">
        {action && (
          <Button variant={isPlain ? 'default' : 'filled'} onClick={run[action.does]}>
            {action.label}
          </Button>
        )}
        {tone === 'bad' && action?.does !== 'look' && (
          <Button variant="default" onClick={run.look}>
            Look again
          </Button>
        )}
        {hasLog && (
          <Button variant="default" onClick={run.log}>
            Open log
          </Button>
        )}
      </div>
    </div>
  )
}
