import { BarChart } from '@mantine/charts'
import type { BudgetReport } from '../../shared/budget.ts'
import '@mantine/charts/styles.layer.css'

interface Props {
  readonly days: BudgetReport['days']
  readonly money: (nanoUsd: number) => string
}

const series = [
  { name: 'localAnswers', label: 'Here', color: 'var(--device)' },
  { name: 'cloudAnswers', label: 'Cloud', color: 'var(--cloud)' },
]

/** Answers by day and place, with the same figures as text and as a table. */
export function DayChart({ days, money }: Props) {
  if (days.length === 0) return <p className="quiet">Nothing was answered this month yet.</p>
  return (
    <>
      <p className="quiet">{daysSummary(days, money)}</p>
      <div aria-hidden className="day-chart">
        <BarChart
          h={150}
          data={days.map((day) => ({ ...day, day: dayWords(day.day) }))}
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
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col" className="number">
                Here
              </th>
              <th scope="col" className="number">
                Cloud
              </th>
              <th scope="col" className="number">
                Cost
              </th>
            </tr>
          </thead>
          <tbody>
            {days.map((day) => (
              <tr key={day.day}>
                <td>{dayWords(day.day)}</td>
                <td className="number">{day.localAnswers}</td>
                <td className="number">{day.cloudAnswers}</td>
                <td className="number">{money(day.costNanoUsd)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

/** "37 answers on this machine and 12 from the cloud since 1 November; the dearest day was 9 November ($0.62)." */
function daysSummary(days: Props['days'], money: Props['money']): string {
  const local = days.reduce((sum, day) => sum + day.localAnswers, 0)
  const cloud = days.reduce((sum, day) => sum + day.cloudAnswers, 0)
  const [first] = days
  const dearest = days.toSorted((a, b) => b.costNanoUsd - a.costNanoUsd)[0]
  const since = first === undefined ? '' : ` since ${dayWords(first.day)}`
  const peak =
    dearest === undefined || dearest.costNanoUsd === 0
      ? '.'
      : `; the dearest day was ${dayWords(dearest.day)} (${money(dearest.costNanoUsd)}).`
  return `${local} ${local === 1 ? 'answer' : 'answers'} on this machine and ${cloud} from the cloud${since}${peak}`
}

/** Days come as YYYY-MM-DD in the person's time zone. */
const dayWords = (day: string) =>
  new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(Date.parse(day))
