import { expect, test } from 'vitest'
import { comparedWith, pathTo, threadOf } from '../../../renderer/chat/thread.ts'
import { someMessage } from '../../support/someMessages.ts'

/** q1 was answered twice; the talk went on from the first answer, then once more from the second. */
const messages = [
  someMessage({ id: 'q1', parentId: null, author: 'user' }),
  someMessage({ id: 'a1', parentId: 'q1' }),
  someMessage({ id: 'q2', parentId: 'a1', author: 'user' }),
  someMessage({ id: 'b1', parentId: 'q1' }),
]
const ids = (chosen: Readonly<Record<string, string>>) => threadOf(messages, chosen).map(({ message }) => message.id)

test('the newest answer is shown, and the one chosen instead brings its own continuation', () => {
  expect([ids({}), ids({ q1: 'a1' }), ids({ q1: 'gone' })]).toEqual([
    ['q1', 'b1'],
    ['q1', 'a1', 'q2'],
    ['q1', 'b1'],
  ])
})

test('each entry knows what else stands in its place', () => {
  expect(threadOf(messages, {}).map(({ versions }) => versions)).toEqual([['q1'], ['a1', 'b1']])
})

test('the path to a message shows it', () => {
  expect(ids(pathTo(messages, 'q2'))).toEqual(['q1', 'a1', 'q2'])
})

test('two answers at the end are compared until one of them is kept', () => {
  const answer = (id: string, news: Parameters<typeof someMessage>[0] = {}) =>
    someMessage({ id, parentId: 'q1', status: 'complete', text: 'so', ...news })
  const question = someMessage({ id: 'q1', parentId: null, author: 'user', text: 'why?' })
  const otherOf = (...answers: (typeof question)[]) => {
    const last = threadOf([question, ...answers], {}).at(-1)
    return last && comparedWith(last, [question, ...answers])?.id
  }
  expect([
    otherOf(answer('a1')),
    otherOf(answer('a1'), answer('a2')),
    otherOf(answer('a1'), answer('a2', { status: 'waiting', text: '' })),
    otherOf(answer('a1', { kept: true }), answer('a2')),
    otherOf(answer('a1', { status: 'failed', text: '' }), answer('a2')),
  ]).toEqual([undefined, 'a1', 'a1', undefined, undefined])
  expect(threadOf([question, answer('a1', { kept: true }), answer('a2')], {}).at(-1)?.message.id).toBe('a1')
})
