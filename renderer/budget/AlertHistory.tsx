import type { Alert } from '../../shared/budget.ts'
import { useLimitName } from './limitNames.ts'
import { useMoney } from './useMoney.ts'

export function AlertHistory({ alerts }: { alerts: readonly Alert[] }) {
  const nameOf = useLimitName()
  const { words } = useMoney()
  if (alerts.length === 0) return <p className="quiet">None yet. You are told at 50, 80, 95 and 100 % of each limit.</p>
  return (
    <div className="table-scroll" role="region" aria-label="Alerts" tabIndex={0}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">When</th>
            <th scope="col">Limit</th>
            <th scope="col" className="number">
              Reached
            </th>
            <th scope="col" className="number">
              Spent
            </th>
          </tr>
        </thead>
        <tbody>
          {alerts.slice(0, mostShown).map((alert) => (
            <tr key={`${alert.at} ${nameOf(alert.limit)} ${alert.percent}`}>
              <td>{timeWords(alert.at)}</td>
              <td>{nameOf(alert.limit)}</td>
              <td className="number">{alert.percent} %</td>
              <td className="number">
                {words(alert.spentNanoUsd)} of {words(alert.capNanoUsd)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const mostShown = 20

const timeWords = (at: number) =>
  new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(at)
