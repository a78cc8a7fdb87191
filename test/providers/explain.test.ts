import { expect, test } from 'vitest'
import { createProvider } from '../../electron/providers/createProvider.ts'
import { explain } from '../../electron/providers/explain.ts'
import { collect } from '../support/collect.ts'

const failedWith = (code: string, message = code) =>
  new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) })

test.each([
  ['ECONNREFUSED', 'nothing listens at that address'],
  ['ENOTFOUND', 'the name is not known'],
  ['CERT_HAS_EXPIRED', 'its certificate was not accepted (CERT_HAS_EXPIRED): why'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'its certificate was not accepted (SELF_SIGNED_CERT_IN_CHAIN): why'],
  ['EMFILE', 'why'],
])('%s before the answer is unreachable', (code, detail) => {
  expect(explain({ thrown: failedWith(code, 'why'), key: null, hasStarted: false })).toEqual({
    kind: 'unreachable',
    detail,
  })
})

test('a network that fails in the middle cuts off', () => {
  expect(explain({ thrown: failedWith('UND_ERR_SOCKET'), key: null, hasStarted: true })).toEqual({ kind: 'cut-off' })
})

test('all addresses of a name may have failed, each in its way', () => {
  const refused = Object.assign(new Error('no'), { code: 'ECONNREFUSED' })
  const thrown = new TypeError('fetch failed', { cause: new AggregateError([refused, refused]) })
  const detail = 'nothing listens at that address'
  expect(explain({ thrown, key: null, hasStarted: false })).toEqual({ kind: 'unreachable', detail })
})

test('a port that is kept for another protocol', () => {
  const thrown = new TypeError('fetch failed', { cause: new Error('bad port') })
  expect(explain({ thrown, key: null, hasStarted: false })).toEqual({ kind: 'unreachable', detail: 'bad port' })
})

test('what speaks no HTTP is no model', () => {
  expect(explain({ thrown: failedWith('HPE_INVALID_CONSTANT'), key: null, hasStarted: false })).toMatchObject({
    kind: 'not-a-model-api',
  })
})

test.each([new TypeError('x is not a function'), failedWith('ERR_INVALID_ARG_TYPE'), 'a text', null])(
  'a bug is no failure: %s',
  (thrown) => {
    expect(explain({ thrown, key: null, hasStarted: false })).toBeNull()
  },
)

test('a bug is thrown on, out of the answer', async () => {
  const provider = {
    id: 'p',
    kind: 'ollama' as const,
    name: 'P',
    baseUrl: 'http://127.0.0.1:1',
    locality: 'device' as const,
    models: [],
  }
  const broken = createProvider({ provider, key: null, fetch: () => Promise.reject(new RangeError('a bug')) })
  const request = { model: 'm', messages: [], maxOutputTokens: 5, contextTokens: null }
  await expect(collect(broken.chat(request, new AbortController().signal))).rejects.toThrow('a bug')
})

test('nothing but Ollama can prove to be on the device, and nothing else is asked', async () => {
  const provider = {
    id: 'p',
    kind: 'openai-compatible' as const,
    name: 'P',
    baseUrl: 'http://127.0.0.1:1',
    locality: 'device' as const,
    models: [],
  }
  const unasked = createProvider({ provider, key: null, fetch: () => Promise.reject(new RangeError('it was asked')) })
  const signal = new AbortController().signal
  const { end } = await collect(
    unasked.chat({ model: 'm', messages: [], maxOutputTokens: 5, contextTokens: null }, signal),
  )
  const listed = await unasked.listModels(signal)
  const failure = { kind: 'not-proven-local', detail: expect.any(String) }
  expect({ end, listed }).toEqual({ end: { type: 'failed', failure }, listed: { ok: false, error: failure } })
})
