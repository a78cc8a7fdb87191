import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { monthlyBudget } from '../../shared/budget.ts'
import { ensureBuilt } from '../support/ensureBuilt.ts'
import { runMain } from '../support/runMain.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { hardMessage } from '../support/words.ts'

beforeAll(ensureBuilt, 60_000)

const words = "You have spent 100 % of this month's budget"

/** One answer of the practice cloud, which costs more than the whole of a budget that only warns. */
async function spend({ isInFront, budgetAlerts }: { isInFront: boolean; budgetAlerts: boolean }) {
  const { act, until } = runMain(temporaryFolder())
  await until((windows) => JSON.stringify(windows).includes('"shown":1'), 'windows')
  await act('putInFront', isInFront)
  await act('call', 'settings.change', { budget: monthlyBudget(1000, false), budgetAlerts })
  const conversationId = randomUUID()
  await act('call', 'conversations.create', { id: conversationId, mode: 'cloud' })
  await act('call', 'chat.send', { turnId: randomUUID(), conversationId, text: hardMessage, pick: null })
  // What there is to say of it is said in the same moment.
  await until((recorded) => /"resetsAt":\d+,"spentNanoUsd":[1-9]/.test(JSON.stringify(recorded)), 'recorded')
  return { act, until }
}

test('while another window is in front, the system says what was spent; a click leads to the budget', async () => {
  const { act, until } = await spend({ isInFront: false, budgetAlerts: true })
  const recorded = await until((seen) => JSON.stringify(seen).includes(words), 'recorded')
  expect(recorded).toMatchObject({ notifications: [{ title: 'Budget', body: expect.stringContaining(words) }] })
  expect(JSON.stringify(recorded)).not.toContain('budget.alerted')
  await act('clickNotification')
  expect([await act('recorded'), await act('windows')]).toMatchObject([
    { sentEvents: expect.arrayContaining([['event', 'menu.chosen', 'budget']]) },
    [{ focused: 1 }],
  ])
}, 60_000)

test('while its own window is in front, the page says it', async () => {
  const { until } = await spend({ isInFront: true, budgetAlerts: true })
  expect(await until((seen) => JSON.stringify(seen).includes('budget.alerted'), 'recorded')).toMatchObject({
    notifications: [],
  })
}, 60_000)

test('who switched it off is not told, and the account keeps it all the same', async () => {
  const { act } = await spend({ isInFront: false, budgetAlerts: false })
  const recorded = await act('recorded')
  expect(recorded).toMatchObject({ notifications: [] })
  expect(JSON.stringify(recorded)).not.toContain('budget.alerted')
  expect(await act('call', 'budget.report', { span: 'month' })).toMatchObject({
    ok: true,
    value: { alerts: expect.arrayContaining([expect.objectContaining({ percent: 100 })]) },
  })
}, 60_000)
