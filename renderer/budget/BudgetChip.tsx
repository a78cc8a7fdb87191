import { useStore } from 'zustand'
import { formatMoney, usd } from '../../shared/money.ts'
import { useStores } from '../useStores.ts'
import { budgetShare } from './budgetShare.ts'
import { BudgetBar } from './BudgetBar.tsx'

/** Month-to-date in the window's corner. */
export function BudgetChip() {
  const { budget, settings, view } = useStores()
  const report = useStore(budget.store, (state) => state.report)
  const currency = useStore(settings.store, (state) => state.settings?.currency ?? usd)
  if (report === null) return null
  const { monthlyLimitNanoUsd: limit } = report.budget
  const spent = formatMoney(report.spentNanoUsd, currency)
  return (
    <button
      type="button"
      className="budget-chip figures"
      aria-haspopup="dialog"
      title="This month's spending"
      onClick={() => view.setBudgetOpen(true)}
    >
      {report.account === 'practice' && <span className="quiet">Practice</span>}
      <span>{limit === null ? `${spent} this month` : `${spent} of ${formatMoney(limit, currency)}`}</span>
      {limit !== null && <BudgetBar {...budgetShare(report)} />}
    </button>
  )
}
