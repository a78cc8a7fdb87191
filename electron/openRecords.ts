import { join } from 'node:path'
import { createAttachments } from './attachments/attachments.ts'
import { recoverAfterCrash } from './chat/recover.ts'
import { firstTitle } from './chat/title.ts'
import { createAnswers } from './conversations/answers.ts'
import { createComparisons } from './conversations/comparisons.ts'
import { createConversations } from './conversations/conversations.ts'
import { createMessages } from './conversations/messages.ts'
import { createReceipts } from './conversations/receipts.ts'
import { createStandIns } from './conversations/standIns.ts'
import { createLedger } from './ledger/ledger.ts'
import type { Detector } from './sensitivity/detector.ts'
import { makeCopyOfTheDay } from './storage/copies.ts'
import { databaseFileOf, openDatabase } from './storage/openDatabase.ts'
import { createProcessLock } from './storage/processLock.ts'
import { saving } from './storage/saving.ts'
import { createTimeZone } from './timeZone.ts'

interface Options {
  readonly dataFolder: string
  readonly detector: Detector
  readonly now: () => number
}

/** Everything kept in the one file, put in order after whatever ended the last run. */
export function openRecords({ dataFolder, detector, now }: Options) {
  const file = databaseFileOf(dataFolder)
  const owner = createProcessLock(join(dataFolder, 'processes'))
  const { db, notices } = openDatabase({ file, now, isShared: owner.hasOthers() })
  const conversations = createConversations(db, now, owner)
  const answers = createAnswers(db, now, owner)
  const receipts = createReceipts(db, now)
  const ledger = createLedger({ db, clock: now, timeZone: createTimeZone(now), owner })
  const recover = () => recoverAfterCrash({ conversations, answers, receipts, ledger })
  recover()
  return {
    db,
    owner,
    notices,
    conversations,
    messages: createMessages(db, now, owner, (text) => firstTitle(text, detector)),
    answers,
    attachments: createAttachments(db, now),
    receipts,
    standIns: createStandIns(db),
    comparisons: createComparisons(db, now),
    ledger,
    recover,
    close() {
      const copied = saving(() => makeCopyOfTheDay(db, file, now()))
      if (!copied.ok) console.error('No copy was made:', copied.error.detail)
      db.close()
      owner.close()
    },
  }
}
