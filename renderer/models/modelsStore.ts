import { createStore } from 'zustand/vanilla'
import type { AppError } from '../../shared/errors.ts'
import type { ModelOption } from '../../shared/model.ts'
import type { Api } from '../api.ts'

export interface ModelsState {
  readonly options: readonly ModelOption[]
  readonly problem: AppError | null
}

export function createModelsStore(api: Api) {
  const store = createStore<ModelsState>(() => ({ options: [], problem: null }))
  api.on('models.changed', (options) => store.setState({ options }))

  async function load(): Promise<void> {
    const listed = await api.call('models.list', undefined)
    store.setState(listed.ok ? { options: listed.value, problem: null } : { problem: listed.error })
  }

  const dismissProblem = (): void => store.setState({ problem: null })

  return { store, load, dismissProblem }
}
