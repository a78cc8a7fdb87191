import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConversations } from '../../electron/conversations/conversations.ts'
import { createMessages } from '../../electron/conversations/messages.ts'
import { transaction } from '../../electron/storage/database.ts'
import { openDatabase } from '../../electron/storage/openDatabase.ts'
import { printTimes, timeOf } from './measure.ts'

// From the file on the disk to the last conversation, with the messages of years and with those of a first day.

const folder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'))
const rounds = 30
const owner = { id: 'the benchmark', isAlive: () => true }

for (const { name, conversations, turns } of [
  { name: 'a first day: 5 conversations, 50 messages', conversations: 5, turns: 5 },
  { name: 'years: 2,000 conversations, 200,000 messages', conversations: 2000, turns: 50 },
]) {
  const file = join(folder, `${conversations}.db`)
  fill(file, conversations, turns)
  const times: number[] = []
  for (let round = 0; round < rounds; round++) {
    times.push(
      await timeOf(() => {
        const { db } = openDatabase({ file, now: Date.now })
        const [last] = createConversations(db, Date.now, owner).list()
        createMessages(db, Date.now, owner).ofConversation(last?.id ?? '')
        db.close()
      }),
    )
  }
  printTimes(`open, list and read the last conversation, ${name}`, times)
}
rmSync(folder, { recursive: true, force: true })

function fill(file: string, conversations: number, turns: number): void {
  const { db } = openDatabase({ file, now: Date.now })
  const conversation = db.prepare(
    `INSERT INTO conversations (id, title, mode, draft, created_at, updated_at) VALUES (:id, :title, 'auto', '', :at, :at)`,
  )
  const message = db.prepare(
    `INSERT INTO messages (id, conversation_id, parent_id, author, text, reasoning, status, created_at, turn_id)
     VALUES (:id, :conversation, :parent, :author, :text, '', 'complete', :at, :turn)`,
  )
  const text = 'The costs were presented again, and the meeting was moved to Tuesday. '
  transaction(db, () => {
    for (let number = 0; number < conversations; number++) {
      const id = `c${number}`
      conversation.run({ id, title: `Conversation ${number}`, at: number })
      let parent: string | null = null
      for (let turn = 0; turn < turns; turn++) {
        for (const [author, repeats] of [
          ['user', 2],
          ['assistant', 12],
        ] as const) {
          const own: string = `${id} ${turn} ${author}`
          const said = `${turn} ${text.repeat(repeats)}`
          message.run({ id: own, conversation: id, parent, author, text: said, at: turn, turn: `${id} ${turn}` })
          parent = own
        }
      }
    }
  })
  db.close()
}
