import { asMessage } from '../attachments/asMessage.ts'
import type { ChatDependencies } from './dependencies.ts'
import type { PathMessage } from './gather.ts'

type Dependencies = Pick<ChatDependencies, 'messages' | 'attachments' | 'longTexts'>

/** What was said up to this message, each file before the message it goes with, ready to be labelled at once. */
export async function pathTo(messageId: string, deps: Dependencies): Promise<PathMessage[]> {
  const path = deps.messages
    .pathTo(messageId)
    .flatMap((message) => [...deps.attachments.textsOf(message.id).map(asMessage), message])
  await deps.longTexts.prepare(path.map(({ text }) => text))
  return path
}

/** The same as if the draft were sent now, below the newest message. */
export async function pathToDraft(
  draft: { readonly conversationId: string; readonly text: string },
  deps: Dependencies,
): Promise<PathMessage[]> {
  const newest = deps.messages.newestIn(draft.conversationId)
  const files = deps.attachments.textsOfDraft(draft.conversationId).map(asMessage)
  await deps.longTexts.prepare(files.map(({ text }) => text))
  return [...(newest ? await pathTo(newest.id, deps) : []), ...files, { author: 'user', text: draft.text }]
}
