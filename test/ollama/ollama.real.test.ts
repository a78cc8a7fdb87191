import { copyFileSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { zstdCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { z } from 'zod'
import { startDaemon } from '../../electron/ollama/daemonProcess.ts'
import { listProcesses } from '../../electron/ollama/processes.ts'
import type { OllamaView } from '../../shared/ollama.ts'
import { findOllama, startOllama, tinyModels, type RealOllama } from '../support/realOllama.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { openTestApp, type TestApp } from '../support/testApp.ts'
import { packFolder, startReleaseServer } from '../support/releaseServer.ts'
import { openTestDaemon, processesOf } from '../support/testDaemon.ts'
import { openTestInstaller } from '../support/testInstaller.ts'

const found = findOllama()
const binary = found?.binary ?? ''

/** One of others: ours use its models, and leave it alone. */
let other: RealOllama

/** The app with a real Ollama that it starts itself, and a cloud that would answer if it were asked. */
async function openApp() {
  // A proxy that answers nobody: whatever goes through it is lost.
  const proxies = { HTTP_PROXY: 'http://127.0.0.1:9', ALL_PROXY: 'http://127.0.0.1:9' }
  const environment = { PATH: process.env['PATH'], OLLAMA_MODELS: other.models, ...proxies }
  const app = await openTestApp({ surroundings: { environment, places: [binary] } })
  await app.call('ollama.start', undefined)
  const { baseUrl, id } = await reachRunning(app)
  await app.waitForModel('this-machine')
  return { app, baseUrl, id }
}

type Running = Extract<OllamaView['daemon'], { kind: 'running' }>

async function reachRunning(app: TestApp, butNot: number | null = null): Promise<Running & { readonly id: number }> {
  for (;;) {
    const { daemon } = await app.call('ollama.read', undefined)
    const id = recordOf(app).running?.id
    if (daemon.kind === 'running' && id !== undefined && id !== butNot) return { ...daemon, id }
    await app.waitForEvent('ollama.changed')
  }
}

const recordOf = (app: TestApp): { readonly running: { readonly id: number } | null } =>
  JSON.parse(readFileSync(join(app.dataFolder, 'ollama', 'daemon.json'), 'utf8'))
const membersOf = async (group: number) => (await listProcesses()).filter((row) => row.group === group)
const engineOf = async (group: number) =>
  (await membersOf(group)).find(({ program }) => program.endsWith('llama-server'))?.id ?? 0

const tiny = (model: string) => ({ providerId: 'this-machine', model: `${model}:latest` })

async function send(app: TestApp, model: string): Promise<string> {
  const turnId = crypto.randomUUID()
  const conversationId = await app.newConversation()
  await app.call('chat.send', { turnId, conversationId, text: 'hello there', pick: tiny(model) })
  return turnId
}

/** Asks the model that never stops, and waits for its first words. */
async function beginEndless(app: TestApp): Promise<string> {
  const turnId = await send(app, tinyModels.endless)
  await app.waitFor('text', turnId)
  return turnId
}

const statusOf = async (app: TestApp, turnId: string) => (await app.waitFor('finished', turnId)).message.status

describe.skipIf(found === null)('a real Ollama of our own', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    if (found === null) throw new Error('skipped')
    other = await startOllama(found)
  }, 60_000)
  afterAll(() => other.stop(), 30_000)

  test('killed in the middle of an answer: what was said is kept, nothing goes elsewhere, it starts again and answers', async () => {
    const { app, id } = await openApp()
    const turnId = await beginEndless(app)
    const before = app.cloud.receivedBytes()
    process.kill(id, 'SIGKILL')
    const { message } = await app.waitFor('finished', turnId)
    expect(message).toMatchObject({
      status: 'interrupted',
      text: expect.stringMatching(/\S/),
      error: { kind: 'provider' },
    })
    await reachRunning(app, id)
    // Its engine would have kept its memory.
    expect(await membersOf(id)).toEqual([])
    expect(app.cloud.receivedBytes()).toBe(before)

    await app.waitForModel('this-machine')
    const again = crypto.randomUUID()
    await app.call('chat.retry', { turnId: again, messageId: message.id, pick: tiny(tinyModels.endless) })
    expect(await app.waitFor('text', again)).toMatchObject({ text: expect.stringMatching(/\S/) })
    await app.call('chat.stop', { turnId: again })
    expect(await statusOf(app, again)).toBe('stopped')
  })

  test('whose engine is killed in the middle of an answer stays, and answers again', async () => {
    const { app, id } = await openApp()
    const turnId = await beginEndless(app)
    process.kill(await engineOf(id), 'SIGKILL')
    const { message } = await app.waitFor('finished', turnId)
    expect(message).toMatchObject({ status: 'interrupted', text: expect.stringMatching(/\S/) })
    await beginEndless(app)
    expect((await reachRunning(app)).id).toBe(id)
  })

  test('answers three conversations at once', async () => {
    const { app } = await openApp()
    const turns = await Promise.all([1, 2, 3].map(() => send(app, tinyModels.ending)))
    const statuses = await Promise.all(turns.map((turnId) => statusOf(app, turnId)))
    expect(statuses).toEqual(['complete', 'complete', 'complete'])
  })

  test('ends with the app in the middle of answers, and nothing of it is left', async () => {
    const { app, id } = await openApp()
    const turns = [await beginEndless(app), await send(app, tinyModels.endless), await send(app, tinyModels.endless)]
    const programs = (await membersOf(id)).map(({ program }) => basename(program))
    await app.app.close()
    expect({
      programs,
      statuses: await Promise.all(turns.map((turnId) => statusOf(app, turnId))),
      left: await membersOf(id),
    }).toEqual({ programs: ['ollama', 'llama-server'], statuses: ['stopped', 'stopped', 'stopped'], left: [] })
  })

  test('says that its own cloud is off, and knows no model there', async () => {
    const { app, baseUrl } = await openApp()
    expect(await reachRunning(app)).toMatchObject({ isOurs: true, cloud: 'off' })
    const body = JSON.stringify({ model: 'gpt-oss:120b-cloud', messages: [{ role: 'user', content: 'hi' }] })
    const asked = await fetch(`${baseUrl}/api/chat`, { method: 'POST', body })
    expect([asked.status, await asked.text()]).toEqual([403, expect.stringContaining('cloud is disabled')])
  })

  test('takes another port where its own is taken, and uses one of others that runs', async () => {
    const first = openTestDaemon({ programs: [binary] })
    first.start()
    const { baseUrl } = await first.reach('running')
    await first.close()
    const folder = temporaryFolder()
    copyFileSync(join(first.folder, 'daemon.json'), join(folder, 'daemon.json'))
    const holder = openTestDaemon({ programs: [binary], folder })
    expect((await holder.reach('running')).baseUrl).toBe(baseUrl)

    const next = openTestDaemon({ programs: [binary], folder: first.folder })
    expect((await next.reach('running')).baseUrl).not.toBe(baseUrl)
    const adopter = openTestDaemon({ programs: [binary], usualBaseUrl: baseUrl })
    expect(await adopter.reach('running')).toMatchObject({ baseUrl, isOurs: false })
  })

  test('is installed from an archive, and tried with a model of this machine before it is used', async () => {
    const { version } = z
      .object({ version: z.string() })
      .parse(await (await fetch(`${other.baseUrl}/api/version`)).json())
    const archive = packFolder(join(dirname(binary), '..'), (tar) => zstdCompressSync(tar), ['bin', 'lib'])
    const { release } = await startReleaseServer({ version, archive })
    const installer = openTestInstaller(release, { models: other.models })
    expect([await installer.run(), installer.steps().at(-1), installer.state()]).toEqual([
      true,
      'idle',
      { kind: 'idle', keptBytes: 0 },
    ])
    const log = readFileSync(join(installer.folder, 'try.log'), 'utf8')
    expect(log).toContain('/api/generate')
    expect(await processesOf(installer.folder)).toEqual([])
  })

  test('copied without its engine is found out before it is started', async () => {
    const program = join(temporaryFolder(), 'ollama')
    copyFileSync(binary, program)
    const daemon = openTestDaemon({ programs: [program] })
    daemon.start()
    expect(await daemon.reach('engine-missing')).toEqual({ kind: 'engine-missing', where: program, canStart: false })
  })

  test('copied without its engine and started by others is found out before anybody chats with it', async () => {
    const program = join(temporaryFolder(), 'ollama')
    copyFileSync(binary, program)
    const lone = startDaemon({
      program,
      port: 0,
      log: join(temporaryFolder(), 'ollama.log'),
      home: temporaryFolder(),
      models: temporaryFolder(),
      environment: process.env,
    })
    onTestFinished(() => lone.stop(1500))
    const where = (await lone.listening) ?? ''
    const daemon = openTestDaemon({ usualBaseUrl: where, programs: [binary] })
    expect(await daemon.reach('engine-missing')).toEqual({ kind: 'engine-missing', where, canStart: true })
    const whole = openTestDaemon({ usualBaseUrl: other.baseUrl })
    expect(await whole.reach('running')).toMatchObject({ isOurs: false })
  })
})
