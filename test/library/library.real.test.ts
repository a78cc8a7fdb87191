import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createProvider } from '../../electron/providers/createProvider.ts'
import { findUnread } from '../../electron/chat/unread.ts'
import { collect } from '../support/collect.ts'
import { openLibrary } from '../support/openLibrary.ts'
import { clearanceFor, openDoor } from '../support/openDoor.ts'
import { findOllama, startOllama, tinyModels, type RealOllama } from '../support/realOllama.ts'

const found = findOllama()

describe.skipIf(found === null)('the library of a real Ollama', { timeout: 60_000 }, () => {
  let ollama: RealOllama
  const door = openDoor()
  beforeAll(async () => {
    if (found !== null) ollama = await startOllama(found)
  }, 60_000)
  afterAll(async () => {
    await door.close()
    await ollama.stop()
    expect(ollama.processes()).toEqual([])
  })

  /** What a turn would send, and how it ended. */
  async function chat(text: string, contextTokens: number | null) {
    const { baseUrl } = ollama
    const provider = { id: 'p', kind: 'ollama' as const, name: 'P', baseUrl, locality: 'device' as const, models: [] }
    const model = createProvider({ provider, key: null, fetch: door.open(clearanceFor(baseUrl, 'device')) })
    const request = {
      model: `${tinyModels.endless}:latest`,
      messages: [{ role: 'user' as const, text }],
      maxOutputTokens: 20,
      contextTokens,
    }
    return (await collect(model.chat(request, new AbortController().signal))).end
  }
  const ask = async (path: string, body: object): Promise<unknown> =>
    (await fetch(`${ollama.baseUrl}${path}`, { method: 'POST', body: JSON.stringify(body) })).json()

  test('knows what is installed by what the models say; one for embeddings answers nobody', async () => {
    const { library } = await openLibrary(ollama.baseUrl)
    const { installed, isReachable } = library.read()
    expect([
      isReachable,
      installed
        .toSorted((a, b) => a.name.localeCompare(b.name))
        .map(({ name, contextTokens, fit, memoryBytes }) => [name, contextTokens, fit.verdict, memoryBytes]),
    ]).toEqual([
      true,
      [
        ['tiny-eos:latest', 2048, 'well', null],
        ['tiny:latest', 2048, 'well', null],
      ],
    ])
    expect(await ask('/api/embed', { model: tinyModels.embedding, input: 'hello' })).toMatchObject({
      embeddings: [expect.any(Array)],
    })
  })

  test('loads a model with the window of its turns, so that no turn loads it again', async () => {
    const { library } = await openLibrary(ollama.baseUrl)
    const name = `${tinyModels.endless}:latest`
    await library.load(name)
    const engines = ollama.engines()
    const ends = [
      await chat('hello', library.windows.of(name, ['hello'])),
      await chat('x'.repeat(900), library.windows.of(name, ['x'.repeat(900)])),
    ]
    await library.refresh()
    const loaded = library.read().installed.find((model) => model.name === name)
    expect([ends.map((end) => end?.type), ollama.engines(), (loaded?.memoryBytes ?? 0) > 0]).toEqual([
      ['finished', 'finished'],
      engines,
      true,
    ])
    await library.unload(name)
    expect(library.read().installed.find((model) => model.name === name)?.memoryBytes).toBeNull()
  })

  test('a prompt that does not fit is refused, not cut', async () => {
    expect(await chat('hello world '.repeat(400), 512)).toEqual({
      type: 'failed',
      failure: { kind: 'context-overflow' },
    })
  })

  test('what a server cuts without a word is noticed', async () => {
    const text = 'hello world '.repeat(400)
    const answer = await ask('/api/chat', {
      model: tinyModels.endless,
      messages: [{ role: 'user', content: text }],
      stream: false,
      options: { num_ctx: 512, num_predict: 5 },
    })
    expect(answer).toMatchObject({ prompt_eval_count: expect.any(Number) })
    const readTokens =
      typeof answer === 'object' && answer !== null && 'prompt_eval_count' in answer
        ? Number(answer.prompt_eval_count)
        : 0
    expect(findUnread({ texts: [text], readTokens, contextTokens: 512 })).toBeGreaterThan(500)
  })

  test('measures how fast a model is', async () => {
    const { library } = await openLibrary(ollama.baseUrl)
    const measured = await library.test(`${tinyModels.endless}:latest`)
    expect(measured.ok && measured.value.tokensPerSecond).toBeGreaterThan(0)
  })

  test('a registry that cannot be reached is said, and the download can go on later', async () => {
    const { library, until } = await openLibrary(ollama.baseUrl)
    await library.start('127.0.0.1:9/nobody/nothing:latest')
    const { pulls } = await until((seen) => seen.pulls[0]?.status === 'failed')
    expect(pulls[0]?.problem).toBe('The registry cannot be reached. Go on when this machine is online again.')
  })

  test('a model made from another is listed, and deleted with what it has in memory', async () => {
    await fetch(`${ollama.baseUrl}/api/create`, {
      method: 'POST',
      body: JSON.stringify({ model: 'copy', from: tinyModels.ending, parameters: { num_ctx: 512 } }),
    }).then((response) => response.text())
    const { library, until } = await openLibrary(ollama.baseUrl)
    await library.load('copy:latest')
    expect(library.remove('copy:latest').ok).toBe(true)
    await until(({ installed }) => installed.every(({ name }) => name !== 'copy:latest'))
    await expect.poll(() => ask('/api/show', { model: 'copy' })).toEqual({ error: "model 'copy:latest' not found" })
    expect(await ask('/api/show', { model: tinyModels.ending })).toMatchObject({ capabilities: ['completion'] })
  })
})
