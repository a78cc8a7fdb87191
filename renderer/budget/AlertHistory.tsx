import { keyOf, type Alert } from '../../shared/budget.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { useLimitName } from './limitNames.ts'
import { useMoney } from './useMoney.ts'

export function AlertHistory({ alerts }: { alerts: readonly Alert[] }) {
  const nameOf = useLimitName()
  const { words } = useMoney()
  if (alerts.length === 0) return <p className="quiet">None yet.</p>
  return (
    <DataTable
      label="Alerts"
      rows={alerts.slice(0, mostShown)}
      keyOf={({ at, limit, percent }) => `${at} ${keyOf(limit)} ${percent}`}
      columns={[
        { key: 'when', head: 'When', render: ({ at }) => timeWords(at) },
        { key: 'limit', head: 'Limit', render: ({ limit }) => nameOf(limit) },
        { key: 'reached', head: 'Reached', isNumber: true, render: ({ percent }) => `${percent} %` },
        {
          key: 'spent',
          head: 'Spent',
          isNumber: true,
          render: ({ spentNanoUsd, capNanoUsd }) => `${words(spentNanoUsd)} of ${words(capNanoUsd)}`,
        },
      ]}
    />
  )
}

const mostShown = 20

const timeWords = (at: number) =>
  new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' }).format(at)
