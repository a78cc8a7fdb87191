import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startDaemon } from '../../electron/ollama/daemonProcess.ts'
import { openDaemonRecord } from '../../electron/ollama/daemonRecord.ts'
import { listProcesses } from '../../electron/ollama/processes.ts'
import { createPracticeOllama, type PracticeOllamaOptions } from '../../electron/practice/practiceOllama.ts'
import { writeFakeProgram, type FakeConfig } from '../support/fakeProgram.ts'
import { listen } from '../support/listen.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { openTestDaemon, processesOf } from '../support/testDaemon.ts'

const fake = (config?: FakeConfig) => writeFakeProgram(temporaryFolder(), config)
async function others(options: PracticeOllamaOptions = {}) {
  const server = await createPracticeOllama({ delayScale: 0, ...options })
  onTestFinished(() => server.close())
  return server
}
const recordOf = (folder: string): { running: { id: number } | null; port: number | null } =>
  JSON.parse(readFileSync(join(folder, 'daemon.json'), 'utf8'))

describe('an Ollama of others', () => {
  test('is used and left alone', async () => {
    const { baseUrl } = await others({ cloudIsOff: false })
    const daemon = openTestDaemon({ usualBaseUrl: baseUrl, programs: [fake()] })
    expect(await daemon.reach('running')).toEqual({
      kind: 'running',
      baseUrl,
      version: '0.34.0',
      isOurs: false,
      cloud: 'on',
      isNewerThanTested: false,
    })
    await daemon.stop()
    await daemon.close()
    expect((await fetch(`${baseUrl}/api/version`)).status).toBe(200)
  })

  test('is noticed when it goes, and when it comes back', async () => {
    const server = await others()
    const daemon = openTestDaemon({ usualBaseUrl: server.baseUrl })
    await daemon.reach('running')
    await server.close()
    await daemon.reach('not-installed')
    await others({ port: Number(new URL(server.baseUrl).port) })
    expect(await daemon.reach('running')).toMatchObject({ isOurs: false })
  })

  test('is waited for while it looks at the hardware', async () => {
    const { baseUrl } = await others({ startMs: 2500 })
    const daemon = openTestDaemon({ usualBaseUrl: baseUrl })
    await daemon.reach('running')
    expect(daemon.kinds).toEqual(['silent', 'running'])
  })

  test('is found out where its engine was not copied with it, before anybody chats with it', async () => {
    const { baseUrl, received } = await others({ hasEngine: false, remember: true })
    const daemon = openTestDaemon({ usualBaseUrl: baseUrl, programs: [fake()] })
    expect(await daemon.reach('engine-missing')).toEqual({ kind: 'engine-missing', where: baseUrl, canStart: true })
    daemon.start()
    expect(await daemon.reach('running')).toMatchObject({ isOurs: true })
    expect(received.filter(({ path }) => path === '/api/chat' || path === '/api/generate')).toEqual([])
  })

  test('is not taken for one where another program answers', async () => {
    const { url } = await listen((_, response) => response.end('Hello'))
    const daemon = openTestDaemon({ usualBaseUrl: url, programs: [fake()] })
    expect(await daemon.reach('stranger')).toEqual({ kind: 'stranger', baseUrl: url, canStart: true })
    daemon.start()
    expect(new URL((await daemon.reach('running')).baseUrl).origin).not.toBe(url)
  })

  test('is not used where it runs on another machine', async () => {
    const daemon = openTestDaemon({ environment: { OLLAMA_HOST: 'http://192.0.2.1:11434' } })
    expect(await daemon.reach('elsewhere')).toEqual({ kind: 'elsewhere', baseUrl: 'http://192.0.2.1:11434' })
  })
})

