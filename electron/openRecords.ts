import { join } from 'node:path'
import { createAttachments } from './attachments/attachments.ts'
import { firstTitle } from './chat/title.ts'
import { createAnswers } from './conversations/answers.ts'
import { createComparisons } from './conversations/comparisons.ts'
import { createConversations } from './conversations/conversations.ts'
import { createMessages } from './conversations/messages.ts'
import { createReceipts } from './conversations/receipts.ts'
import { createStandIns } from './conversations/standIns.ts'
import type { Detector } from './sensitivity/detector.ts'
import { makeCopyOfTheDay } from './storage/copies.ts'
import { databaseFileOf, openDatabase } from './storage/openDatabase.ts'
import { createProcessLock } from './storage/processLock.ts'
import { saving } from './storage/saving.ts'

interface Options {
  readonly dataFolder: string
  readonly detector: Detector
  readonly now: () => number
}

/** Everything that is kept of conversations, in the one file. */
export function openRecords({ dataFolder, detector, now }: Options) {
  const file = databaseFileOf(dataFolder)
  const owner = createProcessLock(join(dataFolder, 'processes'))
  const { db, notices } = openDatabase({ file, now, isShared: owner.hasOthers() })
  return {
    db,
    owner,
    notices,
    conversations: createConversations(db, now, owner),
    messages: createMessages(db, now, owner, (text) => firstTitle(text, detector)),
    answers: createAnswers(db, now, owner),
    attachments: createAttachments(db, now),
    receipts: createReceipts(db, now),
    standIns: createStandIns(db),
    comparisons: createComparisons(db, now),
    close() {
      const copied = saving(() => makeCopyOfTheDay(db, file, now()))
      if (!copied.ok) console.error('No copy was made:', copied.error.detail)
      db.close()
      owner.close()
    },
  }
}
