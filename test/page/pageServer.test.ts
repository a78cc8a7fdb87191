import { createServer } from 'node:http'
import { once } from 'node:events'
import { networkInterfaces } from 'node:os'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { listenOnLoopback } from '../../electron/page/listen.ts'
import { ask, enter, statusOfSocket } from '../support/pageVisitor.ts'
import { startTestPage } from '../support/startTestPage.ts'

test('a link lets one browser in, once, with a cookie that no page and no other site can use', async () => {
  const { server } = await startTestPage()
  const link = server.newLink()
  const entered = await ask(link)
  const cookie = String(entered.headers['set-cookie'])
  const { port } = new URL(server.origin)
  expect({ status: entered.status, location: entered.headers['location'], cookie }).toEqual({
    status: 303,
    location: '/',
    cookie: expect.stringMatching(new RegExp(`^gatehouse-${port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`)),
  })
  const page = await ask(server.origin, { cookie: cookie.split(';')[0] ?? '' })
  expect({ status: page.status, text: page.text }).toEqual({
    status: 200,
    text: '<!doctype html><title>Gatehouse</title>',
  })
})

test('a link that was used is refused with what to do, except by the browser that used it', async () => {
  const { server } = await startTestPage()
  const link = server.newLink()
  const cookie = await enter(link)
  const stolen = await ask(link)
  expect({ status: stolen.status, cookie: stolen.headers['set-cookie'] }).toEqual({ status: 403, cookie: undefined })
  expect(stolen.text).toMatch(/used already.*If it was not you/s)
  expect((await ask(link, { cookie })).status).toBe(303)
})

test('a new link leaves the one before it good, but only some wait at a time', async () => {
  const { server } = await startTestPage()
  const links = Array.from({ length: 9 }, () => server.newLink())
  const statuses: number[] = []
  for (const link of links) statuses.push((await ask(link)).status)
  expect(statuses).toEqual([403, ...Array.from({ length: 8 }, () => 303)])
})

test('asking for the head of a link does not use it up', async () => {
  const { server } = await startTestPage()
  const link = server.newLink()
  await ask(link, {}, 'HEAD')
  expect((await ask(link)).status).toBe(303)
})

test.each(['/', '/index.html', '/socket', '/enter?token=', '/enter?token=guess', '/enter', '//', '/%', '/*'])(
  'without a session %s gives nothing away',
  async (path) => {
    const { server } = await startTestPage()
    const { status, text } = await ask(`${server.origin}${path}`)
    expect({ refused: status === 401 || status === 403, page: text.includes('<title>Gatehouse</title>') }).toEqual({
      refused: true,
      page: false,
    })
  },
)

test('a made-up session is none', async () => {
  const { server } = await startTestPage()
  const cookie = await enter(server.newLink())
  const other = `${cookie.slice(0, -1)}${cookie.endsWith('A') ? 'B' : 'A'}`
  expect((await ask(server.origin, { cookie: other })).status).toBe(401)
})

const strangers: readonly (readonly [string, Record<string, string>, number])[] = [
  ['a name that was made to lead here', { host: 'attacker.test' }, 421],
  ['a name that was made to lead here, with our port', { host: 'attacker.test:PORT' }, 421],
  ['localhost', { host: 'localhost:PORT' }, 421],
  ['our address without its port', { host: '127.0.0.1' }, 421],
  ['our address and more', { host: '127.0.0.1:PORT/?' }, 421],
  ['a foreign page', { origin: 'https://attacker.test' }, 403],
  ['a sandboxed page', { origin: 'null' }, 403],
  ['a page of this machine on another port', { origin: 'http://127.0.0.1:1' }, 403],
  ['our address over https', { origin: 'https://127.0.0.1:PORT' }, 403],
  ['another site by a link', { 'sec-fetch-site': 'cross-site' }, 403],
  ['another port by a link', { 'sec-fetch-site': 'same-site' }, 403],
]
test.each(strangers)('%s is refused, even with the cookie', async (_who, strange, status) => {
  const { server } = await startTestPage()
  const cookie = await enter(server.newLink())
  const { port } = new URL(server.origin)
  const headers = Object.fromEntries(
    Object.entries(strange).map(([name, value]) => [name, value.replace('PORT', port)]),
  )
  const page = await ask(server.origin, { cookie, ...headers })
  const socket = await statusOfSocket(server.origin, { cookie, origin: server.origin, ...headers })
  expect({ page: page.status, socket }).toEqual({ page: status, socket: status })
})

test('a socket needs the cookie and an origin, and has one path', async () => {
  const { server } = await startTestPage()
  const { origin } = server
  const cookie = await enter(server.newLink())
  expect({
    nothing: await statusOfSocket(origin, {}),
    noCookie: await statusOfSocket(origin, { origin }),
    noOrigin: await statusOfSocket(origin, { cookie }),
    both: await statusOfSocket(origin, { cookie, origin }),
    elsewhere: await statusOfSocket(`${origin}/other`, { cookie, origin }),
  }).toEqual({ nothing: 403, noCookie: 401, noOrigin: 403, both: 101, elsewhere: 404 })
})

test('whoever knows the key gets a new link, no page does', async () => {
  const { server } = await startTestPage()
  const url = `${server.origin}/link`
  const authorization = `Bearer ${server.linkKey}`
  const given = await ask(url, { authorization }, 'POST')
  expect((await ask(given.text)).status).toBe(303)
  const refused = [
    await ask(url, {}, 'POST'),
    await ask(url, { authorization: 'Bearer x' }, 'POST'),
    await ask(url, { authorization }, 'GET'),
    await ask(url, { authorization, origin: server.origin }, 'POST'),
    await ask(url, { authorization, host: 'attacker.test' }, 'POST'),
  ]
  expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401])
})

test('it listens on loopback alone', async () => {
  const { server } = await startTestPage()
  const outside = Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.filter(({ internal, family }) => !internal && family === 'IPv4').map(({ address }) => address),
  )
  const reached = outside.map(async (host) => {
    const socket = connect({ host, port: Number(new URL(server.origin).port) })
    const [thrown] = await Promise.race([once(socket, 'error'), once(socket, 'connect')])
    socket.destroy()
    return thrown instanceof Error
  })
  expect(await Promise.all(reached)).toEqual(outside.map(() => true))
})

test('where the usual port is taken another one is, but never instead of a chosen one', async () => {
  const [first, second, third] = [createServer(), createServer(), createServer()]
  const taken = await listenOnLoopback(first, null)
  const free = await listenOnLoopback(second, null)
  await expect(listenOnLoopback(third, taken)).rejects.toThrow('EADDRINUSE')
  expect(free).not.toBe(taken)
  first.close()
  second.close()
})
