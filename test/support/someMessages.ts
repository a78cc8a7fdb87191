import type { Conversation } from '../../shared/conversation.ts'
import type { Message } from '../../shared/message.ts'
import type { Destination } from '../../shared/model.ts'

export const someDestination: Destination = {
  providerId: 'ollama',
  providerName: 'Ollama',
  host: '127.0.0.1:11434',
  model: 'small',
  locality: 'device',
  tier: 'fast',
}

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
