import { createStore } from 'zustand/vanilla'
import type { Connection } from '../../shared/connection.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Status } from '../../shared/status.ts'
import type { Api } from '../api.ts'

export interface StatusState {
  readonly status: Status | null
  readonly connection: Connection['state']
  /** Kinds of notices the person has put away; they come back with the next start. */
  readonly dismissed: readonly string[]
  readonly problem: AppError | null
}

export function createStatusStore(api: Api) {
  const store = createStore<StatusState>(() => ({
    status: null,
    connection: 'open',
    dismissed: [],
    problem: null,
  }))
  api.on('status.changed', (status) => store.setState({ status }))
  api.on('connection.changed', ({ state }) => store.setState({ connection: state }))

  async function load(): Promise<void> {
    const read = await api.call('status.read', undefined)
    store.setState(read.ok ? { status: read.value } : { problem: read.error })
  }

  const dismiss = (notice: string): void => store.setState(({ dismissed }) => ({ dismissed: [...dismissed, notice] }))
  const report = (problem: AppError): void => store.setState({ problem })
  const dismissProblem = (): void => store.setState({ problem: null })

  async function openLink(url: string): Promise<void> {
    const opened = await api.call('links.open', { url })
    if (!opened.ok) report(opened.error)
  }

  return { store, load, dismiss, report, dismissProblem, openLink }
}
