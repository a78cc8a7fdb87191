import { nanoUsdPerUsd } from '../../shared/money.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { BilledRow, Reconciliation } from '../../shared/reconciliation.ts'
import { parseCsv } from './csv.ts'

export interface BillLine {
  /** UTC, YYYY-MM-DD. */
  readonly day: string
  readonly model: string
  readonly nanoUsd: number
}

/**
 * Names of columns in the exports of OpenAI (costs), Anthropic (cost), OpenRouter (activity), Mistral, Groq and
 * DeepSeek (billing), in the order of trust.
 */
const columnNames = {
  day: [
    /^(?:usage_)?date(?:_utc)?$/,
    /^utc_date$/,
    /^day$/,
    /^start_time_iso$/,
    /^start_time$/,
    /^created_at$/,
    /date|time/,
  ],
  model: [/^model$/, /^model_(?:version|permaslug|name)$/, /^line_item$/, /model|snapshot/],
  cost: [
    /^cost_usd$/,
    /^amount_value$/,
    /^cost_total$/,
    /^(?:total_)?cost$/,
    /^cost|cost$|^amount$|^spend$|^total \(usd\)$/,
  ],
  currency: [/currency/],
} as const

/** What a provider's usage export says was billed, by day and model. */
export function parseBill(csv: string): Result<BillLine[], readonly string[]> {
  const [head = [], ...rows] = parseCsv(csv.replace(/^\uFEFF/, ''))
  const names = head.map((name) => name.trim().toLowerCase().replaceAll(/\s+/g, '_'))
  const columnOf = (kind: keyof typeof columnNames) => {
    const pattern = columnNames[kind].find((candidate) => names.some((name) => candidate.test(name)))
    return pattern === undefined ? -1 : names.findIndex((name) => pattern.test(name))
  }
  const [dayAt, modelAt, costAt, currencyAt] = [
    columnOf('day'),
    columnOf('model'),
    columnOf('cost'),
    columnOf('currency'),
  ]
  const missing = [
    ...(dayAt === -1 ? ['no column with a date'] : []),
    ...(costAt === -1 ? ['no column with a cost'] : []),
  ]
  if (missing.length > 0) return fail(missing)

  const problems: string[] = []
  const lines = rows.flatMap((row, index): BillLine[] => {
    const day = readDay(row[dayAt] ?? '')
    const usd = readUsd(row[costAt] ?? '')
    const currency = (currencyAt === -1 ? '' : (row[currencyAt] ?? '')).trim().toUpperCase()
    if (day === null || usd === null) problems.push(`line ${index + 2} has no ${day === null ? 'date' : 'cost'}`)
    else if (currency !== '' && currency !== 'USD') problems.push(`line ${index + 2} is in ${currency}, not in USD`)
    // A line item names the kind of token after the model: "gpt-4o-2024-08-06, input".
    else
      return [
        { day, model: (row[modelAt] ?? '').split(',')[0]?.trim() ?? '', nanoUsd: Math.round(usd * nanoUsdPerUsd) },
      ]
    return []
  })
  return problems.length > 0 ? fail(problems.slice(0, 5)) : ok(lines)
}

/** ISO dates and times, or seconds since 1970. */
function readDay(text: string): string | null {
  const trimmed = text.trim()
  const at = /^\d{9,11}$/.test(trimmed) ? Number(trimmed) * 1000 : Date.parse(withZone(trimmed))
  return Number.isNaN(at) ? null : new Date(at).toISOString().slice(0, 10)
}

/** Exports that name no zone mean UTC. */
const withZone = (text: string) =>
  /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(text) ? `${text.replace(' ', 'T')}Z` : text

function readUsd(text: string): number | null {
  const number = text
    .trim()
    .replace(/^(-?)(?:US)?\$/, '$1')
    .replaceAll(/(?<=\d),(?=\d{3}\b)/g, '')
  return /^-?\d*\.?\d+(?:e-?\d+)?$/i.test(number) ? Number(number) : null
}

export interface RecordedRow extends BillLine {
  readonly isAdjusted: boolean
}

/** The first and the last day that are billed, both counted; null where nothing is. */
export function spanOf(bill: readonly BillLine[]): { readonly from: string; readonly to: string } | null {
  const days = bill.map(({ day }) => day).toSorted()
  const [from, to] = [days[0], days.at(-1)]
  return from === undefined || to === undefined ? null : { from, to }
}

/** A bill beside the ledger's rows of the same days. A bill that names no models is compared by day. */
export function compareBill(bill: readonly BillLine[], recorded: readonly RecordedRow[]): Reconciliation {
  const hasModels = bill.some(({ model }) => model !== '')
  const ourModels = [...new Set(recorded.map(({ model }) => model))].toSorted((a, b) => b.length - a.length)
  const nameOf = (model: string) => (hasModels ? (ourModels.find((ours) => isSnapshotOf(model, ours)) ?? model) : '')
  const rows = new Map<string, BilledRow>()
  const rowOf = (day: string, model: string): BilledRow =>
    rows.get(`${day} ${model}`) ?? { day, model, billedNanoUsd: 0, recordedNanoUsd: 0, isAdjusted: false }
  const keep = (row: BilledRow) => void rows.set(`${row.day} ${row.model}`, row)
  for (const { day, model, nanoUsd } of bill) {
    const row = rowOf(day, nameOf(model))
    keep({ ...row, billedNanoUsd: row.billedNanoUsd + nanoUsd })
  }
  const { from, to } = spanOf(bill) ?? { from: '', to: '' }
  for (const { day, model, nanoUsd, isAdjusted } of recorded) {
    if (day < from || day > to) continue
    const row = rowOf(day, nameOf(model))
    keep({ ...row, recordedNanoUsd: row.recordedNanoUsd + nanoUsd, isAdjusted: row.isAdjusted || isAdjusted })
  }
  const all = [...rows.values()].toSorted((a, b) => a.day.localeCompare(b.day) || a.model.localeCompare(b.model))
  return {
    from,
    to,
    billedNanoUsd: all.reduce((sum, row) => sum + row.billedNanoUsd, 0),
    recordedNanoUsd: all.reduce((sum, row) => sum + row.recordedNanoUsd, 0),
    // Providers round to a hundredth of a cent.
    differences: all.filter((row) => Math.abs(row.billedNanoUsd - row.recordedNanoUsd) > roundingNanoUsd),
  }
}

const roundingNanoUsd = 100_000

/** "gpt-5-2025-08-07" and "openai/gpt-5" are "gpt-5". */
const isSnapshotOf = (billed: string, ours: string): boolean => {
  const plain = billed.toLowerCase()
  const wanted = ours.toLowerCase()
  return (
    plain === wanted || plain.endsWith(`/${wanted}`) || new RegExp(`(?:^|/)${RegExp.escape(wanted)}-\\d`).test(plain)
  )
}
