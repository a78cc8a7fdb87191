import { setImmediate } from 'node:timers/promises'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { monthlyBudget, type BudgetStatus } from '../../shared/budget.ts'
import type { TurnEvent } from '../../shared/turn.ts'
import { fail, ok } from '../../shared/result.ts'
import { openTestBridge } from '../support/openTestBridge.ts'
import { enter } from '../support/pageVisitor.ts'
import { startTestPage } from '../support/startTestPage.ts'

const textEvent = (offset: number): TurnEvent => ({
  type: 'text',
  turnId: 't',
  conversationId: 'c',
  messageId: 'm',
  channel: 'answer',
  offset,
  text: '.',
})
const status = { ok: false, error: { kind: 'not-found', what: 'app' } }
const disconnected = { ok: false, error: { kind: 'disconnected' } }

/** A machine side that counts how often each call was done and takes its time. */
function countingHandlers() {
  const done: string[] = []
  return {
    done,
    handlers: {
      'chat.stop': async ({ turnId }: { turnId: string }) => {
        await setImmediate()
        done.push(turnId)
        return ok(undefined)
      },
    },
  }
}

test('whatever happens between drops, every call is done once and every event arrives once, in order', async () => {
  const step = fc.constantFrom('call', 'event', 'cut', 'wait')
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 60 }), async (steps) => {
      const { done, handlers } = countingHandlers()
      const { server, events } = await startTestPage({ handlers })
      const { bridge, cut, next, end } = openTestBridge(server, await enter(server.newLink()))
      await bridge.call('status.read', undefined)
      const received: unknown[] = []
      bridge.on('turn', (payload) => received.push(payload))

      const published: TurnEvent[] = []
      const calls: Promise<unknown>[] = []
      for (const what of steps) {
        if (what === 'call') calls.push(bridge.call('chat.stop', { turnId: String(calls.length) }))
        if (what === 'event') published.push(textEvent(published.length))
        if (what === 'event') events.publish('turn', textEvent(published.length - 1))
        if (what === 'cut') cut()
        if (what === 'wait') await setImmediate()
      }
      const replies = await Promise.all(calls)
      const last = next('budget.changed')
      events.publish('budget.changed', emptyStatus)
      await last

      expect({ received, done: done.toSorted(), replies }).toEqual({
        received: published,
        done: calls.map((_call, index) => String(index)).toSorted(),
        replies: calls.map(() => ({ ok: true, value: undefined })),
      })
      end()
      await server.close()
    }),
    { numRuns: 40 },
  )
})

const emptyStatus: BudgetStatus = {
  account: 'practice',
  budget: monthlyBudget(null),
  periodStart: 0,
  resetsAt: 1,
  spentNanoUsd: 0,
  heldNanoUsd: 0,
  balances: [],
  aheadAt: null,
}

test('a page that was away for too long is told that it missed events, and hears the newer ones', async () => {
  const { server, events } = await startTestPage({ kept: { events: 3, characters: 10_000 } })
  const { bridge, cut, next } = openTestBridge(server, await enter(server.newLink()))
  await bridge.call('status.read', undefined)
  const received: unknown[] = []
  bridge.on('turn', (payload) => received.push(payload))
  const changed = next('connection.changed', (payload) => JSON.stringify(payload).includes('open'))
  cut()
  for (const offset of [0, 1, 2, 3]) events.publish('turn', textEvent(offset))
  expect(await changed).toEqual({ state: 'open', missedEvents: true })
  events.publish('turn', textEvent(4))
  await bridge.call('status.read', undefined)
  expect(received).toEqual([textEvent(4)])
})

test('when the app was started anew, calls that may have been done are not repeated, and the page says so', async () => {
  const { done, handlers } = countingHandlers()
  const first = await startTestPage({ handlers })
  const { bridge, next } = openTestBridge(first.server, await enter(first.server.newLink()))
  await bridge.call('chat.stop', { turnId: 'before' })
  const refused = next('connection.changed', (payload) => JSON.stringify(payload).includes('refused'))
  const pending = bridge.call('chat.stop', { turnId: 'during' })
  await first.server.close()
  const second = await startTestPage({ handlers, port: Number(new URL(first.server.origin).port) })
  expect(await refused).toEqual({ state: 'refused' })
  expect([await pending, await bridge.call('status.read', undefined)]).toEqual([disconnected, disconnected])
  expect(done.filter((turnId) => turnId === 'before')).toEqual(['before'])
  await second.server.close()
})

test('two tabs of one browser see the same events, each with its own replies', async () => {
  const { done, handlers } = countingHandlers()
  const { server, events } = await startTestPage({ handlers })
  const cookie = await enter(server.newLink())
  const [left, right] = [openTestBridge(server, cookie), openTestBridge(server, cookie)]
  const replies = [
    await left.bridge.call('chat.stop', { turnId: 'left' }),
    await right.bridge.call('chat.stop', { turnId: 'right' }),
  ]
  const heard = [left.next('turn'), right.next('turn')]
  events.publish('turn', textEvent(0))
  expect({ replies, done, heard: await Promise.all(heard) }).toEqual({
    replies: [ok(undefined), ok(undefined)],
    done: ['left', 'right'],
    heard: [textEvent(0), textEvent(0)],
  })
})

test('a text too large for one message is refused by the page itself and leaves the connection alone', async () => {
  const { server } = await startTestPage()
  const { bridge } = openTestBridge(server, await enter(server.newLink()))
  const huge = await bridge.call('chat.stop', { turnId: 'x'.repeat(9_000_000) })
  expect([huge, await bridge.call('status.read', undefined)]).toEqual([
    { ok: false, error: { kind: 'invalid-input', problems: ['This is too much text for one message'] } },
    status,
  ])
})

test('the longest text allowed passes, however it is escaped', async () => {
  const sizes: number[] = []
  const handlers = {
    'chat.outlook': async ({ text }: { text: string }) => {
      sizes.push(text.length)
      return fail({ kind: 'not-found', what: 'app' } as const)
    },
  }
  const { server } = await startTestPage({ handlers })
  const { bridge } = openTestBridge(server, await enter(server.newLink()))
  await bridge.call('chat.outlook', { conversationId: 'c', text: '\u0001'.repeat(1_000_000), pick: null })
  expect(sizes).toEqual([1_000_000])
})