describe('an Ollama of our own', () => {
  test('is started when it is wanted, on a port of its own that it keeps, and ends with the app', async () => {
    const programs = [fake()]
    const daemon = openTestDaemon({ programs })
    await daemon.reach('stopped')
    daemon.start()
    const { baseUrl, isOurs, cloud } = await daemon.reach('running')
    const { running, port } = recordOf(daemon.folder)
    expect({ isOurs, cloud, port }).toEqual({ isOurs: true, cloud: 'off', port: Number(new URL(baseUrl).port) })
    await daemon.close()
    expect(await processesOf(daemon.folder, running?.id)).toEqual([])

    const next = openTestDaemon({ programs, folder: daemon.folder })
    expect((await next.reach('running')).baseUrl).toBe(baseUrl)
  })

  test('takes another port where its own is taken', async () => {
    const daemon = openTestDaemon({ programs: [fake()] })
    daemon.start()
    const { baseUrl } = await daemon.reach('running')
    await daemon.close()
    await others({ port: Number(new URL(baseUrl).port) })
    const next = openTestDaemon({ programs: [fake()], folder: daemon.folder })
    expect((await next.reach('running')).baseUrl).not.toBe(baseUrl)
    expect(next.kinds).toEqual(['starting', 'running'])
  })

  test('is started again when it was killed', async () => {
    const daemon = openTestDaemon({ programs: [fake()] })
    daemon.start()
    await daemon.reach('running')
    process.kill(recordOf(daemon.folder).running?.id ?? 0, 'SIGKILL')
    expect(await daemon.reach('restarting')).toMatchObject({ problem: 'it was ended by SIGKILL' })
    await daemon.reach('running')
  })

  test('is given up when it ends again and again, with its last words', async () => {
    const daemon = openTestDaemon({ programs: [fake({ lastWords: 'no room for its key' })] })
    daemon.start()
    expect(await daemon.reach('gave-up')).toEqual({ kind: 'gave-up', problem: 'no room for its key' })
    expect(daemon.kinds.filter((kind) => kind === 'starting').length).toBe(5)
  })

  test('gives way to one that others started while it was away', async () => {
    const first = await others()
    await first.close()
    const daemon = openTestDaemon({ programs: [fake()], usualBaseUrl: first.baseUrl })
    daemon.start()
    await daemon.reach('running')
    await others({ port: Number(new URL(first.baseUrl).port) })
    process.kill(recordOf(daemon.folder).running?.id ?? 0, 'SIGKILL')
    await daemon.reach('restarting')
    expect(await daemon.reach('running')).toMatchObject({ isOurs: false })
  })

  test('that does not listen when it is told to end is ended all the same', async () => {
    const daemon = openTestDaemon({ programs: [fake({ isDeaf: true })] })
    daemon.start()
    await daemon.reach('running')
    const id = recordOf(daemon.folder).running?.id
    await daemon.close()
    expect(await processesOf(daemon.folder, id)).toEqual([])
  })

  test('is not started from a program without its engine', async () => {
    const program = fake({ hasEngine: false })
    const daemon = openTestDaemon({ programs: [program] })
    daemon.start()
    expect(await daemon.reach('engine-missing')).toEqual({ kind: 'engine-missing', where: program, canStart: false })
  })

  test('is not started from one that is too old', async () => {
    const program = fake({ version: '0.13.5', hasEngine: false })
    const daemon = openTestDaemon({ programs: [program] })
    expect(await daemon.reach('too-old')).toEqual({ kind: 'too-old', version: '0.13.5', where: program })
  })

  test('is used by a command beside the window, which starts and ends none', async () => {
    const daemon = openTestDaemon({ programs: [fake()] })
    daemon.start()
    const { baseUrl } = await daemon.reach('running')
    const guest = openTestDaemon({ folder: daemon.folder, programs: [fake()], isGuest: true })
    expect(await guest.reach('running')).toMatchObject({ baseUrl, isOurs: false })
    await guest.stop()
    await guest.close()
    expect((await fetch(`${baseUrl}/api/version`)).status).toBe(200)

    await daemon.close()
    const alone = openTestDaemon({ folder: daemon.folder, programs: [fake()], isGuest: true })
    alone.start()
    await alone.reach('stopped')
    expect(alone.kinds).toEqual(['stopped'])
  })

  test('left behind by a crash of the app, is ended at the next start', async () => {
    const folder = temporaryFolder()
    const log = join(folder, 'ollama.log')
    const [program, home, models] = [fake(), join(folder, 'home'), join(folder, 'models')]
    const left = startDaemon({ program, port: 0, log, home, models, environment: process.env })
    await left.listening
    const startedAt = (await listProcesses()).find(({ id }) => id === left.id)?.startedAt ?? ''
    const running = { id: left.id, startedAt, program }
    openDaemonRecord(join(folder, 'daemon.json')).change({ running })
    await openTestDaemon({ folder }).reach('not-installed')
    expect(await left.ended).toBe('it ended with status 0')
  })
})
