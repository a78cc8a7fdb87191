import type { Locality } from '../../shared/model.ts'
import type { SpendingReport } from '../../shared/spending.ts'
import { placeOf } from '../../shared/placeWords.ts'

export type Grouping = 'model' | 'provider' | 'conversation'

export interface SpendRow {
  readonly key: string
  readonly name: string
  /** Where, in words; empty where it is in several places. */
  readonly place: string
  readonly locality: Locality | null
  readonly answers: number
  readonly inexactAnswers: number
  readonly inputTokens: number
  readonly outputTokens: number
  readonly costNanoUsd: number
}

export const sortableColumns = ['name', 'answers', 'inputTokens', 'outputTokens', 'costNanoUsd'] as const
export type SortColumn = (typeof sortableColumns)[number]
export interface Sorting {
  readonly column: SortColumn
  readonly isRising: boolean
}

/** The rows of the table under one grouping. */
export function toRows(
  { models, conversations }: Pick<SpendingReport, 'models' | 'conversations'>,
  grouping: Grouping,
  titleOf: (conversationId: string) => string | undefined,
): SpendRow[] {
  switch (grouping) {
    case 'model':
      return models.map((row) => ({
        ...row,
        key: `${row.providerId} ${row.providerName} ${row.model} ${row.locality}`,
        name: modelWords(row.model),
        place: placeOf(row),
      }))
    case 'provider':
      return mergeProviders(models)
    case 'conversation':
      return conversations.map((row) => ({
        ...row,
        key: row.conversationId ?? '',
        name: row.conversationId === null ? 'Outside of conversations' : (titleOf(row.conversationId) ?? 'Deleted'),
        place: '',
        locality: null,
      }))
  }
}

/** A bill need not say which model it is about. */
export const modelWords = (model: string): string => (model === '' ? 'Model not said' : model)

function mergeProviders(models: SpendingReport['models']): SpendRow[] {
  const rows = new Map<string, SpendRow>()
  for (const row of models) {
    const key = `${row.providerId} ${row.providerName}`
    const before = rows.get(key)
    rows.set(key, {
      key,
      name: row.providerName,
      place: '',
      locality: row.locality,
      answers: (before?.answers ?? 0) + row.answers,
      inexactAnswers: (before?.inexactAnswers ?? 0) + row.inexactAnswers,
      inputTokens: (before?.inputTokens ?? 0) + row.inputTokens,
      outputTokens: (before?.outputTokens ?? 0) + row.outputTokens,
      costNanoUsd: (before?.costNanoUsd ?? 0) + row.costNanoUsd,
    })
  }
  return [...rows.values()]
}

/** Rows that hold every word that is looked for, in the chosen order. */
export function arrangeRows(rows: readonly SpendRow[], search: string, { column, isRising }: Sorting): SpendRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const found = rows.filter(({ name, place }) => {
    const text = `${name} ${place}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
  const direction = isRising ? 1 : -1
  return found.toSorted((a, b) =>
    column === 'name'
      ? direction * a.name.localeCompare(b.name)
      : direction * (a[column] - b[column]) || a.name.localeCompare(b.name),
  )
}
