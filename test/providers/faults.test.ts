import { afterAll, afterEach, describe, expect, test } from 'vitest'
import type { Fault } from '../../electron/practice/fault.ts'
import { createPracticeCloud } from '../../electron/practice/practiceCloud.ts'
import { frontierModel, smallModel } from '../../electron/practice/practiceModels.ts'
import { createPracticeOllama } from '../../electron/practice/practiceOllama.ts'
import type { ChatRequest, Deadlines } from '../../electron/providers/chatModel.ts'
import { createProvider } from '../../electron/providers/createProvider.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Provider } from '../../shared/settings.ts'
import { collect, type Collected } from '../support/collect.ts'
import { clearanceFor, openDoor } from '../support/openDoor.ts'

const cloud = await createPracticeCloud({ delayScale: 0, remember: true })
const ollama = await createPracticeOllama({ delayScale: 0, remember: true })
const door = openDoor({ maxResponseBytes: 200_000 })
afterAll(async () => {
  await door.close()
  await Promise.all([cloud.close(), ollama.close()])
})
afterEach(() => {
  cloud.setFault(null)
  ollama.setFault(null)
})

const key = 'sk-test-0123456789'
const provider = (given: Pick<Provider, 'kind' | 'baseUrl' | 'locality'>): Provider => ({
  id: 'p',
  name: 'P',
  models: [],
  ...given,
})
const adapters = {
  openai: {
    server: cloud,
    model: frontierModel.name,
    provider: provider({ kind: 'openai', baseUrl: `${cloud.baseUrl}/v1`, locality: 'cloud' }),
  },
  anthropic: {
    server: cloud,
    model: frontierModel.name,
    provider: provider({ kind: 'anthropic', baseUrl: cloud.baseUrl, locality: 'cloud' }),
  },
  ollama: {
    server: ollama,
    model: smallModel.name,
    provider: provider({ kind: 'ollama', baseUrl: ollama.baseUrl, locality: 'device' }),
  },
}
type AdapterName = keyof typeof adapters
const names: readonly AdapterName[] = ['openai', 'anthropic', 'ollama']

const patient: Deadlines = { firstTokenMs: 5000, loadMs: 5000, idleMs: 5000, lateUsageMs: 2000 }
const hasty: Deadlines = { firstTokenMs: 60, loadMs: 60, idleMs: 60, lateUsageMs: 60 }

function ask(
  name: AdapterName,
  given: { fault?: Fault; deadlines?: Deadlines; request?: Partial<ChatRequest> } = {},
): Promise<Collected> {
  const { server, model, provider: settings } = adapters[name]
  server.setFault(given.fault ?? null)
  const fetch = door.open(clearanceFor(settings.baseUrl, settings.locality))
  const chatModel = createProvider({ provider: settings, key, fetch, deadlines: given.deadlines ?? patient })
  const request = {
    model,
    messages: [{ role: 'user' as const, text: 'hello' }],
    maxOutputTokens: 2000,
    contextTokens: null,
  }
  return collect(chatModel.chat({ ...request, ...given.request }, new AbortController().signal))
}

const good = Object.fromEntries(await Promise.all(names.map(async (name) => [name, await ask(name)] as const)))
const goodAnswer = (name: AdapterName) => good[name]

