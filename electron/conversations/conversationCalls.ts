import type { Ask } from '../../shared/consent.ts'
import type { Handlers, Publish } from '../../shared/contract.ts'
import type { Mode } from '../../shared/conversation.ts'
import { ok, type Result } from '../../shared/result.ts'
import type { Conversations } from './conversations.ts'
import type { Messages } from './messages.ts'

interface Dependencies {
  readonly conversations: Conversations
  readonly messages: Messages
  readonly newConversationMode: () => Mode
  /** The question that waits for the person in a conversation. */
  readonly openAsk: (conversationId: string) => Ask | null
  readonly publish: Publish
}

export function createConversationCalls(
  deps: Dependencies,
): Pick<Handlers, Extract<keyof Handlers, `conversations.${string}`>> {
  const { conversations, messages, publish } = deps
  /** Other tabs show the same list. */
  const announcing = <Value, Failure>(result: Result<Value, Failure>): Result<Value, Failure> => {
    if (result.ok) publish('conversations.changed', conversations.list())
    return result
  }
  return {
    'conversations.list': async () => ok(conversations.list()),
    'conversations.create': async ({ id, mode }) =>
      announcing(conversations.create({ id, mode: mode ?? deps.newConversationMode() })),
    'conversations.open': async ({ conversationId }) => {
      const found = conversations.find(conversationId)
      if (!found.ok) return found
      return ok({
        conversation: found.value,
        messages: messages.ofConversation(conversationId),
        ask: deps.openAsk(conversationId),
      })
    },
    'conversations.change': async ({ conversationId, ...change }) => {
      const changed = conversations.change(conversationId, change)
      // A draft changes with every key; no other tab waits for it.
      return Object.keys(change).every((key) => key === 'draft') ? changed : announcing(changed)
    },
    'conversations.remove': async ({ conversationId }) => announcing(conversations.remove(conversationId)),
    'conversations.restore': async ({ conversationId }) => announcing(conversations.restore(conversationId)),
  }
}
