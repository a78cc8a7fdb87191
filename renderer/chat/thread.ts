import { isSettled, type Message } from '../../shared/message.ts'

/** A message on the path that is shown, with the ids of all that stand in the same place, oldest first. */
export interface ThreadEntry {
  readonly message: Message
  readonly versions: readonly string[]
}

const topOfTree = ''

/** The path through the tree of messages: where there are several, the chosen one, else the kept one, else the newest. */
export function threadOf(
  messages: readonly Message[],
  chosenByParent: Readonly<Record<string, string>>,
): ThreadEntry[] {
  const childrenByParent = Map.groupBy(messages, ({ parentId }) => parentId ?? topOfTree)
  const thread: ThreadEntry[] = []
  let siblings = childrenByParent.get(topOfTree)
  while (siblings !== undefined) {
    const parent = siblings[0]?.parentId ?? topOfTree
    const message =
      siblings.find(({ id }) => id === chosenByParent[parent]) ?? siblings.find(({ kept }) => kept) ?? siblings.at(-1)
    if (message === undefined) break
    thread.push({ message, versions: siblings.map(({ id }) => id) })
    siblings = childrenByParent.get(message.id)
  }
  return thread
}

/** The answer that the one at the end of the thread is to be compared with, as long as neither is kept. */
export function comparedWith({ message, versions }: ThreadEntry, messages: readonly Message[]): Message | null {
  const answers = messages.filter(({ id, author }) => author === 'assistant' && versions.includes(id))
  if (message.author === 'user' || answers.some(({ kept }) => kept)) return null
  const place = versions.indexOf(message.id)
  const other = answers.find(({ id }) => id === (versions[place - 1] ?? versions[place + 1]))
  const isWorthIt = (answer: Message) => answer.text !== '' || !isSettled(answer.status)
  return other !== undefined && isWorthIt(other) && isWorthIt(message) ? other : null
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
