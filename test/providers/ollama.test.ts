import { describe, expect, onTestFinished, test } from 'vitest'
import { smallModel, type PracticeLocalModel } from '../../electron/practice/practiceModels.ts'
import { createPracticeOllama, type PracticeOllamaOptions } from '../../electron/practice/practiceOllama.ts'
import type { ChatRequest, Deadlines } from '../../electron/providers/chatModel.ts'
import { createProvider } from '../../electron/providers/createProvider.ts'
import { createOllamaMemory } from '../../electron/providers/ollamaModels.ts'
import { identifyOllama, listOllamaModels } from '../../electron/providers/ollamaProbe.ts'
import type { Locality } from '../../shared/model.ts'
import { collect } from '../support/collect.ts'
import { listen } from '../support/listen.ts'
import { clearanceFor, openDoor } from '../support/openDoor.ts'

const deadlines: Deadlines = { firstTokenMs: 3000, loadMs: 5000, idleMs: 3000, lateUsageMs: 100 }
const named = (name: string, given: Partial<PracticeLocalModel> = {}): PracticeLocalModel => ({
  ...smallModel,
  name,
  ...given,
})

async function setUp(options: PracticeOllamaOptions, locality: Locality = 'device') {
  const server = await createPracticeOllama({ delayScale: 0, remember: true, ...options })
  const door = openDoor()
  onTestFinished(async () => {
    await door.close()
    await server.close()
  })
  const fetch = door.open(clearanceFor(server.baseUrl, locality))
  const provider = { id: 'p', kind: 'ollama' as const, name: 'P', baseUrl: `${server.baseUrl}/`, locality, models: [] }
  const memory = createOllamaMemory()
  const ask = (model: string, given: Partial<ChatRequest> & { readonly deadlines?: Deadlines } = {}) => {
    const request = {
      model,
      messages: [{ role: 'user' as const, text: 'hello' }],
      maxOutputTokens: 40,
      contextTokens: null,
      ...given,
    }
    const chatModel = createProvider({ provider, key: null, fetch, memory, deadlines: given.deadlines ?? deadlines })
    return collect(chatModel.chat(request, new AbortController().signal))
  }
  /** What was said to /api/chat. */
  const chats = () =>
    server.received.filter(({ path }) => path === '/api/chat').map(({ body }): unknown => JSON.parse(body))
  return { server, ask, chats, fetch, memory }
}

describe('what is said to be local', () => {
  test('is asked for under a name that allows nothing else', async () => {
    const { ask, chats } = await setUp({ models: [named('tiny:latest')] })
    expect((await ask('tiny', { contextTokens: 2048 })).end).toEqual({ type: 'finished', reason: 'length' })
    expect(chats()).toEqual([
      {
        model: 'tiny:latest:local',
        messages: [{ role: 'user', content: 'hello' }],
        stream: true,
        truncate: false,
        logprobs: true,
        options: { num_predict: 40, num_ctx: 2048 },
      },
    ])
  })

  test.each([
    ['0.17.9', 'tiny:latest'],
    ['0.18.0', 'tiny:latest:local'],
    ['1.0.0', 'tiny:latest:local'],
  ])('Ollama %s gets the name %s', async (version, model) => {
    const { ask, chats } = await setUp({
      version: version === '1.0.0' ? '1.18.0' : version,
      models: [named('tiny:latest')],
    })
    await ask('tiny')
    expect(chats()).toMatchObject([{ model }])
  })

  const stubs: readonly (readonly [string, PracticeLocalModel])[] = [
    ['an innocent name', named('my-notes:latest', { remoteHost: 'https://ollama.com:443' })],
    ['a cloud tag', named('big:120b-cloud')],
    ['another cloud tag', named('big:cloud')],
  ]
  test.each(stubs)('a model in the cloud under %s gets not one word', async (_, model) => {
    const { ask, chats } = await setUp({ models: [model] })
    expect((await ask(model.name)).end).toEqual({
      type: 'failed',
      failure: { kind: 'not-proven-local', detail: expect.any(String) },
    })
    expect(chats()).toEqual([])
  })

  test('a cloud name is refused even where no such model is listed', async () => {
    const { ask, server } = await setUp({ models: [] })
    expect((await ask('qwen:8b:cloud')).end).toMatchObject({ failure: { kind: 'not-proven-local' } })
    expect(server.received).toEqual([])
  })

  test('only the model itself may tell that it is elsewhere', async () => {
    const received: string[] = []
    const { url } = await listen((request, response) => {
      received.push(request.url ?? '')
      const answers: Readonly<Record<string, object>> = {
        '/api/tags': { models: [{ name: 'quiet:latest', digest: 'd1' }] },
        '/api/show': { remote_host: 'https://ollama.com:443', capabilities: ['completion'] },
      }
      response.end(JSON.stringify(answers[request.url ?? ''] ?? {}))
    })
    const door = openDoor()
    onTestFinished(() => door.close())
    const provider = {
      id: 'p',
      kind: 'ollama' as const,
      name: 'P',
      baseUrl: url,
      locality: 'device' as const,
      models: [],
    }
    const chatModel = createProvider({ provider, key: null, fetch: door.open(clearanceFor(url, 'device')), deadlines })
    const request = {
      model: 'quiet',
      messages: [{ role: 'user' as const, text: 'x' }],
      maxOutputTokens: 5,
      contextTokens: null,
    }
    expect((await collect(chatModel.chat(request, new AbortController().signal))).end).toMatchObject({
      failure: { kind: 'not-proven-local' },
    })
    expect(received).toEqual(['/api/tags', '/api/show'])
  })

  test('an endpoint that is trusted has to keep it too; one in the cloud has not', async () => {
    const models = [named('alias:latest', { remoteHost: 'https://ollama.com:443' })]
    const trusted = await setUp({ models }, 'trusted')
    expect((await trusted.ask('alias')).end).toMatchObject({ failure: { kind: 'not-proven-local' } })
    const cloud = await setUp({ models: [named('plain:latest')] }, 'cloud')
    await cloud.ask('plain:latest')
    expect(cloud.chats()).toMatchObject([{ model: 'plain:latest' }])
  })

  test('the model itself is asked about once, the list every time', async () => {
    const { ask, server } = await setUp({ models: [named('tiny:latest')] })
    await ask('tiny')
    await ask('tiny')
    expect(server.received.map(({ path }) => path)).toEqual([
      '/api/tags',
      '/api/show',
      '/api/version',
      '/api/chat',
      '/api/tags',
      '/api/chat',
    ])
  })
})

