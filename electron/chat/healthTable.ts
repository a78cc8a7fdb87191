import type { ModelMeasure } from '../../shared/measure.ts'
import type { ModelKey } from '../../shared/model.ts'
import type { Attempt } from '../../shared/receipt.ts'
import { applyBegun, applyEnded, emptyRecord, measureOf, type HealthRecord } from '../routing/health.ts'

/** How every destination did of late, for deciding whom to ask. */
export interface HealthTable {
  begun(destination: ModelKey): void
  ended(attempt: Attempt): void
  read(): readonly ModelMeasure[]
}

/** `past`: attempts that are on record, oldest first, so that a restart forgets nothing. */
export function createHealthTable(past: readonly Attempt[], now: () => number): HealthTable {
  const records = new Map<string, HealthRecord>()
  const change = (key: ModelKey, apply: (record: HealthRecord) => HealthRecord) => {
    const name = JSON.stringify([key.providerId, key.model])
    records.set(name, apply(records.get(name) ?? emptyRecord(key)))
  }
  const end = (attempt: Attempt, at: number) => change(attempt.destination, (record) => applyEnded(record, attempt, at))

  for (const attempt of past) {
    change(attempt.destination, (record) => applyBegun(record, attempt.startedAt))
    end(attempt, attempt.startedAt + (attempt.totalMs ?? 0))
  }
  return {
    begun: (destination) => change(destination, (record) => applyBegun(record, now())),
    ended: (attempt) => end(attempt, now()),
    read: () => [...records.values()].map((record) => measureOf(record, now())),
  }
}
