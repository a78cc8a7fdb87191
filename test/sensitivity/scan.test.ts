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

test('the exit status rises with the level', () => {
  expect(exitStatusByLevel).toEqual({ public: 0, internal: 10, confidential: 20, restricted: 30 })
})
