import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { openTestApp, type TestApp } from '../support/testApp.ts'

// The clock alone is turned; timers run as ever.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }))
afterEach(() => void vi.useRealTimers())

const sleepFor = (ms: number) => vi.setSystemTime(Date.now() + ms)

/** Asks a model that stops in the middle of its answer and says nothing more. */
async function beginAnswer(app: TestApp, mode: 'cloud' | 'local') {
  const server = mode === 'cloud' ? app.cloud : app.ollama
  server.setFault({ kind: 'idle', afterPieces: 4 })
  const turnId = await app.send(await app.newConversation(mode), 'hello there')
  await app.waitFor('text', turnId)
  return turnId
}

test('a night in the middle of two answers: the one from the cloud ends as interrupted within two seconds of waking, the one from this machine goes on (30)', async () => {
  const app = await openTestApp()
  const [away, here] = [await beginAnswer(app, 'cloud'), await beginAnswer(app, 'local')]
  sleepFor(8 * 3_600_000)
  const wokeAt = performance.now()
  const { message } = await app.waitFor('finished', away)
  expect({
    status: message.status,
    text: message.text,
    isSoon: performance.now() - wokeAt < 2000,
    hereHasEnded: app.turnEvents.some(({ type, turnId }) => turnId === here && type === 'finished'),
  }).toEqual({ status: 'interrupted', text: expect.stringMatching(/\S/), isSoon: true, hereHasEnded: false })
  await app.call('chat.stop', { turnId: here })
  expect((await app.waitFor('finished', here)).message.status).toBe('stopped')
})
