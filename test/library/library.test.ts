import { describe, expect, onTestFinished, test } from 'vitest'
import { smallModel, type PracticeLocalModel } from '../../electron/practice/practiceModels.ts'
import { createPracticeOllama, type PracticeOllamaOptions } from '../../electron/practice/practiceOllama.ts'
import type { PracticeDownload } from '../../electron/practice/practicePulls.ts'
import type { Library } from '../../shared/library.ts'
import { openLibrary, someMachine } from '../support/openLibrary.ts'
import { openTestDatabase } from '../support/openTestDatabase.ts'

const model = (name: string, sizeBytes: number, given: Partial<PracticeLocalModel> = {}): PracticeLocalModel => ({
  ...smallModel,
  name,
  sizeBytes,
  contextTokens: 131_072,
  ...given,
})

async function startOllama(options: PracticeOllamaOptions) {
  const server = await createPracticeOllama({ delayScale: 0, remember: true, ...options })
  onTestFinished(() => server.close())
  return server
}

const download = (name: string, given: Partial<PracticeDownload> = {}): PracticeDownload => ({
  model: model(name, 1000),
  layerBytes: [900, 100],
  steps: [0, 0.5, 0.3],
  stepMs: 0,
  error: null,
  ...given,
})
const tiers = ({ installed }: Library) =>
  installed.map(({ name, tier, pick }) => `${name} ${tier}${pick === null ? '' : ` by ${pick.by}`}`)

describe('what is installed', () => {
  const models = [
    model('qwen3.5:4b', 3.4e9),
    model('gpt-oss:20b', 14e9),
    model('granite4.1:8b', 5e9),
    model('too-much:120b', 65e9),
    model('embed:latest', 1e9, { capabilities: ['embedding'] }),
    model('my-notes:latest', 1e9, { remoteHost: 'https://ollama.com:443' }),
  ]

  test('is judged for this machine: the picks of both tiers first, and what does not fit says so', async () => {
    const { baseUrl } = await startOllama({ models })
    const { library } = await openLibrary(baseUrl)
    expect(tiers(library.read())).toEqual([
      'qwen3.5:4b fast by machine',
      'gpt-oss:20b strong by machine',
      'granite4.1:8b fast',
      'too-much:120b strong',
    ])
    expect(library.judge([])).toEqual([])
    // What is offered for a turn comes best first; a model for embeddings or in a cloud is not among it.
    const facts = { contextTokens: null, capabilities: [], isRemote: false, remoteHost: null, digest: '' }
    const known = [
      { ...facts, name: 'small', sizeBytes: 1e9, info: {} },
      { ...facts, name: 'large', sizeBytes: 9e10, info: {} },
    ]
    expect(library.judge(known).map(({ name, fits }) => [name, fits])).toEqual([
      ['small', true],
      ['large', false],
    ])
    const { installed, usedBytes } = library.read()
    expect([installed.map(({ fit }) => fit.verdict), usedBytes]).toEqual([['well', 'well', 'well', 'no'], 88.4e9])
  })

  test('follows the word of the person', async () => {
    const { baseUrl } = await startOllama({ models })
    const { library, choose } = await openLibrary(baseUrl)
    choose({ fast: 'granite4.1:8b', strong: 'too-much:120b' })
    expect(tiers(library.read())).toEqual([
      'qwen3.5:4b fast',
      'gpt-oss:20b strong',
      'granite4.1:8b fast by person',
      'too-much:120b strong by person',
    ])
  })

  test('is not known while no Ollama answers', async () => {
    const server = await startOllama({ models })
    await server.close()
    const { library } = await openLibrary(server.baseUrl)
    const { isReachable, installed, offered } = library.read()
    expect([isReachable, installed, offered.filter(({ recommended }) => recommended).map(({ name }) => name)]).toEqual([
      false,
      [],
      ['qwen3.5:4b', 'qwen3.8:27b'],
    ])
  })
})

