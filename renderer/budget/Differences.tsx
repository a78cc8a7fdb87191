import { Button } from '@mantine/core'
import type { Reconciliation } from '../../shared/reconciliation.ts'
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
        <div className="table-scroll" role="region" aria-label="Differences" tabIndex={0}>
          <table className="data-table">
            <thead>
              <tr>
                <th scope="col">Day</th>
                <th scope="col">Model</th>
                <th scope="col" className="number">
                  Billed
                </th>
                <th scope="col" className="number">
                  Recorded
                </th>
                <th scope="col" className="number">
                  Difference
                </th>
              </tr>
            </thead>
            <tbody>
              {differences.map(({ day, model, ...row }) => {
                const amountNanoUsd = row.billedNanoUsd - row.recordedNanoUsd
                return (
                  <tr key={`${day} ${model}`}>
                    <td>{day}</td>
                    <td>{model === '' ? 'all models' : model}</td>
                    <td className="number">{words(row.billedNanoUsd)}</td>
                    <td className="number">{words(row.recordedNanoUsd)}</td>
                    <td className="number">
                      {words(amountNanoUsd)}{' '}
                      <Button
                        size="compact-xs"
                        variant="default"
                        aria-label={`Book it: ${words(amountNanoUsd)} for ${day} ${model}`}
                        onClick={() => onAdjust({ day, model, amountNanoUsd })}
                      >
                        Book it
                      </Button>
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </>
  )
}
