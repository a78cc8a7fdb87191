import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useStore } from 'zustand'
import { nameOfConversation } from '../../shared/conversation.ts'
import type { SpendingReport } from '../../shared/spending.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { LocalityMark } from '../ui/LocalityMark.tsx'
import { useStores } from '../useStores.ts'
import {
  arrangeRows,
  sortableColumns,
  toRows,
  type Grouping,
  type SortColumn,
  type Sorting,
  type SpendRow,
} from './spendRows.ts'
import { useMoney } from './useMoney.ts'

const columnNames: Readonly<Record<SortColumn, string>> = {
  name: 'Name',
  answers: 'Answers',
  inputTokens: 'Tokens in',
  outputTokens: 'Tokens out',
  costNanoUsd: 'Cost',
}
const groupings: readonly { value: Grouping; label: string }[] = [
  { value: 'model', label: 'Models' },
  { value: 'provider', label: 'Providers' },
  { value: 'conversation', label: 'Conversations' },
]
const pageSize = 25

export function SpendTable({ report }: { report: SpendingReport }) {
  const { conversations } = useStores()
  const known = useStore(conversations.store, (state) => state.conversations)
  const money = useMoney()
  const [grouping, setGrouping] = useState<Grouping>('model')
  const [search, setSearch] = useState('')
  const [sorting, setSorting] = useState<Sorting>({ column: 'costNanoUsd', isRising: false })
  const [shown, setShown] = useState(pageSize)
  if (report.models.length === 0)
    return <p className="quiet">Nothing yet. Answers on this machine are listed too, at no cost.</p>

  const titles = new Map(known.map((conversation) => [conversation.id, nameOfConversation(conversation)]))
  const rows = arrangeRows(
    toRows(report, grouping, (id) => titles.get(id)),
    search,
    sorting,
  )
  const count = new Intl.NumberFormat('en')
  const sortBy = (column: SortColumn) =>
    setSorting({ column, isRising: sorting.column === column ? !sorting.isRising : column === 'name' })
  return (
    <>
      <div className="spend-tools">
        <SegmentedControl
          size="xs"
          aria-label="Group by"
          data={[...groupings]}
          value={grouping}
          onChange={(value) => setGrouping(groupings.find((each) => each.value === value)?.value ?? 'model')}
        />
        <TextInput
          size="xs"
          aria-label="Search what it was spent on"
          placeholder="Search"
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
      </div>
      <DataTable
        label={`Spending by ${grouping}`}
        rows={rows.slice(0, shown)}
        keyOf={({ key }) => key}
        columns={sortableColumns.map((column) => ({
          key: column,
          head: (
            <button type="button" className="sort-button" onClick={() => sortBy(column)}>
              {columnNames[column]}
              <span aria-hidden>{sorting.column !== column ? '' : sorting.isRising ? ' ↑' : ' ↓'}</span>
            </button>
          ),
          sort: sorting.column !== column ? 'none' : sorting.isRising ? 'ascending' : 'descending',
          isNumber: column !== 'name',
          render: (row: SpendRow) => {
            if (column === 'name') return <SpentOn row={row} />
            if (column !== 'costNanoUsd') return count.format(row[column])
            return row.costNanoUsd === 0 ? 'free' : money.words(row.costNanoUsd)
          },
        }))}
      />
      <p className="quiet" role="status">
        {rows.length === 0 ? 'Nothing is called that.' : ''}
      </p>
      {rows.length > shown && (
        <Button size="compact-sm" variant="default" onClick={() => setShown(shown + 4 * pageSize)}>
          Show more ({count.format(rows.length - shown)} left)
        </Button>
      )}
    </>
  )
}

const SpentOn = ({ row }: { row: SpendRow }) => (
  <span className="place">
    {row.locality !== null && <LocalityMark locality={row.locality} />}
    <span>
      {row.name}
      <span className="quiet spend-place">
        {[row.place, inexactWords(row.inexactAnswers)].filter(Boolean).join(' · ')}
      </span>
    </span>
  </span>
)

const inexactWords = (inexact: number) =>
  inexact === 0 ? '' : `${inexact} counted here, because the provider did not say`
