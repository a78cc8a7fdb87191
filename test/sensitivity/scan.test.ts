import { expect, test } from 'vitest'
import { createDetector } from '../../electron/sensitivity/detector.ts'
import { exitStatusByLevel, scanText } from '../../electron/sensitivity/scan.ts'

test('a scan says the level, what could be taken out, what marks the whole, and how long it took', () => {
  let now = 0
  const scan = scanText('Strictly confidential: call 415-483-5588', createDetector(), () => (now += 2))
  expect([scan.level, scan.findings.map(({ type }) => type), scan.marks.map(({ type }) => type), scan.micros]).toEqual([
    'confidential',
    ['phone'],
    ['marking'],
    2000,
  ])
})

test('what a text tells without holding a value has a name', () => {
  const told = (text: string) => scanText(text, createDetector(), () => 0).topics
  expect(
    [
      'my biopsy came back malignant',
      'My husband is cheating on me with his boss.',
      'I drink two bottles a day and cannot stop.',
      'We will fire Jonas from accounting next week, he does not know. A court case is coming.',
      'What is a biopsy?',
    ].map(told),
  ).toEqual([['health'], ['intimate'], ['harm'], ['law', 'staff'], []])
})

test('the exit status rises with the level', () => {
  expect(exitStatusByLevel).toEqual({ public: 0, internal: 10, confidential: 20, restricted: 30 })
})
