import { expect, test } from 'vitest'
import { findUnread } from '../../electron/chat/unread.ts'

/** 4,000 characters are about 1,000 tokens, and 16 more for the message. */
const text = (characters: number) => ['x'.repeat(characters)]

test.each([
  // A daemon of the time before it could be told not to: 4,500 tokens sent, 1,027 read.
  ['half of the window was read', 18_000, 1027, 2048, 3489],
  ['all was read, a little less than the rule of thumb says', 18_000, 3400, 8192, null],
  ['it fits, though it made few tokens', 18_000, 900, 8192, null],
  ['nobody knows the window of a server elsewhere', 18_000, 2048, null, 2468],
  ['a server elsewhere has read it all', 18_000, 4300, null, null],
  ['a short text fits everywhere', 2000, 100, null, null],
])('%s', (_, characters, readTokens, contextTokens, unread) => {
  expect(findUnread({ texts: text(characters), readTokens, contextTokens })).toBe(unread)
})
