import type { SpendRow } from '../../shared/budget.ts'
import { LocalityMark } from '../ui/LocalityMark.tsx'
import { placeOf } from '../../shared/placeWords.ts'

export function SpendTable({ rows, money }: { rows: readonly SpendRow[]; money: (nanoUsd: number) => string }) {
  if (rows.length === 0)
    return <p className="quiet">Nothing yet. Answers on this machine are listed too, at no cost.</p>
  const count = new Intl.NumberFormat('en')
  return (
    <div className="table-scroll" role="region" aria-label="Spending by model" tabIndex={0}>
      <table className="data-table">
        <thead>
          <tr>
            <th scope="col">Model</th>
            <th scope="col" className="number">
              Answers
            </th>
            <th scope="col" className="number">
              Tokens in
            </th>
            <th scope="col" className="number">
              Tokens out
            </th>
            <th scope="col" className="number">
              Cost
            </th>
          </tr>
        </thead>
        <tbody>
          {rows
            .toSorted((a, b) => b.costNanoUsd - a.costNanoUsd || b.answers - a.answers)
            .map((row) => (
              <tr key={`${row.providerName} ${row.model}`}>
                <td>
                  <span className="place">
                    <LocalityMark locality={row.locality} />
                    <span>
                      {row.model}
                      <span className="quiet spend-place">{placeOf(row)}</span>
                    </span>
                  </span>
                </td>
                <td className="number">{count.format(row.answers)}</td>
                <td className="number">{count.format(row.inputTokens)}</td>
                <td className="number">{count.format(row.outputTokens)}</td>
                <td className="number">{row.costNanoUsd === 0 ? 'free' : money(row.costNanoUsd)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
}
