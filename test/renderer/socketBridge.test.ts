import { expect, test } from 'vitest'
import type { MachineMessage } from '../../shared/connection.ts'
import { createSocketBridge, type SocketEvents } from '../../renderer/socketBridge.ts'

const welcome: MachineMessage = { type: 'welcome', run: 'r', sequence: 0, missedEvents: false, knownPage: true }

/** A bridge whose connections and clock the test plays itself. */
function openScriptedBridge() {
  const connections: { readonly events: SocketEvents; readonly sent: unknown[]; closed: boolean }[] = []
  const scheduled: { readonly run: () => void; readonly delayMs: number; off: boolean }[] = []
  const bridge = createSocketBridge({
    connect(events) {
      const connection = { events, sent: new Array<unknown>(), closed: false }
      connections.push(connection)
      return {
        send: (text) => void connection.sent.push(JSON.parse(text)),
        close() {
          connection.closed = true
        },
      }
    },
    isRefused: async () => false,
    schedule(run, delayMs) {
      const entry = { run, delayMs, off: false }
      scheduled.push(entry)
      return () => {
        entry.off = true
      }
    },
    random: () => 1,
  })
  const newest = () => {
    const connection = connections.at(-1)
    if (connection === undefined) throw new Error('It never connected')
    return connection
  }
  const hear = (message: MachineMessage) => newest().events.received(JSON.stringify(message))
  const pending = () => scheduled.filter(({ off }) => !off)
  return { bridge, newest, hear, pending, connections }
}

type Scripted = ReturnType<typeof openScriptedBridge>

/** Drops the connection and lets the waiting time pass; returns how long it was. */
async function dropAndReturn({ newest, pending, connections }: Scripted): Promise<number | undefined> {
  const before = connections.length
  newest().events.closed()
  await Promise.resolve()
  const next = pending().at(-1)
  next?.run()
  if (connections.length === before) throw new Error('It did not try again')
  newest().events.opened()
  return next?.delayMs
}

test('a call waits for the welcome and then goes out, acknowledging what was answered', async () => {
  const { bridge, newest, hear } = openScriptedBridge()
  newest().events.opened()
  const first = bridge.call('status.read', undefined)
  expect(newest().sent).toEqual([{ type: 'hello', pageId: expect.any(String), heard: null }])
  hear(welcome)
  hear({ type: 'reply', id: 1, reply: { ok: true } })
  void bridge.call('chat.stop', { turnId: 't' })
  expect(await first).toEqual({ ok: true, value: undefined })
  expect(newest().sent.slice(1)).toEqual([
    { type: 'call', id: 1, name: 'status.read', answeredUpTo: 0 },
    { type: 'call', id: 2, name: 'chat.stop', input: { turnId: 't' }, answeredUpTo: 1 },
  ])
})

test('where the replies are gone, what was sent fails and what was not goes out', async () => {
  const scripted = openScriptedBridge()
  const { bridge, newest, hear } = scripted
  newest().events.opened()
  hear(welcome)
  const sent = bridge.call('chat.stop', { turnId: 'sent' })
  newest().events.closed()
  void bridge.call('chat.stop', { turnId: 'unsent' })
  await Promise.resolve()
  scripted.pending().at(-1)?.run()
  newest().events.opened()
  hear({ ...welcome, knownPage: false })
  expect(await sent).toEqual({ ok: false, error: { kind: 'disconnected' } })
  expect(newest().sent).toEqual([
    { type: 'hello', pageId: expect.any(String), heard: { run: 'r', sequence: 0 } },
    { type: 'call', id: 2, name: 'chat.stop', input: { turnId: 'unsent' }, answeredUpTo: 1 },
  ])
})

test('it waits twice as long after each failure, up to a limit, and briefly again once it was let in', async () => {
  const scripted = openScriptedBridge()
  scripted.newest().events.opened()
  const delays: unknown[] = []
  for (let attempt = 0; attempt < 7; attempt += 1) delays.push(await dropAndReturn(scripted))
  scripted.hear(welcome)
  delays.push(await dropAndReturn(scripted))
  expect(delays).toEqual([250, 500, 1_000, 2_000, 4_000, 5_000, 5_000, 250])
})

test('the page is told once that it reconnects, and once that it is back', async () => {
  const scripted = openScriptedBridge()
  const told: unknown[] = []
  scripted.bridge.on('connection.changed', (payload) => told.push(payload))
  scripted.newest().events.opened()
  scripted.hear(welcome)
  await dropAndReturn(scripted)
  await dropAndReturn(scripted)
  scripted.hear(welcome)
  expect(told).toEqual([{ state: 'reconnecting' }, { state: 'open', missedEvents: false }])
})

test('a connection that is silent for three beats is given up', () => {
  const { newest, pending } = openScriptedBridge()
  const [silence] = pending()
  silence?.run()
  expect({ delayMs: silence?.delayMs, closed: newest().closed }).toEqual({ delayMs: 45_000, closed: true })
})

test('an event that is not the next one is not delivered: the connection is made anew', () => {
  const { bridge, newest, hear } = openScriptedBridge()
  const received: unknown[] = []
  bridge.on('status.changed', (payload) => received.push(payload))
  newest().events.opened()
  hear(welcome)
  hear({ type: 'event', sequence: 1, name: 'status.changed', payload: 'first' })
  hear({ type: 'event', sequence: 3, name: 'status.changed', payload: 'third' })
  expect({ received, closed: newest().closed }).toEqual({ received: ['first'], closed: true })
})
