import { capOf, monthBalanceOf, type BudgetStatus } from '../../shared/budget.ts'
import type { Projection } from '../../shared/spending.ts'
import { BudgetBar } from './BudgetBar.tsx'
import { RaiseForm } from './RaiseForm.tsx'
import { raisedWords } from './BudgetAlerts.tsx'
import { budgetShare } from './budgetShare.ts'
import { useMoney } from './useMoney.ts'

export function MonthSummary({ status, projection }: { status: BudgetStatus; projection: Projection | null }) {
  const money = useMoney()
  const { words } = money
  const month = monthBalanceOf(status)
  return (
    <section aria-label="This month">
      <p className="budget-panel__sum figures">
        {words(status.spentNanoUsd)} <span>{month === null ? 'this month' : `of ${words(capOf(month))}`}</span>
      </p>
      {month !== null && <BudgetBar {...budgetShare(month)} of="this month's budget" />}
      <dl className="budget-panel__facts figures">
        <Fact name="Spent" value={words(status.spentNanoUsd)} />
        <Fact name="Held for answers under way" value={words(status.heldNanoUsd)} />
        <Fact name="Free" value={month === null ? 'no limit' : words(Math.max(0, month.freeNanoUsd))} />
        <Fact
          name="Likely at the month's end"
          value={projection === null ? 'too early to tell' : words(projection.nanoUsd)}
        />
        <Fact name="Starts anew" value={dateWords(status.resetsAt)} />
      </dl>
      {projection !== null && projection.highNanoUsd > projection.lowNanoUsd && (
        <p className="quiet figures">
          If the days go on as they did, the month ends between {words(projection.lowNanoUsd)} and{' '}
          {words(projection.highNanoUsd)} (eight times out of ten).
        </p>
      )}
      {month !== null && budgetShare(month).tone !== 'calm' && <RaiseForm balance={month} />}
      {month !== null && month.raisedNanoUsd > 0 && (
        <p className="quiet figures">This month's budget is {raisedWords(month.raisedNanoUsd, month.limit, money)}.</p>
      )}
      {status.account === 'practice' && (
        <p className="quiet">These are practice figures. Nothing real is spent while practice models answer.</p>
      )}
    </section>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

const dateWords = (at: number) => new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' }).format(at)
