import type { Publish } from '../../shared/contract.ts'
import type { Message } from '../../shared/message.ts'

/** One event per frame of a 60 Hz screen at most. */
const eventEveryMs = 16
/** What a crash may cost. */
const flushEveryMs = 500

interface AnswerText {
  readonly text: string
  readonly reasoning: string
}

export interface AnswerWriter {
  write(channel: keyof AnswerText, text: string): void
  /** Publishes and stores what is still held back, and ends the timers. */
  flush(): void
  readonly current: AnswerText
}

interface AnswerWriterOptions {
  readonly turnId: string
  /** As stored; its text is gone on with. */
  readonly answer: Message
  /** Gets the whole text. What could not be stored is stored with the next piece or when the answer is settled. */
  readonly store: (messageId: string, text: AnswerText) => unknown
  readonly publish: Publish
}

/** Takes the pieces of a streamed answer to the page in batches and to the disk every half second. */
export function createAnswerWriter({ turnId, answer, store, publish }: AnswerWriterOptions): AnswerWriter {
  const { conversationId, id: messageId } = answer
  let current: AnswerText = { text: answer.text, reasoning: answer.reasoning }
  let published = current
  let stored = current
  let publishTimer: NodeJS.Timeout | undefined
  let storeTimer: NodeJS.Timeout | undefined

  /** At once, so that the first word does not wait; what follows within the time of a frame goes out together. */
  function publishSoon() {
    if (publishTimer !== undefined) return
    publishNews()
    publishTimer = setTimeout(() => {
      publishTimer = undefined
      if (published !== current) publishSoon()
    }, eventEveryMs)
  }

  function publishNews() {
    for (const key of ['reasoning', 'text'] as const) {
      const offset = published[key].length
      const text = current[key].slice(offset)
      const channel = key === 'text' ? 'answer' : 'reasoning'
      if (text !== '') publish('turn', { type: 'text', turnId, conversationId, messageId, channel, offset, text })
    }
    published = current
  }

  function storeNews() {
    clearTimeout(storeTimer)
    storeTimer = undefined
    if (stored !== current) store(messageId, current)
    stored = current
  }

  return {
    write(key, text) {
      if (text === '') return
      current = { ...current, [key]: current[key] + text }
      publishSoon()
      storeTimer ??= setTimeout(storeNews, flushEveryMs)
    },
    flush() {
      clearTimeout(publishTimer)
      publishTimer = undefined
      publishNews()
      storeNews()
    },
    get current() {
      return current
    },
  }
}
