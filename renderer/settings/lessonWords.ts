import type { Learned } from '../../shared/learned.ts'

/** Classes of the score as a person would call them. */
const classNames: Readonly<Record<string, string>> = {
  argue: 'Arguing a point',
  chat: 'Small talk',
  code: 'Programming',
  data: 'Data',
  explain: 'Explaining',
  extract: 'Finding things in a text',
  fact: 'Facts',
  finance: 'Money',
  format: 'Putting into another form',
  law: 'Law',
  maths: 'Mathematics',
  medicine: 'Medicine',
  plan: 'Planning',
  reasoning: 'Reasoning',
  rewrite: 'Rewriting',
  science: 'Science',
  summarise: 'Summaries',
  translate: 'Translating',
  write: 'Writing',
}

/** Less than this is nothing to go by. */
const toldShift = 0.05

/** "Law: the stronger model's answers serve you more often than expected (3 choices)". */
export function lessonWords({ taskClass, count, shift }: Learned['lessons'][number]): string {
  const what =
    Math.abs(shift) < toldShift
      ? 'as expected'
      : `the ${shift > 0 ? 'stronger' : 'smaller'} model's answers serve you more often than expected`
  return `${classNames[taskClass] ?? taskClass}: ${what} (${count === 1 ? '1 choice' : `${count} choices`})`
}
