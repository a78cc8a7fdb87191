import { useStore } from 'zustand'
import { capOf, monthBalanceOf } from '../../shared/budget.ts'
import { useStores } from '../useStores.ts'
import { BudgetBar } from './BudgetBar.tsx'
import { budgetShare, findPressing } from './budgetShare.ts'
import { useLimitName } from './limitNames.ts'
import { useMoney } from './useMoney.ts'

/** Month-to-date in the window's corner, and a limit beside it that is nearly used up. */
export function BudgetChip() {
  const { budget, view } = useStores()
  const money = useMoney()
  const nameOf = useLimitName()
  const status = useStore(budget.store, (state) => state.status)
  if (status === null) return null
  const month = monthBalanceOf(status)
  const pressing = findPressing(status)
  const spent = money.words(status.spentNanoUsd)
  return (
    <button
      type="button"
      className="budget-chip figures"
      aria-haspopup="dialog"
      title="This month's spending"
      onClick={() => view.setBudgetOpen(true)}
    >
      {status.account === 'practice' && <span className="quiet">Practice</span>}
      {pressing !== null && (
        <span className="budget-chip__pressing" data-tone={budgetShare(pressing).tone}>
          {Math.round(budgetShare(pressing).share * 100)} % of {nameOf(pressing.limit)}
        </span>
      )}
      <span className="budget-chip__sum" data-tone={month === null ? 'calm' : budgetShare(month).tone}>
        {month === null ? `${spent} this month` : `${spent} of ${money.words(capOf(month))}`}
      </span>
      {month !== null && <BudgetBar {...budgetShare(month)} of="this month's budget" />}
    </button>
  )
}
