import { Fragment, type ReactNode } from 'react'

export interface Column<Row> {
  readonly key: string
  readonly head: ReactNode
  readonly render: (row: Row) => ReactNode
  /** Aligned right, in figures of one width. */
  readonly isNumber?: boolean
  /** Where the rows can be put in the order of this column. */
  readonly sort?: 'none' | 'ascending' | 'descending'
}

interface Props<Row> {
  /** Read to whoever cannot see it, and the name of the part that scrolls. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  readonly isFaint?: (row: Row) => boolean
  /** What stands below a row over its whole width; null: nothing. */
  readonly renderBelow?: (row: Row) => ReactNode
  readonly className?: string
}

/** One row a thing, one column a fact. Scrolls by itself, with the keyboard too, where it is wider than its place. */
export function DataTable<Row>({ label, columns, rows, keyOf, isFaint, renderBelow, className = '' }: Props<Row>) {
  return (
    <div className={`table-scroll ${className}`} role="region" aria-label={label} tabIndex={0}>
      <table className="data-table">
        <thead>
          <tr>
            {columns.map(({ key, head, isNumber, sort }) => (
              <th key={key} scope="col" className={isNumber ? 'number' : undefined} aria-sort={sort}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const more = renderBelow?.(row) ?? null
            return (
              <Fragment key={keyOf(row)}>
                <tr className={isFaint?.(row) ? 'faint' : undefined}>
                  {columns.map(({ key, render, isNumber }) => (
                    <td key={key} className={isNumber ? 'number' : undefined}>
                      {render(row)}
                    </td>
                  ))}
                </tr>
                {more !== null && (
                  <tr className="data-table__below">
                    <td colSpan={columns.length}>{more}</td>
                  </tr>
                )}
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
