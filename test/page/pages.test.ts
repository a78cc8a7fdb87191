import { once } from 'node:events'
import { WebSocket } from 'ws'
import { expect, test } from 'vitest'
import { enter, openSocket } from '../support/pageVisitor.ts'
import { startTestPage } from '../support/startTestPage.ts'

const hello = JSON.stringify({ type: 'hello', pageId: '6f2c1f0e-6f0f-4c3e-9d43-1c3a1d1d7a10', heard: null })
const call = (id: number) => JSON.stringify({ type: 'call', id, name: 'status.read', answeredUpTo: 0 })

type Page = Awaited<ReturnType<typeof startTestPage>>

/** Beats when the test says so. */
function createBeats() {
  let beat = () => {}
  return {
    beat: () => beat(),
    everyBeat: (given: () => void) => {
      beat = given
      return () => {}
    },
  }
}

/** A call there and back: whatever was said before it has arrived. */
async function catchUp(socket: WebSocket, id: number): Promise<void> {
  socket.send(call(id))
  for (;;) {
    const [data] = await once(socket, 'message')
    if (String(data).includes('"reply"')) return
  }
}

async function connect({ server }: Page, options = {}): Promise<WebSocket> {
  const cookie = await enter(server.newLink())
  const url = `${server.origin.replace('http', 'ws')}/socket`
  const socket = new WebSocket(url, { headers: { cookie, origin: server.origin }, ...options })
  await once(socket, 'open')
  return socket
}

const strange: readonly (readonly [string, readonly (string | Buffer)[]])[] = [
  ['no JSON', ['{']],
  ['another JSON', ['[]']],
  ['bytes', [Buffer.from(hello)]],
  ['a call before the hello', [call(1)]],
  ['a second hello', [hello, hello]],
  ['a call without an id', [hello, JSON.stringify({ type: 'call', name: 'status.read', answeredUpTo: 0 })]],
  ['a page id that is none', [JSON.stringify({ type: 'hello', pageId: '../x', heard: null })]],
  ['prototype keys', [JSON.stringify({ type: 'hello' }).replace('}', ',"__proto__":{"pageId":"x"}}')]],
]
test.each(strange)('%s closes the connection', async (_what, messages) => {
  const socket = await connect(await startTestPage())
  for (const message of messages) socket.send(message)
  const [code] = await once(socket, 'close')
  expect(code).toBe(1008)
})

test('a message over the limit closes the connection before it is read', async () => {
  const socket = await connect(await startTestPage())
  socket.on('error', () => {})
  socket.send('x'.repeat(8 * 1024 * 1024 + 1))
  const [code] = await once(socket, 'close')
  expect(code).toBe(1009)
})

test('a page that asks without end and acknowledges nothing is cut off', async () => {
  const { promise: never } = Promise.withResolvers<never>()
  const socket = await connect(await startTestPage({ handlers: { 'status.read': () => never } }))
  socket.send(hello)
  for (let id = 1; id <= 1_001; id += 1) socket.send(call(id))
  const [code] = await once(socket, 'close')
  expect(code).toBe(1008)
})

test('a connected page hears something at every beat', async () => {
  const { beat, everyBeat } = createBeats()
  const socket = await connect(await startTestPage({ everyBeat }))
  beat()
  const [data] = await once(socket, 'message')
  expect(String(data)).toBe('{"type":"beat"}')
})

test('a connection that answers no ping is given up', async () => {
  const { beat, everyBeat } = createBeats()
  const socket = await connect(await startTestPage({ everyBeat }), { autoPong: false })
  beat()
  beat()
  const [code] = await once(socket, 'close')
  expect(code).toBe(1006)
})

test('a page that takes nothing in is cut off instead of filling the memory', async () => {
  const page = await startTestPage({ waitingBytesLimit: 100_000 })
  const socket = await connect(page)
  socket.send(hello)
  await once(socket, 'message')
  socket.pause()
  const text = 'x'.repeat(1_000_000)
  const event = { turnId: 't', conversationId: 'c', messageId: 'm', channel: 'answer', offset: 0, text } as const
  for (let count = 0; count < 50; count += 1) page.events.publish('turn', { type: 'text', ...event })
  socket.resume()
  const [code] = await once(socket, 'close')
  expect(code).toBe(1006)
})

test('the newer connection of a page replaces the one before it', async () => {
  const page = await startTestPage()
  const cookie = await enter(page.server.newLink())
  const [older, newer] = [
    openSocket(page.server.origin, { cookie, origin: page.server.origin }),
    openSocket(page.server.origin, { cookie, origin: page.server.origin }),
  ]
  await Promise.all([once(older, 'open'), once(newer, 'open')])
  older.send(hello)
  await once(older, 'message')
  newer.send(hello)
  const [[code], [data]] = await Promise.all([once(older, 'close'), once(newer, 'message')])
  expect({ code, welcome: JSON.parse(String(data)) }).toMatchObject({
    code: 1006,
    welcome: { type: 'welcome', knownPage: true },
  })
})

test('it is told once when the last page stayed away, not while one is there', async () => {
  let times = 0
  const { beat, everyBeat } = createBeats()
  const page = await startTestPage({ everyBeat, onAllGone: () => (times += 1) })
  const [first, second] = [await connect(page), await connect(page)]
  first.send(hello)
  second.send(hello.replace('6f2c', '6f2d'))
  await Promise.all([once(first, 'message'), once(second, 'message')])
  first.terminate()
  for (let beats = 1; beats <= 4; beats += 1) {
    beat()
    await catchUp(second, beats)
  }
  expect(times).toBe(0)
  second.terminate()
  await expect.poll(() => (beat(), times)).toBe(1)
  for (let beats = 0; beats < 4; beats += 1) beat()
  expect(times).toBe(1)
})
