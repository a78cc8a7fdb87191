import { capOf, keyOf, type Balance } from '../../shared/budget.ts'
import { BudgetBar } from './BudgetBar.tsx'
import { RaiseForm } from './RaiseForm.tsx'
import { budgetShare } from './budgetShare.ts'
import { useLimitName } from './limitNames.ts'
import { useMoney } from './useMoney.ts'

/** How each limit beside the month's stands, and a way past one that is nearly used up. */
export function LimitList({ balances }: { balances: readonly Balance[] }) {
  const nameOf = useLimitName()
  const { words } = useMoney()
  const shown = balances.filter(({ limit }) => limit.scope.kind !== 'all' || limit.period !== 'month')
  if (shown.length === 0) return null
  return (
    <section aria-label="How the limits stand">
      <ul className="limit-list">
        {shown.map((balance) => (
          <li key={keyOf(balance.limit)}>
            <span className="truncate">{nameOf(balance.limit)}</span>
            <span className="quiet figures">
              {words(balance.spentNanoUsd + balance.heldNanoUsd)} of {words(capOf(balance))}
            </span>
            <BudgetBar {...budgetShare(balance)} of={nameOf(balance.limit)} />
            {budgetShare(balance).tone !== 'calm' && <RaiseForm balance={balance} />}
          </li>
        ))}
      </ul>
    </section>
  )
}
