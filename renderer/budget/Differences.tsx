import { Button } from '@mantine/core'
import type { BilledRow, Reconciliation } from '../../shared/reconciliation.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { modelWords } from './spendRows.ts'
import { useMoney } from './useMoney.ts'

interface Props extends Reconciliation {
  readonly onAdjust: (change: { readonly day: string; readonly model: string; readonly amountNanoUsd: number }) => void
}

/** Where a bill and the account do not agree, each with a way to take the bill's word. */
export function Differences({ from, to, billedNanoUsd, recordedNanoUsd, differences, onAdjust }: Props) {
  const { words } = useMoney()
  return (
    <>
      <p role="status" className="figures">
        From {from} to {to} (UTC): billed {words(billedNanoUsd)}, recorded {words(recordedNanoUsd)}.{' '}
        {differences.length === 0 ? 'They agree.' : ''}
      </p>
      {differences.length > 0 && (
        <DataTable
          label="Differences"
          rows={differences}
          keyOf={({ day, model }) => `${day} ${model}`}
          columns={[
            { key: 'day', head: 'Day', render: ({ day }) => day },
            { key: 'model', head: 'Model', render: ({ model }) => modelWords(model) },
            { key: 'billed', head: 'Billed', isNumber: true, render: ({ billedNanoUsd: billed }) => words(billed) },
            { key: 'ours', head: 'Recorded', isNumber: true, render: ({ recordedNanoUsd: ours }) => words(ours) },
            {
              key: 'difference',
              head: 'Difference',
              isNumber: true,
              render: (row) => <BookIt row={row} onAdjust={onAdjust} />,
            },
          ]}
        />
      )}
    </>
  )
}

function BookIt({ row, onAdjust }: { row: BilledRow } & Pick<Props, 'onAdjust'>) {
  const { words } = useMoney()
  const { day, model } = row
  const amountNanoUsd = row.billedNanoUsd - row.recordedNanoUsd
  return (
    <>
      {words(amountNanoUsd)}{' '}
      <Button
        size="compact-xs"
        variant="default"
        aria-label={`Book it: ${words(amountNanoUsd)} for ${day} ${modelWords(model)}`}
        onClick={() => onAdjust({ day, model, amountNanoUsd })}
      >
        Book it
      </Button>
    </>
  )
}
