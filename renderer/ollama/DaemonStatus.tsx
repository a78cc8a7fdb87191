import { Button, Loader } from '@mantine/core'
import type { ReactNode } from 'react'
import { useStore } from 'zustand'
import { useStores } from '../useStores.ts'
import { daemonWords, type DaemonAction } from './daemonWords.ts'
import { InstallPanel } from './InstallPanel.tsx'
import type { FirstModelOffer } from './installWords.ts'
import { LookAgain } from './LookAgain.tsx'
import './ollama.css'

interface Props {
  /** To come with an Ollama that is installed here. */
  readonly firstModel?: FirstModelOffer | null
  /** Where it can be another one. */
  readonly choice?: ReactNode
}

/** How the Ollama of this machine is, and the one thing to do about it. */
export function DaemonStatus({ firstModel = null, choice = null }: Props) {
  const { ollama, view } = useStores()
  const known = useStore(ollama.store, (state) => state.view)
  if (known === null) return null
  const { daemon, install, offer, installed } = known
  const { tone, sentence, action } = daemonWords(daemon)
  const isOurs = daemon.kind === 'running' && daemon.isOurs
  const isOutdated = isOurs && installed !== null && offer !== null && installed.version !== offer.version
  const isOffered = action?.does === 'install'
  const installs = isOffered || install.kind !== 'idle' || isOutdated
  const isInstalling = install.kind === 'running' && daemon.kind !== 'running'
  const hasLog = isOurs || daemon.kind === 'restarting' || daemon.kind === 'gave-up'
  // Nothing is wrong where there is none yet.
  const isFirst = daemon.kind === 'not-installed'

  const run: Readonly<Record<Exclude<DaemonAction, 'install'>, () => void>> = {
    start: () => void ollama.start(),
    stop: () => void ollama.stop(),
    look: () => void ollama.look(),
    providers: () => view.showSettings('providers'),
  }

  return (
    <div className="daemon" data-tone={isFirst ? 'new' : tone}>
      {!isInstalling && (
        <p role="status">
          {tone === 'busy' ? <Loader size={13} aria-hidden /> : !isFirst && <i aria-hidden />}
          <span>
            {isFirst && firstModel !== null
              ? `Ollama runs ${firstModel.name} on this machine: private, free of charge, and offline.`
              : sentence}
          </span>
        </p>
      )}
      <div className="daemon__actions">
        {action && action.does !== 'install' && (
          <Button variant={daemon.kind === 'running' ? 'default' : 'filled'} onClick={run[action.does]}>
            {action.label}
          </Button>
        )}
        {hasLog && (
          <Button variant="default" onClick={() => void ollama.openLog()}>
            Open log
          </Button>
        )}
        {tone === 'bad' && !installs && <LookAgain />}
      </div>
      {isOutdated && <p className="daemon__note">A newer Ollama was tried with this Gatehouse. Your models stay.</p>}
      {installs && (
        <InstallPanel
          offer={offer}
          install={install}
          firstModel={firstModel}
          isUpdate={daemon.kind === 'running' || daemon.kind === 'too-old'}
          others={
            <>
              {choice}
              {isOffered && <LookAgain />}
            </>
          }
        />
      )}
    </div>
  )
}