test('a model that is not installed is missing, and nothing is said to it', async () => {
  const { ask, chats } = await setUp({ models: [] })
  expect({ end: (await ask('gone')).end, chats: chats() }).toEqual({
    end: { type: 'failed', failure: { kind: 'model-missing' } },
    chats: [],
  })
})

test('a model for embeddings cannot chat', async () => {
  const { ask } = await setUp({ models: [named('embed:latest', { capabilities: ['embedding'] })] })
  expect((await ask('embed')).end).toEqual({
    type: 'failed',
    failure: { kind: 'bad-request', detail: 'embed cannot chat; it is made for embedding' },
  })
})

test('a model that can think does so only when asked', async () => {
  const { ask, chats } = await setUp({
    models: [named('thinker:latest', { capabilities: ['completion', 'thinking'] })],
  })
  const quick = await ask('thinker')
  const thoughtful = await ask('thinker', { think: true })
  expect({ quick: quick.reasoning, thoughtful: thoughtful.reasoning }).toEqual({
    quick: '',
    thoughtful: expect.stringContaining('They ask'),
  })
  expect(chats()).toMatchObject([{ think: false }, { think: true }])
})

test('loading is told, and has its own time', async () => {
  const { ask, server } = await setUp({ models: [named('slow:latest')] })
  server.setFault({ kind: 'slow-load', loadMs: 1500 })
  const hasty = { ...deadlines, firstTokenMs: 1400 }
  const first = await ask('slow', { deadlines: hasty })
  const second = await ask('slow', { deadlines: hasty })
  expect([first, second].map(({ sawLoading, end }) => ({ sawLoading, type: end?.type }))).toEqual([
    { sawLoading: true, type: 'finished' },
    { sawLoading: false, type: 'finished' },
  ])
})

test('a model that loads for too long is given up', async () => {
  const { ask, server } = await setUp({ models: [named('slow:latest')] })
  server.setFault({ kind: 'slow-load', loadMs: 60_000 })
  expect((await ask('slow', { deadlines: { ...deadlines, loadMs: 50 } })).end).toEqual({
    type: 'failed',
    failure: { kind: 'first-token-timeout', timeoutMs: 50 },
  })
  await server.whenIdle()
})

describe('what answers at an address', () => {
  const open = (baseUrl: string) => {
    const door = openDoor()
    onTestFinished(() => door.close())
    const fetch = door.open(clearanceFor(baseUrl, 'device', { purpose: 'probe' }))
    return { fetch, baseUrl, memory: createOllamaMemory() }
  }
  const { signal } = new AbortController()

  test.each<[string, PracticeOllamaOptions, object]>([
    ['its own cloud switched off', {}, { kind: 'ollama', version: '0.34.0', cloud: 'off' }],
    ['its own cloud at hand', { cloudIsOff: false }, { kind: 'ollama', version: '0.34.0', cloud: 'on' }],
    ['one that does not tell', { version: '0.15.0' }, { kind: 'ollama', version: '0.15.0', cloud: 'unknown' }],
    ['one that still looks at the hardware', { startMs: 60_000 }, { kind: 'silent' }],
  ])('an Ollama: %s', async (_, options, identity) => {
    const { server } = await setUp(options)
    expect(await identifyOllama(open(server.baseUrl), signal)).toEqual(identity)
  })

  test('nothing', async () => {
    const server = await createPracticeOllama()
    await server.close()
    expect(await identifyOllama(open(server.baseUrl), signal)).toEqual({ kind: 'absent' })
    expect(await listOllamaModels(open(server.baseUrl), signal)).toBe(null)
  })

  test.each(['Hello', 'Ollama is running'])('a stranger that says "%s"', async (greeting) => {
    const { url } = await listen((_, response) => response.end(greeting))
    expect(await identifyOllama(open(url), signal)).toEqual({ kind: 'stranger' })
  })

  test('models with what is known of them, those that run elsewhere marked whatever they are called', async () => {
    const { server } = await setUp({
      models: [named('a:latest'), named('b:latest', { remoteHost: 'https://ollama.com:443' })],
    })
    const facts = {
      contextTokens: 8192,
      capabilities: ['completion'],
      sizeBytes: 2_400_000_000,
      digest: expect.any(String),
      info: expect.objectContaining({ 'practice.block_count': 32 }),
    }
    expect(await listOllamaModels(open(server.baseUrl), signal)).toEqual([
      { name: 'a:latest', isRemote: false, remoteHost: null, ...facts },
      { name: 'b:latest', isRemote: true, remoteHost: 'https://ollama.com:443', ...facts },
    ])
  })
})
