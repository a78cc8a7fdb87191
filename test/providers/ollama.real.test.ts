import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ChatPiece, ChatRequest } from '../../electron/providers/chatModel.ts'
import { createProvider } from '../../electron/providers/createProvider.ts'
import { createOllamaMemory } from '../../electron/providers/ollamaModels.ts'
import { identifyOllama, listOllamaModels } from '../../electron/providers/ollamaProbe.ts'
import { collect } from '../support/collect.ts'
import { clearanceFor, openDoor, type OpenedDoor } from '../support/openDoor.ts'
import { findOllama, startOllama, tinyModels, type RealOllama } from '../support/realOllama.ts'

const found = findOllama()

describe.skipIf(found === null)('a real Ollama', () => {
  let ollama: RealOllama
  let door: OpenedDoor
  beforeAll(async () => {
    if (found === null) throw new Error('skipped')
    ollama = await startOllama(found)
    door = openDoor()
  }, 60_000)
  afterAll(async () => {
    await door.close()
    await ollama.stop()
  }, 30_000)

  const ask = (
    model: string,
    given: { readonly signal?: AbortSignal; readonly request?: Partial<ChatRequest> } = {},
  ) => {
    const provider = {
      id: 'p',
      kind: 'ollama' as const,
      name: 'P',
      baseUrl: ollama.baseUrl,
      locality: 'device' as const,
      models: [],
    }
    const fetch = door.open(clearanceFor(ollama.baseUrl, 'device'))
    const request = {
      model,
      messages: [{ role: 'user' as const, text: 'hello there' }],
      maxOutputTokens: 40,
      contextTokens: 512,
    }
    const { signal = new AbortController().signal } = given
    return createProvider({ provider, key: null, fetch }).chat({ ...request, ...given.request }, signal)
  }

  test('tells how sure it is of each token', async () => {
    const told: number[] = []
    for await (const piece of ask('tiny')) if (piece.type === 'certainty') told.push(...piece.logProbabilities)
    expect(told.length).toBeGreaterThan(0)
    expect(told.every((logProbability) => logProbability <= 0)).toBe(true)
  })

  test('is found, with its models', async () => {
    const fetch = door.open(clearanceFor(ollama.baseUrl, 'device', { purpose: 'probe' }))
    const api = { fetch, baseUrl: ollama.baseUrl, memory: createOllamaMemory() }
    const { signal } = new AbortController()
    const models = (await listOllamaModels(api, signal)) ?? []
    expect({
      identity: await identifyOllama(api, signal),
      models: models.toSorted((a, b) => a.name.localeCompare(b.name)),
    }).toMatchObject({
      identity: { kind: 'ollama', version: expect.any(String), cloud: 'off' },
      models: [
        { name: 'tiny-embed:latest', isRemote: false, capabilities: ['embedding'] },
        { name: 'tiny-eos:latest', isRemote: false, contextTokens: 2048 },
        { name: 'tiny:latest', isRemote: false, contextTokens: 2048, capabilities: ['completion'] },
      ],
    })
  })

  test('answers to its limit', async () => {
    expect(await collect(ask(tinyModels.endless))).toEqual({
      text: expect.stringMatching(/^[a-z ]+$/),
      reasoning: '',
      usage: {
        inputTokens: expect.any(Number),
        outputTokens: 40,
        cachedInputTokens: expect.any(Number),
        cacheWriteTokens: 0,
        reasoningTokens: 0,
      },
      sawLoading: false,
      end: { type: 'finished', reason: 'length' },
    })
  })

  test('ends by itself', async () => {
    const { end } = await collect(ask(tinyModels.ending, { request: { maxOutputTokens: 2000 } }))
    expect(end).toEqual({ type: 'finished', reason: 'stop' })
  })

  /** Reads a long answer and does something after its first words. */
  async function interrupt(then: () => void, signal?: AbortSignal): Promise<readonly ChatPiece[]> {
    const pieces: ChatPiece[] = []
    const endless = { request: { maxOutputTokens: 100_000, contextTokens: 2048 }, ...(signal ? { signal } : {}) }
    for await (const piece of ask(tinyModels.endless, endless)) {
      pieces.push(piece)
      if (pieces.filter(({ type }) => type === 'text').length === 5) then()
    }
    return pieces
  }

  test('is stopped in the middle of a stream, and answers again', async () => {
    const stop = new AbortController()
    const pieces = await interrupt(() => stop.abort(), stop.signal)
    // A slow machine says that it is loading first.
    const said = pieces.map(({ type }) => type).filter((type) => type !== 'loading' && type !== 'certainty')
    expect(said).toEqual(['text', 'text', 'text', 'text', 'text'])
    expect((await collect(ask(tinyModels.endless))).end).toEqual({ type: 'finished', reason: 'length' })
  })

  test('loses its engine in the middle of a stream: what was said is kept, and the next answer comes', async () => {
    const pieces = await interrupt(() => {
      for (const pid of ollama.engines()) process.kill(pid, 'SIGKILL')
    })
    expect(pieces.filter(({ type }) => type === 'text').length).toBeGreaterThanOrEqual(5)
    expect(pieces.at(-1)).toEqual({
      type: 'failed',
      failure: { kind: 'server-error', status: null, detail: expect.stringContaining('running the model') },
    })
    expect((await collect(ask(tinyModels.endless))).end).toEqual({ type: 'finished', reason: 'length' })
  }, 20_000)

  test('does not have every model', async () => {
    expect((await collect(ask('nope'))).end).toEqual({ type: 'failed', failure: { kind: 'model-missing' } })
  })

  test('does not chat with a model for embeddings', async () => {
    expect((await collect(ask(tinyModels.embedding))).end).toEqual({
      type: 'failed',
      failure: { kind: 'bad-request', detail: 'tiny-embed cannot chat; it is made for embedding' },
    })
  })

  test('takes no name from its cloud', async () => {
    expect((await collect(ask('gpt-oss:20b-cloud'))).end).toMatchObject({ failure: { kind: 'not-proven-local' } })
  })
  test('leaves no process behind', async () => {
    expect(ollama.processes()).not.toEqual([])
    await ollama.stop()
    expect(ollama.processes()).toEqual([])
  })
})
