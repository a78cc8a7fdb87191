import { createStore } from 'zustand/vanilla'
import type { CallOutput } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import type { OllamaView } from '../../shared/ollama.ts'
import type { Api } from '../api.ts'

export interface OllamaStoreState {
  /** Null until it was read once. */
  readonly view: OllamaView | null
  /** Null while it is not on screen. */
  readonly log: CallOutput<'ollama.readLog'> | null
  readonly problem: AppError | null
}

export function createOllamaStore(api: Api) {
  const store = createStore<OllamaStoreState>(() => ({ view: null, log: null, problem: null }))
  api.on('ollama.changed', (view) => store.setState({ view }))

  async function load(): Promise<void> {
    const read = await api.call('ollama.read', undefined)
    store.setState(read.ok ? { view: read.value } : { problem: read.error })
  }

  async function tell(
    name:
      | 'ollama.look'
      | 'ollama.start'
      | 'ollama.stop'
      | 'ollama.cancelInstall'
      | 'ollama.goBack'
      | 'ollama.uninstall',
  ): Promise<void> {
    const told = await api.call(name, undefined)
    if (!told.ok) store.setState({ problem: told.error })
  }

  async function install(version: string, firstModel: string | null): Promise<void> {
    const told = await api.call('ollama.install', { version, firstModel })
    if (!told.ok) store.setState({ problem: told.error })
  }

  async function openLog(): Promise<void> {
    const read = await api.call('ollama.readLog', undefined)
    store.setState(read.ok ? { log: read.value } : { problem: read.error })
  }

  return {
    store,
    load,
    look: () => tell('ollama.look'),
    start: () => tell('ollama.start'),
    stop: () => tell('ollama.stop'),
    install,
    cancelInstall: () => tell('ollama.cancelInstall'),
    goBack: () => tell('ollama.goBack'),
    uninstall: () => tell('ollama.uninstall'),
    openLog,
    closeLog: (): void => store.setState({ log: null }),
    dismissProblem: (): void => store.setState({ problem: null }),
  }
}
