import { expect, test } from 'vitest'
import { createDetector } from '../../electron/sensitivity/detector.ts'

const detector = createDetector()
const valuesIn = (texts: readonly string[]) => {
  const { level, labels } = detector.labelAll(texts)
  return {
    level,
    values: labels.map(({ findings }, i) => findings.map(({ start, end }) => texts[i]?.slice(start, end))),
  }
}

test('a question for an id makes its answer one', () => {
  expect(valuesIn(['What is your passport number?', '668674984'])).toEqual({
    level: 'restricted',
    values: [[], ['668674984']],
  })
})

test('a token cut in the middle is whole again', () => {
  const texts = ['the token is ghp_2H1sPZPHHOZVARd3pq', 'aYsxtVuVWIqi0zPSn6 why 401']
  expect(valuesIn(texts)).toEqual({ level: 'restricted', values: [['ghp_2H1sPZPHHOZVARd3pq'], ['aYsxtVuVWIqi0zPSn6']] })
})

test('texts that have nothing to do with each other stay as they are', () => {
  const texts = ['we sold 1200 tickets in 2023', '5588 of them online', 'thanks']
  expect(valuesIn(texts)).toEqual({ level: 'public', values: [[], [], []] })
})

test('the level of a conversation is the highest of its texts', () => {
  expect(detector.labelAll(['hello', 'my card is 5152 6269 6678 7415', 'bye']).level).toBe('restricted')
})
