import { expect, test } from 'vitest'
import { adjustGain, applyComparison, lessonsOf, noFeedback, traitsOf } from '../../electron/routing/feedback.ts'

const question = { text: 'Redraft the non-compete clause for a sales manager', taskClass: 'law', gain: 0.4 }
const alike = { text: 'Is this non-compete clause for a manager too long?', taskClass: 'law', gain: 0.4 }
const unlike = { text: 'hello there, how was your weekend?', taskClass: 'chat', gain: 0.1 }
const after = (kept: 'stronger' | 'local', times: number) =>
  Array.from({ length: times }).reduce<typeof noFeedback>(
    (feedback) => applyComparison(feedback, { traits: traitsOf(question), gain: question.gain, kept }),
    noFeedback,
  )

test('nothing learned changes nothing', () => {
  expect(adjustGain(noFeedback, alike)).toBe(0.4)
})

test('what was kept moves requests alike, the more the oftener, and leaves others alone', () => {
  const few = adjustGain(after('stronger', 5), alike)
  const many = adjustGain(after('stronger', 100), alike)
  expect([few > 0.4, many > few, many <= 1, adjustGain(after('local', 100), alike) < 0.4]).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(adjustGain(after('stronger', 100), unlike)).toBeCloseTo(0.1, 1)
})

test('says what was learned, by task class', () => {
  expect(
    lessonsOf(applyComparison(after('stronger', 3), { traits: traitsOf(unlike), gain: unlike.gain, kept: 'local' })),
  ).toEqual([
    { taskClass: 'law', count: 3, shift: expect.closeTo(0.6) },
    { taskClass: 'chat', count: 1, shift: expect.closeTo(-0.1) },
  ])
})
