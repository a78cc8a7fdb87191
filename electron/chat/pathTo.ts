import type { Message } from '../../shared/message.ts'
import { asMessage } from '../attachments/asMessage.ts'
import type { ChatDependencies } from './dependencies.ts'

type Said = Pick<Message, 'author' | 'text'>
type Stored = Pick<ChatDependencies, 'messages' | 'attachments'>

/** What was said up to this message, each file before the message it goes with. */
export const pathTo = (messageId: string, { messages, attachments }: Stored): Said[] =>
  messages.pathTo(messageId).flatMap((message) => [...attachments.textsOf(message.id).map(asMessage), message])

/** The same as if the draft were sent now, below the newest message. */
export function pathToDraft(draft: { readonly conversationId: string; readonly text: string }, stored: Stored): Said[] {
  const newest = stored.messages.ofConversation(draft.conversationId).at(-1)
  return [
    ...(newest ? pathTo(newest.id, stored) : []),
    ...stored.attachments.textsOfDraft(draft.conversationId).map(asMessage),
    { author: 'user', text: draft.text },
  ]
}
