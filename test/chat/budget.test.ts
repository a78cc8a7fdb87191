import { expect, test } from 'vitest'
import { monthlyBudget } from '../../shared/budget.ts'
import { openTestApp } from '../support/testApp.ts'
import { hardMessage } from '../support/words.ts'

/** Promise 3: calls that run at the same time cannot overshoot together. */
test('of 50 turns at once a budget for seven lets seven out, and the rest are answered here with the reason', async () => {
  const probe = await openTestApp()
  const first = await probe.ask(await probe.newConversation('cloud'), hardMessage)
  const { decision } = await probe.call('receipts.read', { messageId: first.id })
  const worstCase = decision?.candidates[0]?.worstCaseNanoUsd ?? 0

  const limit = Math.floor(worstCase * 7.5)
  const { newConversation, send, waitFor, call, cloud } = await openTestApp({
    settings: { budget: monthlyBudget(limit) },
  })
  const conversations = await Promise.all(Array.from({ length: 50 }, () => newConversation('cloud')))
  // No answer ends before the last turn is decided, so that every hold stands at once.
  cloud.setFault({ kind: 'slow-load', loadMs: 2_000 })
  const turns = await Promise.all(conversations.map((id) => send(id, hardMessage)))
  const answers = await Promise.all(turns.map(async (turnId) => (await waitFor('finished', turnId)).message))

  const local = answers.filter(({ route }) => route?.destination.locality === 'device')
  expect([cloud.received.length, answers.length - local.length, local.length]).toEqual([7, 7, 43])
  expect(new Set(local.map(({ route }) => route?.reason))).toEqual(
    new Set(["the cloud was not possible: this month's budget does not cover it"]),
  )
  const { spentNanoUsd, heldNanoUsd, balances } = await call('budget.read', undefined)
  expect(spentNanoUsd + heldNanoUsd + (balances[0]?.freeNanoUsd ?? 0)).toBe(limit)
  expect([heldNanoUsd, spentNanoUsd <= limit]).toEqual([0, true])
}, 120_000)
