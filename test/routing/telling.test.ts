import { expect, test } from 'vitest'
import { findRequest } from '../../electron/routing/request.ts'
import { scoreRequest } from '../../electron/routing/score.ts'
import { tellingOf } from '../../electron/routing/telling.ts'

const telling = (text: string) => tellingOf(findRequest(text))
const story =
  'Mira fills 40 crates with pears. She sells half of them in the morning and a third of the rest at noon. Then her brother brings twice as many crates as she has left, and she sells 10 of his.'
const question = 'How many crates does she have in the evening?'

test('a question tells more the longer it is told, in ratios, of people', () => {
  const order = [question, `Mira has 40 crates. ${question}`, `${story} ${question}`].map(telling)
  expect(order).toEqual(order.toSorted((left, right) => left - right))
  expect(telling('What is twice as heavy?')).toBeGreaterThan(telling('What is rather heavy?'))
})

test('a story that ends in a question is all told; a text to be worked on is not', () => {
  const long = `${story} `.repeat(4)
  expect(telling(`${long}${question}`)).toBeGreaterThan(telling(question) + 2)
  const task = 'Which numbers are in the text below?'
  expect(telling(`${task}\n\n${long}`)).toBe(telling(task))
})

test('answers to choose from count less where they are bare numbers', () => {
  const choice = (options: readonly string[]) =>
    telling(`Which one is it?\n${options.map((option, index) => `${'ABCD'[index]}. ${option}`).join('\n')}`)
  expect(choice(['seven', 'eight', 'nine', 'ten'])).toBeGreaterThan(choice(['7', '8', '9', '10']))
})

test.each([
  'Our choir sings on the market square on the 12th, the bus leaves at half past two, and my cousin saves us seats. Put that in one friendly line.',
  'I bought my mum a scarf, she already has the same one in green, and the shop takes it back until Friday. Word me a polite question for the shop.',
  'My roommate and I share the internet bill, it was 42 euros and he forgot his half twice. Write him a short reminder, not too stern.',
])('what people ask every day gains nothing by being told at length: %s', (text) => {
  expect(telling(text)).toBeGreaterThan(0.5)
  expect(scoreRequest(text).gain).toBeLessThan(0.2)
})
