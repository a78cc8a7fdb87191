import { createStore } from 'zustand/vanilla'
import type { CallInput, CallResult } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Provider, Settings } from '../../shared/settings.ts'
import type { Api } from '../api.ts'

export interface SettingsState {
  /** Null until they were read once. */
  readonly settings: Settings | null
  readonly problem: AppError | null
}

export function createSettingsStore(api: Api) {
  const store = createStore<SettingsState>(() => ({ settings: null, problem: null }))
  api.on('settings.changed', (settings) => store.setState({ settings }))

  function take(reply: CallResult<'settings.read'>): CallResult<'settings.read'> {
    store.setState(reply.ok ? { settings: reply.value, problem: null } : { problem: reply.error })
    return reply
  }

  const load = async () => take(await api.call('settings.read', undefined))
  const change = async (news: CallInput<'settings.change'>) => take(await api.call('settings.change', news))
  const removeProvider = async (providerId: string) => take(await api.call('providers.remove', { providerId }))

  /** Nothing is saved; the key goes no further than the provider. The form shows a failure itself. */
  const testProvider = (provider: Provider, key: string | null) => api.call('providers.test', { provider, key })

  async function saveProvider(provider: Provider, key: string | null) {
    const saved = await api.call('providers.save', { provider, key })
    return saved.ok ? take(saved) : saved
  }

  const dismissProblem = (): void => store.setState({ problem: null })

  return { store, load, change, testProvider, saveProvider, removeProvider, dismissProblem }
}
