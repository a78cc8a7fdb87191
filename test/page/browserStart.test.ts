import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createServer } from 'node:net'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { takeInstanceLock } from '../../electron/instance/instanceLock.ts'
import { databaseFileOf } from '../../electron/storage/openDatabase.ts'
import { environmentWithOpener } from '../support/browserOpener.ts'
import { ensureBuilt } from '../support/ensureBuilt.ts'
import { ask, enter } from '../support/pageVisitor.ts'

beforeAll(ensureBuilt, 60_000)

const newFolder = () => mkdtempSync(join(tmpdir(), 'gatehouse-browser-'))

/** Runs the built browser.js on any free port. */
const start = (dataFolder: string, ...args: readonly string[]) => run(dataFolder, ['--no-open', ...args])

function run(dataFolder: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env) {
  const all = ['.build/electron/browser.js', '--practice', '--data', dataFolder, ...args]
  const child = spawn(process.execPath, all, { env })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  const link = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk)
      const found = /http:\/\/\S+/.exec(said)?.[0]
      if (found) resolve(found)
    })
  })
  child.stderr.on('data', (chunk) => (said += String(chunk)))
  const ended = once(child, 'exit').then(([status, signal]) => ({ status, signal }))
  return { link, ended, said: () => said, kill: (signal: NodeJS.Signals) => child.kill(signal) }
}

test.each(['SIGINT', 'SIGTERM'] as const)('it prints one link that works, and ends cleanly on %s', async (signal) => {
  const dataFolder = newFolder()
  const app = start(dataFolder, '--port', '0')
  expect((await ask(await app.link)).status).toBe(303)
  app.kill(signal)
  app.kill(signal)
  expect(await app.ended).toEqual({ status: 0, signal: null })
  expect(app.said().match(/http:/g)).toHaveLength(1)
  const lock = takeInstanceLock(dataFolder)
  expect(lock).not.toBeNull()
  lock?.release()
})

test('a second start prints a new link to the first and ends', async () => {
  const dataFolder = newFolder()
  const first = start(dataFolder, '--port', '0')
  const used = await first.link
  await ask(used)
  const second = start(dataFolder)
  const link = await second.link
  expect(await second.ended).toEqual({ status: 0, signal: null })
  expect({ sameApp: new URL(link).origin === new URL(used).origin, status: (await ask(link)).status }).toEqual({
    sameApp: true,
    status: 303,
  })
})

test('where the window has the data folder, it says so and ends', async () => {
  const dataFolder = newFolder()
  const lock = takeInstanceLock(dataFolder)
  lock?.announce({ shell: 'window', processId: process.pid })
  const second = start(dataFolder)
  expect(await second.ended).toEqual({ status: 1, signal: null })
  expect(second.said()).toContain(`open in its window already (process ${process.pid})`)
  lock?.release()
})

test('a port that is taken is said, and the lock is given back', async () => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const address = taken.address()
  const port = typeof address === 'object' ? String(address?.port) : ''
  const dataFolder = newFolder()
  const app = start(dataFolder, '--port', port)
  expect(await app.ended).toEqual({ status: 1, signal: null })
  expect(app.said()).toContain(`Port ${port} is taken`)
  const lock = takeInstanceLock(dataFolder)
  expect(lock).not.toBeNull()
  lock?.release()
  taken.close()
})

test('what it does not know is answered with what it knows', async () => {
  const app = start(newFolder(), '--pratice')
  expect(await app.ended).toEqual({ status: 2, signal: null })
  expect(app.said()).toMatch(/What is "--pratice"\?.*--practice/s)
})

test('a browser that was sent for gets its page before anything else is loaded', async () => {
  const dataFolder = newFolder()
  const app = run(dataFolder, ['--port', '0'], environmentWithOpener(0))
  const link = await app.link
  const cookie = await enter(link)
  const { text } = await ask(new URL(link).origin, { cookie })
  const isLoaded = () => existsSync(databaseFileOf(dataFolder))
  const before = isLoaded()
  for (const [, file] of text.matchAll(/"\.(\/assets\/[^"]+)"/g)) await ask(new URL(`${file}`, link).href, { cookie })
  await expect.poll(isLoaded).toBe(true)
  expect(before).toBe(false)
  app.kill('SIGTERM')
  expect(await app.ended).toEqual({ status: 0, signal: null })
})

test('where no browser can be opened, nobody is waited for', async () => {
  const dataFolder = newFolder()
  const app = run(dataFolder, ['--port', '0'], environmentWithOpener(3))
  await expect.poll(() => existsSync(databaseFileOf(dataFolder))).toBe(true)
  expect(app.said()).toContain('open the link yourself')
})

test('it can be stopped while it still waits for its browser', async () => {
  const app = run(newFolder(), ['--port', '0'], environmentWithOpener(0))
  await app.link
  app.kill('SIGTERM')
  expect(await app.ended).toEqual({ status: 0, signal: null })
})
