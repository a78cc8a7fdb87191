import type { Message } from '../../shared/message.ts'
import { readDirectives, type Directives } from '../../shared/directives.ts'
import type { ChatMessage } from '../providers/chatModel.ts'
import type { LabelledTexts } from '../sensitivity/detector.ts'
import { assemble } from './assemble.ts'
import type { ChatDependencies } from './dependencies.ts'

/** Output limit of every request, unless the model has a lower one. It is reserved in full. */
export const maxOutputTokens = 8_192

/** A stored message, or one that is still being written. */
export type PathMessage = Pick<Message, 'author' | 'text'> &
  Partial<Pick<Message, 'id' | 'route'>> & {
    /** It is an attached file. */
    readonly fileName?: string
  }

/** Everything that would be sent for one turn, labelled. */
export interface Gathered {
  readonly directives: Directives
  readonly question: string
  readonly messages: readonly ChatMessage[]
  readonly labelled: LabelledTexts
  /** Of attached files, by their texts. */
  readonly fileNames: ReadonlyMap<string, string>
}

/** Steps 1 and 2 of a turn. Instructions of the conversation itself take the place of those in the settings. */
export function gather(
  path: readonly PathMessage[],
  instructions: string | null,
  deps: Pick<ChatDependencies, 'settings' | 'detector'>,
): Gathered {
  const question = path.findLast(({ author }) => author === 'user')?.text ?? ''
  const { directives, text } = readDirectives(question)
  const messages = assemble(instructions ?? deps.settings().instructions, path)
  return {
    directives,
    question: text,
    messages,
    labelled: deps.detector.labelAll(messages.map((message) => message.text)),
    fileNames: new Map(path.flatMap((message) => (message.fileName ? [[message.text, message.fileName]] : []))),
  }
}
