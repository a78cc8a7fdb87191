import { z } from 'zod'
import type { Conversation } from '../../shared/conversation.ts'
import type { Database } from '../storage/database.ts'
import { prepareQuery } from '../storage/query.ts'

/** Tells which conversations have messages that another process wrote since it was asked last. */
export function createChangesElsewhere(db: Database, owner: { readonly id: string }) {
  const underWay = prepareQuery(
    db,
    z.object({ id: z.string() }),
    `SELECT DISTINCT conversation_id AS id FROM messages
     WHERE status IN ('waiting', 'streaming') AND owner IS NOT :owner`,
  )
  let known: ReadonlyMap<string, number> = new Map()

  /** Takes the list as this process left it. */
  function note(list: readonly Conversation[]): void {
    known = new Map(list.map(({ id, updatedAt }) => [id, updatedAt]))
  }

  function find(list: readonly Conversation[]): string[] {
    const growing = underWay.all({ owner: owner.id }).map(({ id }) => id)
    const touched = list.filter(({ id, updatedAt }) => known.get(id) !== updatedAt).map(({ id }) => id)
    note(list)
    return [...new Set([...touched, ...growing])]
  }

  return { note, find }
}
