import type { Conversation } from '../../shared/conversation.ts'
import type { Message } from '../../shared/message.ts'

export const someMessage = (news: Partial<Message>): Message => ({
  id: 'a1',
  conversationId: 'c1',
  parentId: null,
  author: 'assistant',
  text: '',
  reasoning: '',
  status: 'streaming',
  createdAt: 0,
  turnId: 't1',
  level: null,
  route: null,
  error: null,
  doubts: [],
  offer: null,
  kept: false,
  ...news,
})

export const someConversation = (news: Partial<Conversation>): Conversation => ({
  id: 'c1',
  title: 'One',
  mode: 'auto',
  profile: null,
  instructions: null,
  draft: '',
  createdAt: 0,
  updatedAt: 0,
  ...news,
})
