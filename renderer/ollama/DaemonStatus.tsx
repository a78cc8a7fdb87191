import { Button, Loader } from '@mantine/core'
import { useStore } from 'zustand'
import { useStores } from '../useStores.ts'
import { daemonWords, type DaemonAction } from './daemonWords.ts'
import { InstallPanel } from './InstallPanel.tsx'
import './ollama.css'

/** How the Ollama of this machine is, and the one thing to do about it. */
export function DaemonStatus() {
  const { ollama, view } = useStores()
  const known = useStore(ollama.store, (state) => state.view)
  if (known === null) return null
  const { daemon, install, offer, installed } = known
  const { tone, sentence, action } = daemonWords(daemon)
  const isOurs = daemon.kind === 'running' && daemon.isOurs
  const isOutdated = isOurs && installed !== null && offer !== null && installed.version !== offer.version
  const installs = action?.does === 'install' || install.kind !== 'idle' || isOutdated
  const isInstalling = install.kind === 'running' && daemon.kind !== 'running'
  const hasLog = isOurs || daemon.kind === 'restarting' || daemon.kind === 'gave-up'

  const run: Readonly<Record<Exclude<DaemonAction, 'install'>, () => void>> = {
    start: () => void ollama.start(),
    stop: () => void ollama.stop(),
    look: () => void ollama.look(),
    providers: () => view.showSettings('providers'),
  }

  return (
    <div className="daemon" data-tone={tone}>
      {!isInstalling && (
        <p role="status">
          {tone === 'busy' ? <Loader size={13} aria-hidden /> : <i aria-hidden />}
          <span>{sentence}</span>
        </p>
      )}
      <div className="daemon__actions">
        {action && action.does !== 'install' && (
          <Button variant={daemon.kind === 'running' ? 'default' : 'filled'} onClick={run[action.does]}>
            {action.label}
          </Button>
        )}
        {tone === 'bad' && !installs && (
          <Button variant="default" onClick={run.look}>
            Look again
          </Button>
        )}
        {hasLog && (
          <Button variant="default" onClick={() => void ollama.openLog()}>
            Open log
          </Button>
        )}
      </div>
      {isOutdated && <p className="daemon__note">A newer Ollama was tried with this Gatehouse. Your models stay.</p>}
      {installs && (
        <InstallPanel
          offer={offer}
          install={install}
          isUpdate={daemon.kind === 'running' || daemon.kind === 'too-old'}
        />
      )}
    </div>
  )
}
