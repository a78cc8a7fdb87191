import { createStore } from 'zustand/vanilla'
import type { CallInput, CallResult } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import type { PricedModel } from '../../shared/pricing.ts'
import type { Api } from '../api.ts'

export interface PricesState {
  /** Null until they were shown once. */
  readonly models: readonly PricedModel[] | null
  readonly problem: AppError | null
}

export function createPricesStore(api: Api) {
  const store = createStore<PricesState>(() => ({ models: null, problem: null }))
  // Providers and their models are settings, and so are own prices.
  api.on('settings.changed', () => {
    if (store.getState().models !== null) void load()
  })

  function take(reply: CallResult<'prices.list'>): CallResult<'prices.list'> {
    store.setState(reply.ok ? { models: reply.value, problem: null } : { problem: reply.error })
    return reply
  }

  const load = async () => take(await api.call('prices.list', undefined))

  /** The form shows a failure itself. */
  async function set(change: CallInput<'prices.set'>): Promise<CallResult<'prices.set'>> {
    const reply = await api.call('prices.set', change)
    return reply.ok ? take(reply) : reply
  }

  const dismissProblem = (): void => store.setState({ problem: null })

  return { store, load, set, dismissProblem }
}
