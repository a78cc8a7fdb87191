import { describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { openTestApp } from '../support/testApp.ts'
import { hardMessage } from '../support/words.ts'

const cloudPick = { providerId: 'practice-cloud', model: 'practice-frontier' }

describe('a pause before a retry', () => {
  test('is told with its reason, keeps the hold, and ends in one charge (5, 6)', async () => {
    const { send, newConversation, waitFor, cloud, call } = await openTestApp()
    cloud.setFault([{ kind: 'rate-limited', retryAfter: '1' }])
    const turnId = await send(await newConversation(), hardMessage)
    const { destination, failure, pauseMs, next } = await waitFor('pausing', turnId)
    expect({ destination, failure, next }).toMatchObject({
      destination: cloudPick,
      failure: { kind: 'rate-limited', retryAfterMs: 1000 },
      next: { locality: 'device' },
    })
    expect(pauseMs).toBeGreaterThanOrEqual(1000)
    expect(await call('budget.read', undefined)).toMatchObject({ spentNanoUsd: 0, heldNanoUsd: expect.any(Number) })
    expect((await call('budget.read', undefined)).heldNanoUsd).toBeGreaterThan(0)

    const { message } = await waitFor('finished', turnId)
    const { attempts } = await call('receipts.read', { messageId: message.id })
    expect(attempts).toMatchObject([{ outcome: 'answered', retries: [{ failure: { kind: 'rate-limited' }, pauseMs }] }])
    expect(await call('budget.read', undefined)).toMatchObject({
      spentNanoUsd: message.route?.costNanoUsd,
      heldNanoUsd: 0,
    })
  })

  test('understands a date (5)', async () => {
    const { send, newConversation, waitFor, cloud, call } = await openTestApp()
    const inTenSeconds = new Date(Date.now() + 10_000).toUTCString()
    cloud.setFault([{ kind: 'rate-limited', retryAfter: inTenSeconds }])
    const turnId = await send(await newConversation(), hardMessage)
    const { pauseMs } = await waitFor('pausing', turnId)
    expect(Math.abs(pauseMs - 10_000)).toBeLessThan(2000)
    await call('chat.stop', { turnId })
    expect((await waitFor('finished', turnId)).message).toMatchObject({ status: 'stopped', error: null })
    expect(await call('budget.read', undefined)).toMatchObject({ spentNanoUsd: 0, heldNanoUsd: 0 })
  })

  test('can be left for an answer on this machine (5)', async () => {
    const { send, newConversation, waitFor, cloud, call } = await openTestApp()
    cloud.setFault({ kind: 'rate-limited', retryAfter: '50' })
    const turnId = await send(await newConversation(), hardMessage)
    await waitFor('pausing', turnId)
    await call('chat.skip', { turnId })
    expect((await waitFor('finished', turnId)).message).toMatchObject({
      status: 'complete',
      route: { destination: { locality: 'device' }, costNanoUsd: 0 },
    })
  })
})

test('a destination that fails three times in a row is left alone, also after a restart', async () => {
  const dataFolder = temporaryFolder()
  const before = await openTestApp({ dataFolder })
  before.cloud.setFault({ kind: 'server-error', status: 503 })
  await before.ask(await before.newConversation(), hardMessage)

  const { ask, newConversation, cloud, call } = await openTestApp({ dataFolder })
  const answer = await ask(await newConversation(), hardMessage)
  expect(answer.route?.destination.locality).toBe('device')
  const { decision, attempts } = await call('receipts.read', { messageId: answer.id })
  expect(decision?.candidates.at(-1)).toMatchObject({ destination: cloudPick, removed: { kind: 'breaker' } })
  expect(attempts).toHaveLength(1)
  expect(cloud.received).toEqual([])
})
