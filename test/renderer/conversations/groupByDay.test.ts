import { expect, test } from 'vitest'
import { groupByDay } from '../../../renderer/conversations/groupByDay.ts'
import { someConversation } from '../../support/someMessages.ts'

test('conversations are grouped by the calendar day, not by hours', () => {
  const now = new Date(2026, 10, 21, 0, 30).getTime()
  const at = (month: number, day: number) =>
    someConversation({ id: `${month}-${day}`, updatedAt: new Date(2026, month, day, 23, 59).getTime() })
  const groups = groupByDay([at(10, 21), at(10, 20), at(10, 14), at(10, 13), at(9, 22), at(9, 21)], now)
  expect(groups.map(({ name, conversations }) => [name, ...conversations.map(({ id }) => id)])).toEqual([
    ['Today', '10-21'],
    ['Yesterday', '10-20'],
    ['Previous 7 days', '10-14'],
    ['Previous 30 days', '10-13', '9-22'],
    ['October 2026', '9-21'],
  ])
})
