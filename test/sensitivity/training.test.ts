import { expect, test } from 'vitest'
import { learn } from '../../training/sensitivity/train.ts'

test('the same pairs give the same weights, bit for bit', () => {
  const pairs = [
    ['I was diagnosed with {lupus|MS} last week', 'What is {lupus|MS}?'],
    ['we owe 9000 and my wife does not know', 'how do loans work'],
  ] as const
  const once = () => learn(pairs, ['Name three rivers.', 'Sort a list in Python'], ['my bike is red'])
  expect(once()).toEqual(once())
})