describe.each(names)('%s', (name) => {
  test('a good answer has text, usage and a finish', () => {
    const tokens = Math.ceil((goodAnswer(name)?.text.length ?? 0) / 4)
    expect(goodAnswer(name)).toEqual({
      text: expect.stringContaining('This is a practice answer'),
      reasoning: '',
      usage: { inputTokens: 8, outputTokens: tokens, cachedInputTokens: 0, cacheWriteTokens: 0, reasoningTokens: 0 },
      sawLoading: false,
      end: { type: 'finished', reason: 'stop' },
    })
  })

  test('an answer at its limit says so', async () => {
    const answer = await ask(name, { request: { maxOutputTokens: 5 } })
    expect({ length: answer.text.length, end: answer.end }).toEqual({
      length: 20,
      end: { type: 'finished', reason: 'length' },
    })
  })

  const nothingSaid: readonly (readonly [string, Fault, Failure])[] = [
    ['hung up on', { kind: 'hang-up' }, { kind: 'unreachable', detail: expect.stringContaining('connection') }],
    ['401', { kind: 'unauthorised' }, { kind: 'unauthorised' }],
    ['404', { kind: 'model-missing' }, { kind: 'model-missing' }],
    ['429 with seconds', { kind: 'rate-limited', retryAfter: '7' }, { kind: 'rate-limited', retryAfterMs: 7000 }],
    [
      '429 with a date',
      { kind: 'rate-limited', retryAfter: 'Thu, 01 Jan 1970 00:00:00 GMT' },
      { kind: 'rate-limited', retryAfterMs: 0 },
    ],
    ['429 without a word', { kind: 'rate-limited', retryAfter: null }, { kind: 'rate-limited', retryAfterMs: null }],
    ['500', { kind: 'server-error', status: 500 }, { kind: 'server-error', status: 500, detail: expect.any(String) }],
    ['502', { kind: 'server-error', status: 502 }, { kind: 'server-error', status: 502, detail: expect.any(String) }],
    ['503', { kind: 'server-error', status: 503 }, { kind: 'server-error', status: 503, detail: expect.any(String) }],
    ['529', { kind: 'server-error', status: 529 }, { kind: 'server-error', status: 529, detail: expect.any(String) }],
    ['a prompt too long', { kind: 'context-overflow' }, { kind: 'context-overflow' }],
    ['a page', { kind: 'html' }, { kind: 'not-a-model-api', detail: expect.stringContaining('html') }],
    [
      'a captive portal',
      { kind: 'redirect', to: 'http://portal.example/' },
      { kind: 'not-a-model-api', detail: expect.stringContaining('portal.example') },
    ],
    ['an empty answer', { kind: 'empty' }, { kind: 'empty' }],
  ]
  test.each(nothingSaid)('%s', async (_, fault, failure) => {
    const { text, end } = await ask(name, { fault })
    expect({ text, end }).toEqual({ text: '', end: { type: 'failed', failure } })
  })

  test('silence before the first word', async () => {
    const { text, end } = await ask(name, { fault: { kind: 'silent' }, deadlines: hasty })
    expect({ text, end }).toEqual({
      text: '',
      end: { type: 'failed', failure: { kind: 'first-token-timeout', timeoutMs: 60 } },
    })
  })

  const brokenOff: readonly (readonly [string, Fault, Failure])[] = [
    ['silence in the middle', { kind: 'idle', afterPieces: 5 }, { kind: 'idle-timeout', timeoutMs: 60 }],
    [
      'an error in the middle',
      { kind: 'error-in-stream', afterPieces: 5 },
      { kind: 'server-error', status: null, detail: 'Overloaded' },
    ],
  ]
  test.each(brokenOff)('%s keeps what was said', async (_, fault, failure) => {
    const { text, end } = await ask(name, { fault, deadlines: { ...patient, idleMs: 60 } })
    expect({ text, end }).toEqual({ text: goodAnswer(name)?.text.slice(0, 20), end: { type: 'failed', failure } })
  })

  test('a reset connection keeps what was said', async () => {
    const { text, end } = await ask(name, { fault: { kind: 'reset', afterBytes: 1500 } })
    expect({ isStart: goodAnswer(name)?.text.startsWith(text), end }).toEqual({
      isStart: true,
      end: { type: 'failed', failure: { kind: 'cut-off' } },
    })
    expect(text).not.toBe('')
  })

  test('an end without a finish reason is no end', async () => {
    const { text, end } = await ask(name, { fault: { kind: 'no-finish-reason' } })
    expect({ text, end }).toEqual({
      text: goodAnswer(name)?.text,
      end: { type: 'failed', failure: { kind: 'cut-off' } },
    })
  })

  test('an endless answer is ended', async () => {
    const { end } = await ask(name, { fault: { kind: 'endless' }, request: { maxOutputTokens: 10 } })
    expect(end).toEqual({
      type: 'failed',
      failure: { kind: 'server-error', status: null, detail: expect.stringContaining('limit') },
    })
  })

  test('an answer larger than the door lets in is ended', async () => {
    const { end } = await ask(name, { fault: { kind: 'endless' }, request: { maxOutputTokens: 10_000_000 } })
    expect(end).toEqual({
      type: 'failed',
      failure: { kind: 'server-error', status: null, detail: expect.stringContaining('200000') },
    })
  })

  const harmless: readonly Fault[] = [
    { kind: 'split', bytes: 13 },
    { kind: 'gzip' },
    { kind: 'usage', how: 'late' },
    { kind: 'usage', how: 'with-finish' },
    ...[
      { lineEnd: '\r' as const },
      { lineEnd: '\r\n' as const },
      { space: false },
      { comments: true },
      { multiLineData: true },
      { done: false },
    ].map((dialect) => ({ kind: 'dialect' as const, dialect })),
  ]
  test.each(harmless.map((fault) => [JSON.stringify(fault), fault] as const))(
    '%s changes nothing',
    async (_, fault) => {
      expect(await ask(name, { fault })).toEqual(goodAnswer(name))
    },
  )

  test.each([
    ['missing', null],
    ['zero', { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, cacheWriteTokens: 0, reasoningTokens: 0 }],
    [
      'absurd',
      {
        inputTokens: 1e12,
        outputTokens: expect.any(Number),
        cachedInputTokens: 0,
        cacheWriteTokens: 0,
        reasoningTokens: 0,
      },
    ],
  ] as const)('usage that is %s is told as it is', async (how, usage) => {
    const answer = await ask(name, { fault: { kind: 'usage', how } })
    expect(answer).toEqual({ ...goodAnswer(name), usage })
  })

  test('what the door refuses is not sent, and the refusal is told', async () => {
    const { server, model, provider: settings } = adapters[name]
    const before = server.received.length
    const fetch = door.open(clearanceFor(settings.baseUrl, 'trusted', { highestLevel: 'public' }))
    const chatModel = createProvider({ provider: settings, key, fetch, deadlines: patient })
    const messages = [{ role: 'user' as const, text: 'RESTRICTED' }]
    const { end } = await collect(
      chatModel.chat({ model, messages, maxOutputTokens: 5, contextTokens: null }, new AbortController().signal),
    )
    expect(end).toEqual({
      type: 'failed',
      failure: { kind: 'refused-by-gate', detail: 'what would be sent is restricted, the limit is public' },
    })
    expect(
      server.received.slice(before).filter(({ method, path }) => method === 'POST' && path !== '/api/show'),
    ).toEqual([])
  })

  test('a stopped answer ends at once and closes the connection', async () => {
    const { server, model, provider: settings } = adapters[name]
    server.setFault({ kind: 'idle', afterPieces: 3 })
    const stop = new AbortController()
    const fetch = door.open(clearanceFor(settings.baseUrl, settings.locality))
    const pieces = createProvider({ provider: settings, key, fetch, deadlines: patient }).chat(
      { model, messages: [{ role: 'user', text: 'Explain tides' }], maxOutputTokens: 100, contextTokens: null },
      stop.signal,
    )
    let text = ''
    for await (const piece of pieces) {
      if (piece.type === 'text') text += piece.text
      if (text.length === 12) stop.abort()
      expect(['text', 'usage']).toContain(piece.type)
    }
    expect(text).toHaveLength(12)
    await server.whenIdle()
  })

  test('an address where nothing listens', async () => {
    const gone = await createPracticeCloud()
    await gone.close()
    const settings = { ...adapters[name].provider, baseUrl: gone.baseUrl }
    const fetch = door.open(clearanceFor(settings.baseUrl, settings.locality))
    const chatModel = createProvider({ provider: settings, key, fetch, deadlines: patient })
    const request = {
      model: 'm',
      messages: [{ role: 'user' as const, text: 'hi' }],
      maxOutputTokens: 5,
      contextTokens: null,
    }
    expect((await collect(chatModel.chat(request, new AbortController().signal))).end).toEqual({
      type: 'failed',
      failure: { kind: 'unreachable', detail: 'nothing listens at that address' },
    })
  })

  test('the models can be listed', async () => {
    const { provider: settings } = adapters[name]
    const fetch = door.open(clearanceFor(settings.baseUrl, settings.locality))
    const listed = await createProvider({ provider: settings, key, fetch, deadlines: patient }).listModels(
      new AbortController().signal,
    )
    expect(listed).toEqual({
      ok: true,
      value: name === 'ollama' ? ['practice-small:latest', 'practice-large:latest'] : ['practice-frontier'],
    })
  })
})
