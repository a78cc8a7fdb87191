/** A process of its own that streams one answer for ever and says how much of it is saved: `node streamAnswer.ts FILE TURN`. */
import { createAnswers } from '../../electron/conversations/answers.ts'
import { createConversations } from '../../electron/conversations/conversations.ts'
import { createMessages } from '../../electron/conversations/messages.ts'
import { openDatabase } from '../../electron/storage/openDatabase.ts'

const [file = '', turnId = ''] = process.argv.slice(2)
const owner = { id: turnId, isAlive: () => true }
const { db } = openDatabase({ file, now: Date.now })
createConversations(db, Date.now, owner).create({ id: 'c', mode: 'auto' })
const turn = createMessages(db, Date.now, owner).addTurn({ turnId, conversationId: 'c', text: 'Tell me everything.' })
if (!turn.ok) throw new Error('The turn was not stored')
const answers = createAnswers(db, Date.now, owner)
let text = ''
for (;;) {
  text += `word ${text.length} `
  if (answers.saveText(turn.value.answer.id, { text, reasoning: '' }).ok) process.stdout.write(`${text.length}\n`)
}
