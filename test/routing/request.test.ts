import { describe, expect, test } from 'vitest'
import { findRequest } from '../../electron/routing/request.ts'

const paste = 'Dear all, the meeting moves to Thursday at ten, since the large room is being painted. Lunch is at one. '
const long = `${paste}\n\n`.repeat(30)

describe('what is asked is found', () => {
  test.each([
    ['before pasted text', `Summarise this mail in one sentence.\n\n${long}`, 'summarise this mail in one sentence.'],
    ['after pasted text', `${long}\n\nWhich day is mentioned?`, 'which day is mentioned?'],
    [
      'on both sides',
      `Here are my notes:\n\n${long}\n\nTranslate them into French`,
      'here are my notes:\ntranslate them into french',
    ],
    [
      'between pasted paragraphs',
      `${paste.repeat(7)}\n\nWho is away on Thursday?\n\n${paste.repeat(7)}`,
      'who is away on thursday?',
    ],
    [
      'without a sign of asking, beside one long paragraph',
      `the old plan, as one list\n\n${paste.repeat(6)}`,
      'the old plan, as one list',
    ],
    [
      'behind a long quotation',
      `Our new clause: "${paste.repeat(2)}" Redraft it so that nobody has to pay for the paint.`,
      'our new clause: redraft it so that nobody has to pay for the paint',
    ],
    [
      'behind what a lead hands over',
      `Here is our plan of the week: ${paste.repeat(4)}Explain what is wrong with it.`,
      'here is our plan of the week:\nexplain what is wrong with it',
    ],
    [
      'behind the closing quotation mark of what a lead hands over',
      `Here is the note: "${paste.repeat(1).trim()}" "${paste.trim()}" Explain both.`,
      'here is the note:\nexplain both',
    ],
    ['before a colon', 'Übersetze ins Englische: Der Beweis ist schwer zu finden.', 'ubersetze ins englische:'],
    ['around a quotation', 'Is there a typo in "The theorem holds for all compact spaces"?', 'is there a typo in ?'],
    ['beside a block of code', 'Explain this:\n```js\nconst queue = []\n```', 'explain this:'],
    [
      'without its courtesies',
      'Hello! Could you please prove that 7 is prime? Thanks in advance!',
      'prove that 7 is prime?',
    ],
    [
      'in a language without spaces',
      '请把下面的话翻译成英文：今天天气很好，我们去公园散步吧。',
      '把下面的话翻译成英文:',
    ],
  ])('%s', (_, text, request) => {
    expect(findRequest(text).request).toBe(request)
  })
})

test('a question stays whole where nothing is handed over', () => {
  const question = 'which number comes next: 2, 6, 12, 20'
  expect(findRequest(question)).toEqual({ request: question, material: '', materialLength: 0 })
})

test('a very long line is read at its two ends', () => {
  const { request, material, materialLength } = findRequest(`Extract the dates from this: ${'a1b2 '.repeat(200_000)}`)
  expect([request, material.length < 700, materialLength > 900_000]).toEqual([
    'extract the dates from this:',
    true,
    true,
  ])
})
