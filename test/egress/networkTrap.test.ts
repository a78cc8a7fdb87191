import { spawn } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { connect } from 'node:net'
import { join } from 'node:path'
import { connect as connectTls } from 'node:tls'
import { expect, onTestFinished, test } from 'vitest'
import { listen } from '../support/listen.ts'
import { setNetworkTrap } from '../support/networkTrap.ts'
import { clearanceFor, openDoor } from '../support/openDoor.ts'

async function failure(start: () => NodeJS.EventEmitter): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  start().once('error', (error: Error) => resolve(error.message))
  return promise
}

test('nothing but the door gets out', async () => {
  const { url, port } = await listen((_, response) => response.end('fine'))
  const trap = setNetworkTrap()
  onTestFinished(() => trap.release())
  const door = openDoor()
  onTestFinished(() => door.close())

  const throughDoor = await (await door.open(clearanceFor(url, 'device'))(url)).text()
  const around = await Promise.all([
    fetch(url).then(
      () => 'got out',
      () => 'stopped',
    ),
    failure(() => connect(port, '127.0.0.1')),
    failure(() => connect({ port, host: '127.0.0.1' })),
    failure(() => connectTls({ port, host: '127.0.0.1' })),
  ])
  const datagram = createSocket('udp4')
  onTestFinished(() => void datagram.close())
  expect(() => datagram.send('x', port, '127.0.0.1')).toThrow('stopped')

  const stopped = `127.0.0.1:${port} was stopped by the trap`
  expect({ throughDoor, around, opened: trap.opened }).toEqual({
    throughDoor: 'fine',
    around: ['stopped', stopped, stopped, stopped],
    opened: [`127.0.0.1:${port}`],
  })
  expect(trap.strays.toSorted()).toEqual(
    [...Array.from({ length: 4 }, () => `127.0.0.1:${port}`), 'a datagram'].toSorted(),
  )
})

test('the way to a proxy is one that the door opens too', async () => {
  const { url, port, server } = await listen((_, response) => response.end())
  server.on('connect', (_request, socket) => socket.end('HTTP/1.1 403 Forbidden\r\n\r\n'))
  const trap = setNetworkTrap()
  onTestFinished(() => trap.release())
  const door = openDoor({ environment: { HTTPS_PROXY: url }, lookup: async () => ['192.0.2.1'] })
  onTestFinished(() => door.close())
  await expect(door.open(clearanceFor('https://api.test', 'cloud'))('https://api.test/')).rejects.toThrow(
    'fetch failed',
  )
  expect({ strays: trap.strays, opened: trap.opened }).toEqual({ strays: [], opened: [`127.0.0.1:${port}`] })
})

test.each([
  ["fetch('http://127.0.0.1:9999').catch(() => {})", 97],
  ['void 0', 0],
])('a process of its own is trapped as well: %s', async (code, status) => {
  const preload = join(import.meta.dirname, '../support/networkTrapPreload.ts')
  const child = spawn(process.execPath, ['--import', preload, '-e', code], { stdio: 'ignore' })
  expect(await once(child, 'exit')).toEqual([status, null])
})
