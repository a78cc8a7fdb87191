import { expect, test } from 'vitest'
import { countTokens } from '../../electron/practice/answer.ts'
import type { Fault } from '../../electron/practice/fault.ts'
import { frontierPrice } from '../../electron/practice/practiceModels.ts'
import { costOf } from '../../shared/money.ts'
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

test.each([6_000, 20_000])(
  'an answer that breaks off after %i bytes is estimated within a tenth of what the provider counts until then, and flagged',
  async (afterBytes) => {
    const { newConversation, ask, call, cloud } = await openTestApp()
    const attemptAt = async (fault: Fault | null) => {
      cloud.setFault(fault)
      const { id, text } = await ask(await newConversation('cloud'), hardMessage)
      const { attempts } = await call('receipts.read', { messageId: id })
      return { text, attempt: attempts.find(({ destination }) => destination.locality === 'cloud') }
    }
    const whole = await attemptAt(null)
    const { text, attempt } = await attemptAt({ kind: 'reset', afterBytes })
    const { usage } = whole.attempt ?? {}
    const billed = usage ? costOf({ ...usage, outputTokens: countTokens(text) }, frontierPrice) : Number.NaN
    const isNear = Math.abs((attempt?.costNanoUsd ?? 0) / billed - 1) <= 0.1
    expect({ quality: attempt?.usageQuality, isCut: text.length < whole.text.length, isNear }).toEqual({
      quality: 'estimated',
      isCut: true,
      isNear: true,
    })
  },
)
