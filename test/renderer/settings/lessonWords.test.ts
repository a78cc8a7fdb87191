import { expect, test } from 'vitest'
import weights from '../../../electron/routing/weights.json' with { type: 'json' }
import { lessonWords } from '../../../renderer/settings/lessonWords.ts'

test('a lesson says of which requests, in which direction and from how many choices', () => {
  expect([
    lessonWords({ taskClass: 'law', count: 3, shift: 0.4 }),
    lessonWords({ taskClass: 'write', count: 1, shift: -0.2 }),
    lessonWords({ taskClass: 'chat', count: 2, shift: 0.01 }),
  ]).toEqual([
    "Law: the stronger model's answers serve you more often than expected (3 choices)",
    "Writing: the smaller model's answers serve you more often than expected (1 choice)",
    'Small talk: as expected (2 choices)',
  ])
})

test('every class of the score has a name', () => {
  const nameless = weights.classes.filter(({ name }) =>
    lessonWords({ taskClass: name, count: 2, shift: 0 }).startsWith(name),
  )
  expect(nameless).toEqual([])
})
