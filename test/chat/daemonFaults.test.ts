import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { writeFakeProgram } from '../support/fakeProgram.ts'
import { listen } from '../support/listen.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { openTestApp, type TestApp } from '../support/testApp.ts'
import { processesOf } from '../support/testDaemon.ts'

// Faults of the Ollama of this machine, each through a whole turn; the cloud stands ready and is not asked.

afterEach(() => void vi.unstubAllEnvs())

const chatsOf = ({ ollama }: TestApp) => ollama.received.filter(({ path }) => path === '/api/chat')

describe('fault 1: Ollama is killed in the middle of an answer', () => {
  test('what came is kept, it is started again, and answers when it is asked again', async () => {
    const program = writeFakeProgram(temporaryFolder(), { models: ['tiny:latest'], delayScale: 1 })
    const environment = { PATH: process.env['PATH'] }
    const app = await openTestApp({ surroundings: { environment, places: [program] } })
    await app.call('ollama.start', undefined)
    await app.waitForModel('this-machine')
    const pick = { providerId: 'this-machine', model: 'tiny:latest' }
    const turnId = await app.send(await app.newConversation(), 'Tell me a long story about a lighthouse.', pick)
    await app.waitFor('text', turnId)
    const { running } = z
      .object({ running: z.object({ id: z.number() }) })
      .parse(JSON.parse(readFileSync(join(app.dataFolder, 'ollama', 'daemon.json'), 'utf8')))
    process.kill(running.id, 'SIGKILL')

    const { message } = await app.waitFor('finished', turnId)
    expect(message).toMatchObject({ status: 'interrupted', text: expect.stringMatching(/\S/) })
    await app.waitForModel('this-machine', 'unreachable')
    await app.waitForModel('this-machine')
    const again = crypto.randomUUID()
    await app.call('chat.retry', { turnId: again, messageId: message.id, pick })
    expect((await app.waitFor('finished', again)).message).toMatchObject({ status: 'complete' })
    expect(await processesOf('/nowhere', running.id)).toEqual([])
    expect(app.cloud.receivedBytes()).toBe(0)
  })
})

describe('fault 2: no Ollama, or another program at its address', () => {
  test('the turn says what is missing, and the other program gets not one word', async () => {
    const asked: string[] = []
    const stranger = await listen((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      response.end('Hello')
    })
    const app = await openTestApp({ settings: { providers: [] }, surroundings: { usualBaseUrl: stranger.url } })
    expect((await app.call('ollama.read', undefined)).daemon).toEqual({
      kind: 'stranger',
      baseUrl: stranger.url,
      canStart: false,
    })
    expect(await app.ask(await app.newConversation(), 'hi')).toMatchObject({
      status: 'failed',
      error: { kind: 'no-destination' },
    })
    expect(new Set(asked)).toEqual(new Set(['GET /']))
  })
})

describe('fault 3: a model is deleted in the middle of a chat', () => {
  test('the message is kept, the model is named as gone, and the next message goes to one that is there', async () => {
    const app = await openTestApp()
    const conversationId = await app.newConversation()
    const first = await app.ask(conversationId, 'hi')
    const model = first.route?.destination.model ?? ''
    await fetch(`${app.ollama.baseUrl}/api/delete`, { method: 'DELETE', body: JSON.stringify({ model }) })

    const answer = await app.ask(conversationId, 'thanks')
    expect(answer).toMatchObject({
      status: 'failed',
      text: '',
      error: { kind: 'provider', failure: { kind: 'model-missing' } },
      route: { destination: { model, locality: 'device' } },
    })
    const { messages } = await app.call('conversations.open', { conversationId })
    expect(messages.filter(({ author }) => author === 'user').map(({ text }) => text)).toEqual(['hi', 'thanks'])

    await app.waitForModel(first.route?.destination.providerId ?? '', 'model-missing')
    const next = await app.ask(await app.newConversation('local'), 'hi')
    expect([next.status, next.route?.destination.locality, next.route?.destination.model === model]).toEqual([
      'complete',
      'device',
      false,
    ])
    expect(app.cloud.receivedBytes()).toBe(0)
  })
})

describe('fault 4: a model loads for minutes, and the app is closed meanwhile', () => {
  test('loading is shown, closing ends the one request, and the question is there at the next start', async () => {
    const app = await openTestApp()
    app.ollama.setFault({ kind: 'slow-load', loadMs: 600_000 })
    const conversationId = await app.newConversation()
    const turnId = await app.send(conversationId, 'hi')
    expect(await app.waitFor('loading', turnId)).toMatchObject({ model: 'practice-small:latest' })
    await app.app.close()
    await app.ollama.whenIdle()
    expect(chatsOf(app)).toHaveLength(1)

    const again = await openTestApp({ dataFolder: app.dataFolder })
    const { messages } = await again.call('conversations.open', { conversationId })
    expect(messages.map(({ author, text, status }) => [author, text, status])).toEqual([
      ['user', 'hi', 'complete'],
      ['assistant', '', 'stopped'],
    ])
    expect(app.cloud.receivedBytes()).toBe(0)
  })
})

describe('fault 32: a proxy is set', () => {
  test('this machine is asked past it, the cloud through it', async () => {
    const passed: string[] = []
    const proxy = await listen((request, response) => {
      passed.push(`${request.method} ${request.url}`)
      response.writeHead(502).end()
    })
    proxy.server.on('connect', (request, socket) => {
      passed.push(`CONNECT ${request.url}`)
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    })
    for (const name of ['HTTP_PROXY', 'HTTPS_PROXY', 'http_proxy', 'https_proxy']) vi.stubEnv(name, proxy.url)
    vi.stubEnv('NO_PROXY', '')
    vi.stubEnv('no_proxy', '')
    const app = await openTestApp()
    expect(await app.ask(await app.newConversation('local'), 'hi')).toMatchObject({ status: 'complete' })
    expect(passed).toEqual([])

    const far = {
      id: 'far',
      kind: 'openai-compatible' as const,
      name: 'Far',
      baseUrl: 'https://models.example/v1',
      locality: 'cloud' as const,
      models: [{ id: 'far', tier: 'frontier' as const, price: { input: 1, output: 1 }, contextTokens: null }],
    }
    await app.call('providers.save', { provider: far, key: null })
    await app.waitForModel('far')
    const answer = await app.ask(await app.newConversation(), 'hi', { providerId: 'far', model: 'far' })
    expect(answer.status).toBe('failed')
    expect(new Set(passed)).toEqual(new Set(['CONNECT models.example:443']))
  })
})
