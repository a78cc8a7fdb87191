import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { composeAnswer } from '../../electron/practice/composeAnswer.ts'
import { createPracticeCloud } from '../../electron/practice/practiceCloud.ts'
import { largeModel, smallModel } from '../../electron/practice/practiceModels.ts'
import { createPracticeOllama } from '../../electron/practice/practiceOllama.ts'
import { practiceProviders } from '../../electron/practice/practiceProviders.ts'
import type { PracticeServer } from '../../electron/practice/practiceServer.ts'
import { providerSchema } from '../../shared/settings.ts'

const started = async (starting: Promise<PracticeServer>): Promise<PracticeServer> => {
  const server = await starting
  onTestFinished(() => server.close())
  return server
}
const say = (text: string, given: Partial<Parameters<typeof composeAnswer>[0]> = {}) =>
  composeAnswer({ messages: [{ role: 'user', text }], speaker: 'the practice model', isLong: false, ...given })
const post = (url: string, body: object) => fetch(url, { method: 'POST', body: JSON.stringify(body) })

describe('what practice models say', () => {
  test('they say what they are and what they were asked, the same every time', () => {
    const answer = say('Why is the sky blue?')
    expect(answer).toContain('This is a practice answer from the practice model')
    expect(answer).toContain('> Why is the sky blue?')
    expect(say('Why is the sky blue?')).toBe(answer)
    expect(say('Why is the sea blue?')).not.toBe(answer)
  })

  test.each([
    ['a list', 'Explain photosynthesis to me', /^1\. /m],
    ['a table', 'Compare copper and iron', /^\|:---\|---:\|$/m],
    ['code', 'Write a python function', /^```python$/m],
  ])('%s where one fits', (_, text, pattern) => {
    expect(say(text)).toMatch(pattern)
  })

  test('a long answer has a heading, a list, a table and code', () => {
    const answer = say('Prove that the halting problem is undecidable', { isLong: true })
    for (const pattern of [/^## /m, /^- \*\*/m, /^\| words \| 7 \|$/m, /^```python$/m]) expect(answer).toMatch(pattern)
  })

  test('a stopped answer goes on where it ends', () => {
    const whole = say('Explain tides')
    const messages = [
      { role: 'user', text: 'Explain tides' },
      { role: 'assistant', text: whole.slice(0, 50) },
    ]
    expect(say('', { messages })).toBe(whole.slice(50))
  })

  test('asked for a title, they give one', () => {
    const messages = [
      { role: 'system', text: 'Give this conversation a short title.' },
      { role: 'user', text: 'How do I bake bread without any yeast at all?' },
    ]
    expect(say('', { messages })).toBe('How do I bake bread without')
  })
})

describe('the practice Ollama', () => {
  const known = { ...smallModel, name: 'a:latest' }

  test('answers as Ollama does', async () => {
    const { baseUrl } = await started(createPracticeOllama({ delayScale: 0, models: [known] }))
    const get = async (path: string): Promise<unknown> => (await fetch(`${baseUrl}${path}`)).json()
    expect({
      greeting: await (await fetch(baseUrl)).text(),
      version: await get('/api/version'),
      status: await get('/api/status'),
      before: await get('/api/ps'),
      load: await (await post(`${baseUrl}/api/generate`, { model: 'a' })).json(),
      loaded: await get('/api/ps'),
      unload: await (await post(`${baseUrl}/api/generate`, { model: 'a', keep_alive: 0 })).json(),
      after: await get('/api/ps'),
      missing: await (await post(`${baseUrl}/api/show`, { model: 'nope' })).json(),
    }).toMatchObject({
      greeting: 'Ollama is running',
      version: { version: '0.34.0' },
      status: { cloud: { disabled: true } },
      before: { models: [] },
      load: { done: true, done_reason: 'load' },
      loaded: { models: [{ name: 'a:latest', context_length: 4096 }] },
      unload: { done_reason: 'unload' },
      after: { models: [] },
      missing: { error: "model 'nope' not found" },
    })
  })

  test('gives whole answers too, with usage, and cuts what does not fit without a word', async () => {
    const { baseUrl } = await started(createPracticeOllama({ delayScale: 0, models: [known] }))
    const messages = [{ role: 'user', content: 'x'.repeat(4000) }]
    const options = { num_ctx: 512, num_predict: 3 }
    const answer: unknown = await (
      await post(`${baseUrl}/api/chat`, { model: 'a', messages, stream: false, options })
    ).json()
    expect(answer).toMatchObject({
      message: { role: 'assistant', content: '*This is a p' },
      done: true,
      done_reason: 'length',
      prompt_eval_count: 259,
      eval_count: 3,
    })
  })

  test('lets a name that says local lead nowhere else', async () => {
    const stub = { ...known, remoteHost: 'https://ollama.com:443' }
    const { baseUrl } = await started(createPracticeOllama({ delayScale: 0, models: [stub] }))
    const chat = { messages: [{ role: 'user', content: 'hi' }], stream: false }
    const local = await post(`${baseUrl}/api/chat`, { model: 'a:latest:local', ...chat })
    const open: unknown = await (await post(`${baseUrl}/api/chat`, { model: 'a', ...chat })).json()
    expect({ local: local.status, open }).toMatchObject({ local: 404, open: { remote_host: 'https://ollama.com:443' } })
  })
})

