import { describe, expect, test } from 'vitest'
import { checkAnswer, type CheckedAnswer } from '../../electron/routing/answerCheck.ts'

const sum = 'Tom buys 3 boxes of 14 pencils and gives 5 away. How many pencils has he left?'
const checked = (part: Partial<CheckedAnswer>): CheckedAnswer => ({
  request: sum,
  taskClass: 'maths',
  answer: 'He has 3 × 14 = 42 pencils and keeps 42 - 5 = 37.',
  finishReason: 'stop',
  meanLogProbability: null,
  ...part,
})

test('finds nothing against a sound answer, yet is not certain of it', () => {
  expect(checkAnswer(checked({}))).toEqual({ quality: 0.9, doubts: [] })
})

describe('speaks against an answer that', () => {
  const loop = 'The answer depends on the number of boxes that he bought at the store. '.repeat(12)
  test.each<[string, Partial<CheckedAnswer>, string]>([
    ['is empty', { answer: ' \n' }, 'the answer is empty'],
    ['was cut off', { finishReason: 'length' }, 'it was cut off at the length limit'],
    ['loops', { answer: `${loop}37` }, 'it repeats itself'],
    ['miscounts', { answer: 'He has 3 × 14 = 52 pencils, so 52 - 5 = 47.' }, 'a sum is wrong: 3 × 14 = 52'],
    ['holds no number', { answer: 'Quite a few pencils.' }, 'it holds no number'],
    ['doubts itself', { answer: "I'm not sure, but 3 × 14 - 5 = 37." }, 'it doubts itself'],
    [
      'doubts itself in German',
      { answer: 'Ich bin mir nicht sicher, vielleicht 37 bei 3 mal 14 minus 5.' },
      'it doubts itself',
    ],
    [
      'declines',
      { taskClass: 'chat', request: 'Tell me a joke', answer: "I'm sorry, but I can't help with that." },
      'it declines to answer',
    ],
    ['leaves code open', { taskClass: 'code', answer: '```js\nconst a = 1' }, 'a block of code is not closed'],
    [
      'holds no code',
      {
        taskClass: 'code',
        request: 'Write a function that adds',
        answer: 'You could add the two numbers together and hand them back.',
      },
      'it holds no code',
    ],
    [
      'breaks its JSON',
      { taskClass: 'format', request: 'Give me this as JSON: Ann 3', answer: '{"Ann": 3' },
      'its JSON cannot be read',
    ],
    [
      'lists too little',
      { taskClass: 'write', request: 'List 5 names for a cat', answer: '1. Tom\n2. Kit' },
      'it lists fewer than 5',
    ],
    ['echoes', { taskClass: 'chat', request: 'Say hi to Ann', answer: 'say hi to ann' }, 'it only repeats the request'],
    ['was unsure word by word', { meanLogProbability: -1.4 }, 'the model was unsure of its words'],
  ])('%s', (_, part, words) => {
    const { quality, doubts } = checkAnswer(checked(part))
    expect(doubts.map((doubt) => doubt.words)).toContain(words)
    expect(quality).toBeLessThan(0.6)
  })
})

test('leaves sums alone that can be read in another way', () => {
  expect(
    checkAnswer(checked({ taskClass: 'finance', answer: '20% of 50 + 10% = 15 and 3,5 + 1,5 = 5,0 and x2 - 4 = 9' }))
      .doubts,
  ).toEqual([])
})

test('names the kind of what is wrong where something else is done about it', () => {
  const kindOf = (part: Partial<CheckedAnswer>) => checkAnswer(checked(part)).doubts[0]?.kind
  expect([
    kindOf({ finishReason: 'length' }),
    kindOf({ answer: 'and so on and on '.repeat(80) }),
    kindOf({ taskClass: 'chat', request: 'Tell me a joke', answer: "I'm sorry, but I can't help with that." }),
    kindOf({ taskClass: 'format', request: 'Give me this as JSON: Ann 3', answer: '{"Ann": 3' }),
    kindOf({ answer: 'Quite a few pencils.' }),
  ]).toEqual(['truncated', 'repetition', 'refusal', 'invalid-json', 'unconvincing'])
})