describe('a pull', () => {
  test('brings a model, which is judged at once', async () => {
    const { baseUrl } = await startOllama({ models: [], registry: (name) => download(name) })
    const { library, until } = await openLibrary(baseUrl)
    await library.start('qwen3.5:2b')
    const { pulls, offered } = await until(({ installed }) => installed.length === 1)
    expect([pulls, offered.find(({ name }) => name === 'qwen3.5:2b')?.isInstalled]).toEqual([[], true])
  })

  test('of several runs three at a time, each with its own figures', async () => {
    const { baseUrl } = await startOllama({
      models: [],
      delayScale: 1,
      registry: (name) => download(name, { stepMs: 1000 }),
    })
    const { library, until } = await openLibrary(baseUrl)
    for (const name of ['a', 'b', 'c', 'd']) await library.start(name)
    const { pulls } = await until((seen) => seen.pulls.filter(({ totalBytes }) => totalBytes !== null).length === 3)
    expect(pulls.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'a running',
      'b running',
      'c running',
      'd waiting',
    ])
  })

  test('that is paused goes on where it was', async () => {
    const { baseUrl } = await startOllama({
      models: [],
      delayScale: 1,
      registry: (name) => download(name, { stepMs: 300 }),
    })
    const { library, until } = await openLibrary(baseUrl)
    await library.start('a')
    await until(({ pulls }) => (pulls[0]?.completedBytes ?? 0) > 0)
    library.pause('a')
    const paused = library.read().pulls
    await library.start('a')
    await until(({ installed }) => installed.length === 1)
    expect(paused).toMatchObject([{ name: 'a', status: 'paused', totalBytes: 900 }])
    expect(paused[0]?.completedBytes).toBeGreaterThan(0)
  })

  test('survives the end of the app', async () => {
    const server = await startOllama({ models: [], delayScale: 1, registry: (name) => download(name, { stepMs: 300 }) })
    const db = openTestDatabase()
    const first = await openLibrary(server.baseUrl, { db })
    await first.library.start('a')
    await first.library.start('b')
    first.library.pause('b')
    await first.until(({ pulls }) => (pulls[0]?.completedBytes ?? 0) > 0)
    await first.library.close()
    const second = await openLibrary(server.baseUrl, { db })
    const { pulls } = await second.until(({ installed }) => installed.length === 1)
    expect(pulls.map(({ name, status }) => `${name} ${status}`)).toEqual(['b paused'])
  })

  test('waits for an Ollama that has gone', async () => {
    const server = await startOllama({ models: [], delayScale: 1, registry: (name) => download(name, { stepMs: 300 }) })
    const { library, until } = await openLibrary(server.baseUrl)
    await library.start('a')
    await until(({ pulls }) => (pulls[0]?.completedBytes ?? 0) > 0)
    await server.close()
    const { pulls } = await until((seen) => seen.pulls[0]?.status === 'waiting')
    expect(pulls[0]).toMatchObject({ totalBytes: 900, problem: null })
    expect(pulls[0]?.completedBytes).toBeGreaterThan(0)
  })

  test('of a tag that the registry denies makes it unavailable, in the catalogue too', async () => {
    const { baseUrl } = await startOllama({ models: [], registry: () => null })
    const { library, until } = await openLibrary(baseUrl)
    await library.start('qwen3.5:4b')
    const { pulls, offered } = await until((seen) => seen.pulls[0]?.status === 'unavailable')
    expect([
      pulls[0]?.problem,
      offered
        .filter(({ isUnavailable, recommended }) => isUnavailable || recommended?.tier === 'fast')
        .map(({ name }) => name),
    ]).toEqual(['The registry has no model called qwen3.5:4b.', ['qwen3.5:2b', 'qwen3.5:4b']])
  })

  test('that fails in its stream keeps what is here, and can be cancelled', async () => {
    const error = { afterSteps: 2, words: 'write /m/x: no space left on device' }
    const { baseUrl } = await startOllama({ models: [], registry: (name) => download(name, { error }) })
    const { library, until } = await openLibrary(baseUrl)
    await library.start('a')
    const { pulls } = await until((seen) => seen.pulls[0]?.status === 'failed')
    library.cancel('a')
    expect([pulls[0]?.completedBytes, pulls[0]?.problem, library.read().pulls]).toEqual([
      450,
      'The disk is full. Make room, then go on where it stopped.',
      [],
    ])
  })

  test('is not begun without room, and ends as soon as too little is left', async () => {
    const { baseUrl } = await startOllama({ models: [], registry: (name) => download(name, { layerBytes: [9e9] }) })
    const { library, until } = await openLibrary(baseUrl, { freeBytes: async () => 3e9 })
    const known = await library.start('qwen3.5:4b')
    const unknown = await library.start('someone/else')
    const { pulls } = await until((seen) => seen.pulls[0]?.status === 'failed')
    expect([known, unknown.ok, pulls.map(({ problem }) => problem)]).toEqual([
      { ok: false, error: { kind: 'no-room', detail: expect.stringContaining('4.4 GB of free disk') } },
      true,
      [expect.stringContaining('10 GB of free disk')],
    ])
  })
})

