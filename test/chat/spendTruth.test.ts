import { expect, test } from 'vitest'
import type { Fault } from '../../electron/practice/fault.ts'
import { openTestApp } from '../support/testApp.ts'
import { hardMessage } from '../support/words.ts'

/** What the account holds after one answer of the cloud, beside what the provider would have billed for it. */
async function settleWith(fault: Fault | null) {
  const { newConversation, ask, call, cloud } = await openTestApp()
  // An answer without a fault first: what it bills is what the same question and answer cost again.
  const billed = await ask(await newConversation('cloud'), hardMessage)
  const before = await call('budget.read', undefined)
  cloud.setFault(fault)
  const { id } = await ask(await newConversation('cloud'), hardMessage)
  const { attempts } = await call('receipts.read', { messageId: id })
  const after = await call('budget.read', undefined)
  const attempt = attempts.find(({ destination }) => destination.locality === 'cloud')
  return {
    quality: attempt?.usageQuality,
    ratio: (after.spentNanoUsd - before.spentNanoUsd) / (billed.route?.costNanoUsd ?? Number.NaN),
    held: after.heldNanoUsd,
  }
}

test.each<[string, Fault | null]>([
  ['is told as usual', null],
  ['comes late', { kind: 'usage', how: 'late' }],
  ['is in the chunk that also has the last choice', { kind: 'usage', how: 'with-finish' }],
])('a bill that %s is taken to the nano-dollar', async (_name, fault) => {
  expect(await settleWith(fault)).toEqual({ quality: 'exact', ratio: 1, held: 0 })
})

test('a bill of nothing is nothing, because the provider said so', async () => {
  expect(await settleWith({ kind: 'usage', how: 'zero' })).toEqual({ quality: 'exact', ratio: 0, held: 0 })
})

test('a bill that is missing is estimated within a tenth, as the provider was found to count, and flagged', async () => {
  const { quality, ratio, held } = await settleWith({ kind: 'usage', how: 'missing' })
  expect([quality, held, Math.abs(ratio - 1) <= 0.1]).toEqual(['estimated', 0, true])
})

test('a bill beyond belief is a limit and no more, and flagged', async () => {
  const { quality, ratio, held } = await settleWith({ kind: 'usage', how: 'absurd' })
  expect([quality, held, ratio > 1]).toEqual(['unknown', 0, true])
})

test('an answer that breaks off is estimated by what came, and flagged', async () => {
  const { quality, ratio, held } = await settleWith({ kind: 'reset', afterBytes: 2000 })
  expect([quality, held, ratio > 0 && ratio < 1]).toEqual(['estimated', 0, true])
})
