import { BarChart } from '@mantine/charts'
import type { DaySpending } from '../../shared/spending.ts'
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
        <div className="table-scroll day-chart__table" role="region" aria-label="Answers by day" tabIndex={0}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">{groups[0]?.unit === 'month' ? 'Month' : 'Day'}</th>
                {['This machine', 'Trusted', 'Cloud', 'Cost'].map((name) => (
                  <th key={name} scope="col" className="number">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {groups.toReversed().map((day) => (
                <tr key={day.day}>
                  <td>{dayWords(day)}</td>
                  <td className="number">{day.deviceAnswers}</td>
                  <td className="number">{day.trustedAnswers}</td>
                  <td className="number">{day.cloudAnswers}</td>
                  <td className="number">{money(day.costNanoUsd)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </>
  )
}
