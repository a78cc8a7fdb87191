import type { Publish } from '../shared/contract.ts'
import type { Message } from '../shared/message.ts'
import { createChangesElsewhere } from './conversations/changesElsewhere.ts'
import type { Conversations } from './conversations/conversations.ts'
import type { Database } from './storage/database.ts'
import type { Owner } from './storage/processLock.ts'
import { watchOthers } from './storage/watchOthers.ts'

interface Dependencies {
  readonly db: Database
  readonly owner: Owner
  readonly conversations: Conversations
  /** Puts in order what processes that have ended left under way; returns the answers it interrupted. */
  readonly recover: () => readonly Message[]
  readonly publish: Publish
  readonly spendingChanged: () => void
}

const recoverEveryMs = 15_000

/** Window and command line work on one file: shows here what is written there, and ends what was left there unfinished. */
export function createOtherProcesses({ db, owner, conversations, recover, publish, spendingChanged }: Dependencies) {
  const elsewhere = createChangesElsewhere(db, owner)
  elsewhere.note(conversations.list())
  const stopWatching = watchOthers(db, () => {
    const list = conversations.list()
    publish('conversations.outdated', elsewhere.find(list))
    publish('conversations.changed', list)
    spendingChanged()
  })
  const recovering = setInterval(() => {
    const interrupted = recover()
    if (interrupted.length === 0) return
    publish(
      'conversations.outdated',
      interrupted.map(({ conversationId }) => conversationId),
    )
    spendingChanged()
  }, recoverEveryMs)
  recovering.unref()

  return {
    /** Takes the list as this process left it. */
    note: elsewhere.note,
    close() {
      stopWatching()
      clearInterval(recovering)
    },
  }
}
