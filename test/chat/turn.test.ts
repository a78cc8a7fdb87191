import { expect, test } from 'vitest'
import { openTestApp } from '../support/testApp.ts'

const hard = 'Prove that the halting problem is undecidable, then extend the proof to oracle machines.'

test('an ordinary message is answered on this machine, for nothing', async () => {
  const { ask, newConversation, cloud } = await openTestApp()
  const answer = await ask(await newConversation(), 'hi')
  expect(answer).toMatchObject({
    status: 'complete',
    error: null,
    route: { destination: { locality: 'device' }, costNanoUsd: 0, usageQuality: 'exact' },
  })
  expect(cloud.received).toEqual([])
})

test('a hard one goes to the cloud and its cost is known', async () => {
  const { ask, newConversation, call } = await openTestApp()
  const answer = await ask(await newConversation(), hard)
  expect(answer).toMatchObject({ status: 'complete', route: { destination: { locality: 'cloud' }, usageQuality: 'exact' } })
  const { spentNanoUsd, heldNanoUsd } = await call('budget.read', undefined)
  expect({ spentNanoUsd, heldNanoUsd }).toEqual({ spentNanoUsd: answer.route?.costNanoUsd, heldNanoUsd: 0 })
})
