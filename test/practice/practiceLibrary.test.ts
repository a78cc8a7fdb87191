import { describe, expect, onTestFinished, test } from 'vitest'
import { smallModel } from '../../electron/practice/practiceModels.ts'
import { createPracticeOllama, type PracticeOllamaOptions } from '../../electron/practice/practiceOllama.ts'
import { practiceRegistry, type PracticeDownload } from '../../electron/practice/practicePulls.ts'

async function setUp(options: PracticeOllamaOptions) {
  const server = await createPracticeOllama({ delayScale: 0, ...options })
  onTestFinished(() => server.close())
  const send = async (method: string, path: string, body?: object, signal?: AbortSignal) =>
    fetch(`${server.baseUrl}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    })
  const lines = async (path: string, body: object): Promise<unknown[]> =>
    (await (await send('POST', path, body)).text())
      .trim()
      .split('\n')
      .map((line): unknown => JSON.parse(line))
  const names = async () => {
    const { models }: { models: { name: string }[] } = await (await send('GET', '/api/tags')).json()
    return models.map(({ name }) => name)
  }
  return { send, lines, names }
}

const download = (given: Partial<PracticeDownload> = {}): PracticeDownload => ({
  model: { ...smallModel, name: 'new:latest' },
  layerBytes: [1000],
  steps: [0.2, 0.6, 0.4],
  stepMs: 0,
  error: null,
  ...given,
})

describe('a pull', () => {
  test('goes layer by layer, may go back, and ends with the model installed', async () => {
    const { lines, names } = await setUp({ models: [], registry: () => download() })
    const layer = (completed: number) => ({
      status: expect.stringMatching(/^pulling [0-9a-f]{12}$/),
      digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
      total: 1000,
      completed,
    })
    expect(await lines('/api/pull', { model: 'new' })).toEqual([
      { status: 'pulling manifest' },
      layer(200),
      layer(600),
      layer(400),
      layer(1000),
      { status: 'verifying sha256 digest' },
      { status: 'writing manifest' },
      { status: 'success' },
    ])
    expect(await names()).toEqual(['new:latest'])
  })

  test('of an unknown tag, or one that breaks off, fails inside a stream that began well', async () => {
    const words = 'write /models/blobs/x: no space left on device'
    const broken = download({ error: { afterSteps: 2, words } })
    const { lines, names } = await setUp({ models: [], registry: (name) => (name === 'new' ? broken : null) })
    const [unknown, full] = [await lines('/api/pull', { model: 'old' }), await lines('/api/pull', { model: 'new' })]
    expect([unknown, full.at(-1), await names()]).toEqual([
      [{ status: 'pulling manifest' }, { error: 'pull model manifest: file does not exist' }],
      { error: words },
      [],
    ])
  })

  test('goes on where its connection was closed', async () => {
    const { send, lines } = await setUp({ models: [], delayScale: 1, registry: () => download({ stepMs: 40 }) })
    const stop = new AbortController()
    const first = await send('POST', '/api/pull', { model: 'new' }, stop.signal)
    let heard = ''
    for await (const bytes of first.body ?? []) {
      heard += new TextDecoder().decode(bytes)
      if (heard.includes('"completed":600')) break
    }
    stop.abort()
    expect(await lines('/api/pull', { model: 'new' })).not.toContainEqual(expect.objectContaining({ completed: 200 }))
  })

  test('in practice brings a stand-in for any name that can be one', () => {
    const registry = practiceRegistry(smallModel)
    expect([registry('qwen3.5:4b')?.model.name, registry('no name at all')]).toEqual(['qwen3.5:4b', null])
  })
})

test('a model is made from another with a window of its own, and deleted', async () => {
  const { send, lines, names } = await setUp({ models: [{ ...smallModel, name: 'a:latest' }] })
  await lines('/api/create', { model: 'b', from: 'a', parameters: { num_ctx: 2048 } })
  await send('POST', '/api/generate', { model: 'b' })
  const { models }: { models: unknown[] } = await (await send('GET', '/api/ps')).json()
  expect(models).toEqual([expect.objectContaining({ name: 'b:latest', context_length: 2048, size_vram: 0 })])
  expect([(await send('DELETE', '/api/delete', { model: 'a' })).status, await names()]).toEqual([200, ['b:latest']])
  expect((await send('DELETE', '/api/delete', { model: 'a' })).status).toBe(404)
})

test('what is to stay for good says so', async () => {
  const { send } = await setUp({ models: [{ ...smallModel, name: 'a:latest' }] })
  await send('POST', '/api/generate', { model: 'a', keep_alive: -1 })
  const { models }: { models: { expires_at: string }[] } = await (await send('GET', '/api/ps')).json()
  expect(models.map(({ expires_at }) => expires_at.slice(0, 4))).toEqual(['2319'])
})

test('a prompt that does not fit is refused where that was asked for, by versions that can', async () => {
  const chat = {
    model: 'a',
    messages: [{ role: 'user', content: 'x'.repeat(4000) }],
    stream: false,
    truncate: false,
    options: { num_ctx: 512, num_predict: 3 },
  }
  const models = [{ ...smallModel, name: 'a:latest' }]
  const { send } = await setUp({ models })
  const older = await setUp({ models, version: '0.20.0' })
  const refused = await send('POST', '/api/chat', chat)
  expect([refused.status, await refused.text(), (await older.send('POST', '/api/chat', chat)).status]).toEqual([
    400,
    expect.stringContaining('exceeds the available context size (512 tokens)'),
    200,
  ])
})