describe('the practice cloud', () => {
  test('gives whole answers too, with usage', async () => {
    const { baseUrl } = await started(createPracticeCloud({ delayScale: 0 }))
    const asked = { model: 'practice-frontier', messages: [{ role: 'user', content: 'hello' }], max_tokens: 2 }
    expect([
      await (await post(`${baseUrl}/v1/chat/completions`, asked)).json(),
      await (await post(`${baseUrl}/v1/messages`, asked)).json(),
    ]).toMatchObject([
      {
        choices: [{ message: { role: 'assistant', content: 'Hello! *' }, finish_reason: 'length' }],
        usage: { prompt_tokens: 8, completion_tokens: 2, total_tokens: 10 },
      },
      {
        content: [{ type: 'text', text: 'Hello! *' }],
        stop_reason: 'max_tokens',
        usage: { input_tokens: 8, output_tokens: 2 },
      },
    ])
  })

  test('tells what is wrong with a request', async () => {
    const { baseUrl } = await started(createPracticeCloud())
    const statuses = [
      (await post(`${baseUrl}/v1/chat/completions`, { model: 1 })).status,
      (await post(`${baseUrl}/v1/chat/completions`, { model: 'other', messages: [] })).status,
      (await fetch(`${baseUrl}/v2/models`)).status,
    ]
    expect(statuses).toEqual([400, 404, 404])
  })

  test('counts every byte that arrives, and keeps requests only when told to', async () => {
    const silent = await started(createPracticeCloud())
    const asked = await started(createPracticeCloud({ remember: true }))
    await (await fetch(`${asked.baseUrl}/v1/models`)).text()
    expect({ silent: silent.receivedBytes(), asked: asked.receivedBytes() > 50, received: asked.received }).toEqual({
      silent: 0,
      asked: true,
      received: [{ method: 'GET', path: '/v1/models', headers: expect.any(Object), body: '' }],
    })
    await (await fetch(`${silent.baseUrl}/v1/models`)).text()
    expect({ bytes: silent.receivedBytes() > 50, received: silent.received }).toEqual({ bytes: true, received: [] })
  })

  test('takes one fault after the other where it is given a list', async () => {
    const server = await started(createPracticeCloud({ delayScale: 0 }))
    server.setFault([{ kind: 'server-error', status: 503 }, { kind: 'unauthorised' }])
    const asked = { model: 'practice-frontier', messages: [{ role: 'user', content: 'hello' }] }
    const chat = async () => (await post(`${server.baseUrl}/v1/chat/completions`, asked)).status
    expect([await chat(), await chat(), await chat()]).toEqual([503, 401, 200])
  })
})

test('a practice model takes its time, and gives up when nobody waits any more', async () => {
  const server = await started(createPracticeOllama({ models: [largeModel], delayScale: 1000 }))
  const stop = new AbortController()
  const body = JSON.stringify({ model: largeModel.name, messages: [{ role: 'user', content: 'hello' }] })
  const asked = fetch(`${server.baseUrl}/api/chat`, { method: 'POST', body, signal: stop.signal })
  expect(await Promise.race([asked, wait(20, 'not yet')])).toBe('not yet')
  stop.abort()
  await expect(asked).rejects.toThrow('aborted')
  await server.whenIdle()
})

test('the practice providers are settings like any other', () => {
  const providers = practiceProviders({ ollamaUrl: 'http://127.0.0.1:1', cloudUrl: 'http://127.0.0.1:2' })
  expect(providers.map((provider) => providerSchema.parse(provider))).toEqual(providers)
  expect(providers.map(({ id, locality, baseUrl }) => ({ id, locality, baseUrl }))).toEqual([
    { id: 'practice-ollama', locality: 'device', baseUrl: 'http://127.0.0.1:1' },
    { id: 'practice-cloud', locality: 'cloud', baseUrl: 'http://127.0.0.1:2/v1' },
  ])
})
