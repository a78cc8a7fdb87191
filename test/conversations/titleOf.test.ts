import { assert, property, string } from 'fast-check'
import { expect, test } from 'vitest'
import { titleOf } from '../../electron/conversations/titleOf.ts'

test.each([
  ['Hello there', 'Hello there'],
  ['## Plan\n\n1. buy milk', 'Plan 1. buy milk'],
  ['  **why** is the sky\tblue?  ', 'why** is the sky blue?'],
  [
    'Summarise the minutes of the meeting we had about the new office building',
    'Summarise the minutes of the meeting we had about the new…',
  ],
  ['x'.repeat(100), `${'x'.repeat(60)}…`],
  [' \n ', 'Untitled'],
])('%j is named %j', (text, title) => {
  expect(titleOf(text)).toBe(title)
})

test('any text gives one short whole line', () => {
  const anyText = string({ unit: 'binary', maxLength: 300 })
  const isShortWholeLine = property(anyText, (text) => {
    const title = titleOf(text)
    return title.length > 0 && title.length <= 61 && title.isWellFormed() && !/\p{Cc}/u.test(title)
  })
  expect(() => assert(isShortWholeLine)).not.toThrow()
})
