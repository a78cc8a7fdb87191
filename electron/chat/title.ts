import { titleOf } from '../conversations/titleOf.ts'
import type { ChatMessage } from '../providers/chatModel.ts'
import type { Detector } from '../sensitivity/detector.ts'
import type { ChatDependencies } from './dependencies.ts'
import { withoutValues } from './withoutValues.ts'

const request = 'Write a short title for this conversation: at most six words, in its language, nothing else.'
const longestTitle = 80
const titleTokens = 40

/** The first words of a message, without what was found in it. */
export const firstTitle = (text: string, detector: Pick<Detector, 'label'>): string =>
  titleOf(withoutValues(text, detector))

/**
 * Names a conversation after its first message where the first words did not do. Titles are made by a model on this
 * machine or not at all, so nothing is asked, sent or paid for them.
 */
export async function nameConversation(
  conversationId: string,
  signal: AbortSignal,
  deps: ChatDependencies,
): Promise<void> {
  const found = deps.conversations.find(conversationId)
  const [question] = deps.messages.ofConversation(conversationId)
  const local = deps.models().find(({ destination, problem }) => destination.locality === 'device' && problem === null)
  if (!found.ok || !question || !local) return
  const isFirstWords = found.value.title.endsWith('…') && found.value.title === firstTitle(question.text, deps.detector)
  if (!isFirstWords) return

  const model = await deps.connect(local.destination, {
    purpose: 'title',
    highestLevel: 'restricted',
    consentedTexts: new Set(),
    messageId: null,
  })
  const messages: ChatMessage[] = [
    { role: 'system', text: request },
    { role: 'user', text: question.text },
  ]
  const asked = { model: local.destination.model, messages, maxOutputTokens: titleTokens, contextTokens: null }
  let title = ''
  for await (const piece of model.chat(asked, signal)) {
    if (piece.type === 'text') title += piece.text
    if (piece.type === 'failed') return
  }
  const words =
    title
      .trim()
      .replace(/^["'#*\s]+|["'*\s.]+$/g, '')
      .split('\n')[0] ?? ''
  if (words === '' || words.length > longestTitle || signal.aborted) return
  deps.conversations.change(conversationId, { title: withoutValues(words, deps.detector) })
  deps.changed()
}
