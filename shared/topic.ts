import { z } from 'zod'

/** What a text can tell of somebody without holding any value, in the words of a sentence: "contains words about …". */
export const topics = {
  health: 'someone’s health',
  intimate: 'someone’s intimate life',
  harm: 'a crisis or an addiction',
  money: 'someone’s money',
  law: 'a legal matter',
  staff: 'a colleague',
  business: 'unreleased business',
  private: 'something private',
  work: 'your work',
} as const

export type Topic = keyof typeof topics
export const topicSchema = z.custom<Topic>((value) => typeof value === 'string' && Object.hasOwn(topics, value))
