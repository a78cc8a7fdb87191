import type { Message } from '../../shared/message.ts'
import type { ChatMessage } from '../providers/chatModel.ts'
import { readDirectives } from '../../shared/directives.ts'

const goOn: ChatMessage = {
  role: 'user',
  text: 'Go on with your answer exactly where it stopped. Do not repeat anything and do not comment on this.',
}

/** Everything that would be sent to answer the last message of the path, directives taken out. */
export function assemble(instructions: string, path: readonly Pick<Message, 'author' | 'text'>[]): ChatMessage[] {
  const said = path
    .filter(({ text }) => text !== '')
    .map(({ author, text }): ChatMessage => ({
      role: author,
      text: author === 'user' ? readDirectives(text).text : text,
    }))
  const system: ChatMessage[] = instructions.trim() === '' ? [] : [{ role: 'system', text: instructions }]
  const continues = said.at(-1)?.role === 'assistant'
  return [...system, ...said, ...(continues ? [goOn] : [])]
}
