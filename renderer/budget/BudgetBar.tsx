import type { BudgetShare } from './budgetShare.ts'
import './budget.css'

const words = { calm: '', near: ', near the limit', over: ', at the limit' } as const

export function BudgetBar({ share, tone, of }: BudgetShare & { readonly of: string }) {
  const percent = Math.round(share * 100)
  return (
    <span className="budget-bar" data-tone={tone} role="img" aria-label={`${percent} % of ${of} used${words[tone]}`}>
      <i style={{ width: `${percent}%` }} />
    </span>
  )
}
