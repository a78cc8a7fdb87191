import { createStore } from 'zustand/vanilla'
import type { Alert, BudgetStatus } from '../../shared/budget.ts'
import type { CallInput } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import type { ReportSpan, SpendingReport } from '../../shared/spending.ts'
import type { Api } from '../api.ts'

export interface BudgetState {
  readonly status: BudgetStatus | null
  readonly span: ReportSpan
  /** Read while the panel is open; null before. */
  readonly report: SpendingReport | null
  /** The newest alert of this run. */
  readonly alert: Alert | null
  readonly problem: AppError | null
}

export function createBudgetStore(api: Api) {
  const store = createStore<BudgetState>(() => ({
    status: null,
    span: 'month',
    report: null,
    alert: null,
    problem: null,
  }))
  api.on('budget.changed', (status) => {
    store.setState({ status })
    if (store.getState().report !== null) void loadReport()
  })
  api.on('budget.alerted', (alert) => store.setState({ alert }))

  async function load(): Promise<void> {
    const read = await api.call('budget.read', undefined)
    store.setState(read.ok ? { status: read.value, problem: null } : { problem: read.error })
  }

  async function loadReport(): Promise<void> {
    const { span } = store.getState()
    const read = await api.call('budget.report', { span })
    if (store.getState().span !== span) return
    store.setState(read.ok ? { report: read.value } : { problem: read.error })
  }

  function showSpan(span: ReportSpan): void {
    store.setState({ span })
    void loadReport()
  }

  const closeReport = (): void => store.setState({ report: null })

  async function raise(raised: CallInput<'budget.raise'>): Promise<boolean> {
    const answered = await api.call('budget.raise', raised)
    store.setState(answered.ok ? { status: answered.value } : { problem: answered.error })
    return answered.ok
  }

  async function followClock(): Promise<void> {
    const answered = await api.call('budget.followClock', undefined)
    store.setState(answered.ok ? { status: answered.value } : { problem: answered.error })
  }

  /** The text of a file with every entry; null where it could not be made. */
  async function exportEntries(format: 'csv' | 'json'): Promise<string | null> {
    const made = await api.call('budget.export', { format })
    if (!made.ok) store.setState({ problem: made.error })
    return made.ok ? made.value : null
  }

  /** The form shows a failure itself. */
  const reconcile = (input: CallInput<'budget.reconcile'>) => api.call('budget.reconcile', input)
  const adjust = (input: CallInput<'budget.adjust'>) => api.call('budget.adjust', input)

  const dismissProblem = (): void => store.setState({ problem: null })

  return {
    store,
    load,
    loadReport,
    showSpan,
    closeReport,
    raise,
    followClock,
    exportEntries,
    reconcile,
    adjust,
    dismissProblem,
  }
}
