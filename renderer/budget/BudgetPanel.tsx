import { SegmentedControl } from '@mantine/core'
import { useStore } from 'zustand'
import type { BudgetStatus } from '../../shared/budget.ts'
import { reportSpanSchema, type SpendingReport } from '../../shared/spending.ts'
import { useStores } from '../useStores.ts'
import { AlertHistory } from './AlertHistory.tsx'
import { AlertSwitch } from './AlertSwitch.tsx'
import { BillForm } from './BillForm.tsx'
import { DayChart } from './DayChart.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import { LimitEditor } from './LimitEditor.tsx'
import { LimitList } from './LimitList.tsx'
import { MonthSummary } from './MonthSummary.tsx'
import { SpendTable } from './SpendTable.tsx'
import { useMoney } from './useMoney.ts'

const spans = [
  { value: 'month', label: 'This month' },
  { value: '30-days', label: '30 days' },
  { value: '90-days', label: '90 days' },
  { value: 'all', label: 'All time' },
]

export function BudgetPanel({ status, report }: { status: BudgetStatus; report: SpendingReport }) {
  const { budget } = useStores()
  const money = useMoney()
  const span = useStore(budget.store, (state) => state.span)
  return (
    <div className="budget-panel">
      <MonthSummary status={status} projection={report.projection} />
      <LimitList balances={status.balances} />
      <section aria-label="What was spent">
        <SegmentedControl
          size="xs"
          aria-label="Look back on"
          data={spans}
          value={span}
          onChange={(value) => budget.showSpan(reportSpanSchema.parse(value))}
        />
        <h2>By day</h2>
        <DayChart days={report.days} money={money.words} />
        <Savings savings={report.savings} words={money.words} />
      </section>
      <section>
        <h2>What it was spent on</h2>
        <SpendTable report={report} />
      </section>
      <section>
        <h2>Limits</h2>
        <LimitEditor budget={status.budget} />
      </section>
      <section>
        <h2>Alerts</h2>
        <AlertHistory alerts={report.alerts} />
        <AlertSwitch />
      </section>
      <section>
        <h2>Compare with a bill</h2>
        <BillForm />
      </section>
      <section>
        <h2>Export</h2>
        <ExportButtons />
      </section>
    </div>
  )
}

/** "Answers that cost nothing saved about $0.42 against gpt-5-mini, $6.10 against gpt-5." */
function Savings({ savings, words }: { savings: SpendingReport['savings']; words: (nanoUsd: number) => string }) {
  if (savings === null || savings.dearest.savedNanoUsd === 0) return null
  const { cheapest, dearest } = savings
  return (
    <p className="quiet">
      Answers on this machine and on those you trust saved about {words(cheapest.savedNanoUsd)} against {cheapest.model}
      , your cheapest cloud model
      {dearest.model === cheapest.model
        ? '.'
        : `, and ${words(dearest.savedNanoUsd)} against ${dearest.model}, had it answered everything.`}
    </p>
  )
}
