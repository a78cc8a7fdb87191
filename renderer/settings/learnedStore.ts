import { createStore } from 'zustand/vanilla'
import type { CallResult } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Learned } from '../../shared/learned.ts'
import type { Api } from '../api.ts'

/** What the person's choices between answers taught. */
export interface LearnedState {
  /** Null until it was read. */
  readonly learned: Learned | null
  /** It was forgotten just now and can be brought back. */
  readonly isForgotten: boolean
  readonly problem: AppError | null
}

export function createLearnedStore(api: Api) {
  const store = createStore<LearnedState>(() => ({ learned: null, isForgotten: false, problem: null }))

  function show(reply: CallResult<'learned.read'>, isForgotten: boolean): void {
    store.setState(reply.ok ? { learned: reply.value, isForgotten, problem: null } : { problem: reply.error })
  }

  return {
    store,
    read: async () => show(await api.call('learned.read', undefined), false),
    forget: async () => show(await api.call('learned.forget', undefined), true),
    restore: async () => show(await api.call('learned.restore', undefined), false),
  }
}
