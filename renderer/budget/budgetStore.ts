import { createStore } from 'zustand/vanilla'
import type { BudgetReport } from '../../shared/budget.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Api } from '../api.ts'

export interface BudgetState {
  readonly report: BudgetReport | null
  readonly problem: AppError | null
}

export function createBudgetStore(api: Api) {
  const store = createStore<BudgetState>(() => ({ report: null, problem: null }))
  api.on('budget.changed', (report) => store.setState({ report }))

  async function load(): Promise<void> {
    const read = await api.call('budget.read', undefined)
    store.setState(read.ok ? { report: read.value, problem: null } : { problem: read.error })
  }

  const dismissProblem = (): void => store.setState({ problem: null })

  return { store, load, dismissProblem }
}
