import type { Message } from '../../shared/message.ts'

/** A message on the path that is shown, with the ids of all that stand in the same place, oldest first. */
export interface ThreadEntry {
  readonly message: Message
  readonly versions: readonly string[]
}

const topOfTree = ''

/** The path through the tree of messages: where there are several, the chosen one or else the newest. */
export function threadOf(
  messages: readonly Message[],
  chosenByParent: Readonly<Record<string, string>>,
): ThreadEntry[] {
  const childrenByParent = Map.groupBy(messages, ({ parentId }) => parentId ?? topOfTree)
  const thread: ThreadEntry[] = []
  let siblings = childrenByParent.get(topOfTree)
  while (siblings !== undefined) {
    const parent = siblings[0]?.parentId ?? topOfTree
    const message = siblings.find(({ id }) => id === chosenByParent[parent]) ?? siblings.at(-1)
    if (message === undefined) break
    thread.push({ message, versions: siblings.map(({ id }) => id) })
    siblings = childrenByParent.get(message.id)
  }
  return thread
}

/** The choices that lead to one message. */
export function pathTo(messages: readonly Message[], messageId: string): Record<string, string> {
  const byId = new Map(messages.map((message) => [message.id, message]))
  const path: Record<string, string> = {}
  let message = byId.get(messageId)
  while (message !== undefined) {
    path[message.parentId ?? topOfTree] = message.id
    message = message.parentId === null ? undefined : byId.get(message.parentId)
  }
  return path
}
