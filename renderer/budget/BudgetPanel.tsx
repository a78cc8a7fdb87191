import { useStore } from 'zustand'
import type { BudgetReport } from '../../shared/budget.ts'
import { formatMoney, usd } from '../../shared/money.ts'
import { useStores } from '../useStores.ts'
import { BudgetBar } from './BudgetBar.tsx'
import { budgetShare } from './budgetShare.ts'
import { DayChart } from './DayChart.tsx'
import { LimitEditor } from './LimitEditor.tsx'
import { SpendTable } from './SpendTable.tsx'

export function BudgetPanel({ report }: { report: BudgetReport }) {
  const { settings } = useStores()
  const currency = useStore(settings.store, (state) => state.settings?.currency ?? usd)
  const money = (nanoUsd: number) => formatMoney(nanoUsd, currency)
  const { budget, spentNanoUsd, heldNanoUsd, freeNanoUsd } = report
  const { monthlyLimitNanoUsd: limit } = budget
  return (
    <div className="budget-panel">
      <section aria-label="This month">
        <p className="budget-panel__sum figures">
          {money(spentNanoUsd)} <span>{limit === null ? 'this month' : `of ${money(limit)}`}</span>
        </p>
        {limit !== null && <BudgetBar {...budgetShare(report)} />}
        <dl className="budget-panel__facts figures">
          <Fact name="Spent" value={money(spentNanoUsd)} />
          <Fact name="Held for answers under way" value={money(heldNanoUsd)} />
          <Fact name="Free" value={freeNanoUsd === null ? 'no limit' : money(freeNanoUsd)} />
          <Fact name="Starts anew" value={dateWords(report.resetsAt)} />
        </dl>
        {report.account === 'practice' && (
          <p className="quiet">These are practice figures. Nothing real is spent while practice models answer.</p>
        )}
      </section>
      <section>
        <h2>By day</h2>
        <DayChart days={report.days} money={money} />
      </section>
      <section>
        <h2>By model</h2>
        <SpendTable rows={report.rows} money={money} />
      </section>
      <section>
        <h2>Limit</h2>
        <LimitEditor budget={budget} />
      </section>
    </div>
  )
}

const Fact = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
)

const dateWords = (at: number) => new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' }).format(at)