describe('a deletion', () => {
  test('can be taken back for a while', async () => {
    const server = await startOllama({ models: [model('a:latest', 1e9)] })
    const { library } = await openLibrary(server.baseUrl, { undoMs: 60_000 })
    library.remove('a:latest')
    const hidden = library.read().installed
    library.restore('a:latest')
    const deleted = server.received.filter(({ method }) => method === 'DELETE')
    expect([hidden, library.read().installed.length, deleted, library.restore('a:latest').ok]).toEqual([
      [],
      1,
      [],
      false,
    ])
  })

  test('takes it out of memory too', async () => {
    const server = await startOllama({ models: [model('a:latest', 1e9), model('b:latest', 2e9)] })
    const { library, until } = await openLibrary(server.baseUrl)
    await library.load('a:latest')
    library.remove('a:latest')
    await until(({ usedBytes }) => usedBytes === 2e9)
    const said = server.received.filter(({ method, path }) => method === 'DELETE' || path === '/api/generate')
    expect(said.map(({ path, body }): unknown => [path, JSON.parse(body)])).toEqual([
      ['/api/generate', { model: 'a:latest', keep_alive: 0 }],
      ['/api/delete', { model: 'a:latest' }],
    ])
  })

  test('that fails says so, and the model is still there', async () => {
    const server = await startOllama({ models: [model('a:latest', 1e9)] })
    const { library, until } = await openLibrary(server.baseUrl)
    library.remove('a:latest')
    await server.close()
    const { problem } = await until((seen) => seen.problem !== null)
    expect(problem).toBe('a:latest could not be deleted: Ollama could not be reached. It is still there.')
  })

  test('does not happen once the app has ended', async () => {
    const server = await startOllama({ models: [model('a:latest', 1e9)] })
    const { library } = await openLibrary(server.baseUrl, { undoMs: 1 })
    library.remove('a:latest')
    await library.close()
    await library.refresh()
    expect(server.received.filter(({ method }) => method === 'DELETE')).toEqual([])
  })
})

describe('memory', () => {
  const models = [model('qwen3.5:4b', 3.4e9), model('gemma4:26b', 18e9), model('other:latest', 2e9)]
  const loads = (server: Awaited<ReturnType<typeof startOllama>>) =>
    server.received.filter(({ path }) => path === '/api/chat').map(({ body }): unknown => JSON.parse(body))

  test('gets the fast model when a window opens, with the window of its turns', async () => {
    const server = await startOllama({ models })
    const { library } = await openLibrary(server.baseUrl)
    await library.warmUp()
    await library.warmUp()
    expect(loads(server)).toEqual([
      {
        model: 'qwen3.5:4b',
        messages: [],
        stream: false,
        keep_alive: '30m',
        options: { num_ctx: library.windows.of('qwen3.5:4b', []) },
      },
    ])
    expect(library.read().installed.map(({ name, memoryBytes }) => [name, memoryBytes])).toEqual([
      ['qwen3.5:4b', 3.4e9],
      ['gemma4:26b', null],
      ['other:latest', null],
    ])
  })

  test('gets nothing where it is short', async () => {
    const server = await startOllama({ models })
    const { library } = await openLibrary(server.baseUrl, {
      readMachine: async () => ({ ...someMachine, accelerators: [], availableBytes: 5e9 }),
    })
    await library.warmUp()
    expect(loads(server)).toEqual([])
  })

  test('keeps what the person wants kept', async () => {
    const server = await startOllama({ models })
    const { library, choose } = await openLibrary(server.baseUrl)
    choose({ warm: ['other:latest'] })
    await library.load('other:latest')
    expect(loads(server)).toMatchObject([{ model: 'other:latest', keep_alive: -1 }])
    expect(library.read().installed.at(-1)).toMatchObject({ name: 'other:latest', isKeptWarm: true, memoryBytes: 2e9 })
  })

  test('is given back when others need it: what this app has loaded, and nothing else', async () => {
    const server = await startOllama({ models })
    let availableBytes = 20e9
    let now = 0
    const { library } = await openLibrary(server.baseUrl, {
      readMachine: async () => ({ ...someMachine, availableBytes }),
      now: () => (now += 61_000),
    })
    await library.load('qwen3.5:4b')
    await fetch(`${server.baseUrl}/api/generate`, { method: 'POST', body: '{"model":"other"}' })
    availableBytes = 1.5e9
    await library.refresh()
    expect(library.read().installed.map(({ name, memoryBytes }) => [name, memoryBytes !== null])).toEqual([
      ['qwen3.5:4b', false],
      ['gemma4:26b', false],
      ['other:latest', true],
    ])
  })
})

test('a test measures a model, and what was measured replaces the guess', async () => {
  const pace = { firstTokenMs: 5, tokensPerSecond: 500 }
  const { baseUrl } = await startOllama({ models: [model('a:latest', 3e9, { pace })], delayScale: 1 })
  const { library } = await openLibrary(baseUrl)
  const measured = await library.test('a:latest')
  const [installed] = library.read().installed
  expect([measured.ok, installed?.fit.isMeasured, installed?.fit.tokensPerSecond]).toEqual([
    true,
    true,
    measured.ok && measured.value.tokensPerSecond,
  ])
})
