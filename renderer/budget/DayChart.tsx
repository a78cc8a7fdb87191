import { BarChart } from '@mantine/charts'
import type { DaySpending } from '../../shared/spending.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { dayWords, groupDays, summariseDays } from './groupDays.ts'
import '@mantine/charts/styles.layer.css'

interface Props {
  readonly days: readonly DaySpending[]
  readonly money: (nanoUsd: number) => string
}

const series = [
  { name: 'here', label: 'Here', color: 'var(--device)' },
  { name: 'cloudAnswers', label: 'Cloud', color: 'var(--cloud)' },
]

/** Answers by day and place, with the same figures as text and as a table. */
export function DayChart({ days, money }: Props) {
  const groups = groupDays(days)
  if (groups.every((day) => day.deviceAnswers + day.trustedAnswers + day.cloudAnswers === 0))
    return <p className="quiet">Nothing was answered in this time yet.</p>
  return (
    <>
      <p className="quiet">{summariseDays(groups, money)}</p>
      <div aria-hidden className="day-chart">
        <BarChart
          h={150}
          data={groups.map((day) => ({
            day: dayWords(day),
            here: day.deviceAnswers + day.trustedAnswers,
            cloudAnswers: day.cloudAnswers,
          }))}
          dataKey="day"
          type="stacked"
          series={series}
          gridAxis="none"
          withYAxis={false}
          withTooltip={false}
          tickLine="none"
          maxBarWidth={28}
          barProps={{ isAnimationActive: false }}
          barChartProps={{ accessibilityLayer: false }}
        />
        <p className="day-chart__key">
          <i style={{ background: 'var(--device)' }} /> on this machine and trusted{' '}
          <i style={{ background: 'var(--cloud)' }} /> cloud
        </p>
      </div>
      <details>
        <summary>The figures</summary>
        <DataTable
          label="Answers by day"
          className="day-chart__table"
          rows={groups.toReversed()}
          keyOf={({ day }) => day}
          columns={[
            { key: 'day', head: groups[0]?.unit === 'month' ? 'Month' : 'Day', render: dayWords },
            { key: 'device', head: 'This machine', isNumber: true, render: (day) => day.deviceAnswers },
            { key: 'trusted', head: 'Trusted', isNumber: true, render: (day) => day.trustedAnswers },
            { key: 'cloud', head: 'Cloud', isNumber: true, render: (day) => day.cloudAnswers },
            { key: 'cost', head: 'Cost', isNumber: true, render: (day) => money(day.costNanoUsd) },
          ]}
        />
      </details>
    </>
  )
}
