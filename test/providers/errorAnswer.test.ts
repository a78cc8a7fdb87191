import { describe, expect, test } from 'vitest'
import { classifyError } from '../../electron/providers/errorAnswer.ts'
import { retryAfterMs } from '../../electron/providers/retryAfter.ts'
import type { Failure } from '../../shared/failure.ts'

const key = 'sk-live-abcdef'
const words = (message: string, code: string | null = null) => ({
  error: { message, type: 'invalid_request_error', code },
})

describe('what an error answer means', () => {
  const cases: readonly (readonly [string, number, unknown, Failure])[] = [
    ['OpenAI, no quota', 429, words('You exceeded your current quota', 'insufficient_quota'), { kind: 'no-credit' }],
    ['Anthropic, no credit', 400, words('Your credit balance is too low'), { kind: 'no-credit' }],
    ['OpenRouter, no credit', 402, words('Insufficient credits'), { kind: 'no-credit' }],
    ['OpenAI, too long', 400, words('x', 'context_length_exceeded'), { kind: 'context-overflow' }],
    [
      'vLLM, too long',
      400,
      { object: 'error', message: "This model's maximum context length is 4096 tokens.", code: 400 },
      { kind: 'context-overflow' },
    ],
    [
      'llama-server, too long',
      400,
      words('the request exceeds the available context size'),
      { kind: 'context-overflow' },
    ],
    ['Ollama, too long', 400, { error: 'the input length exceeds the context length' }, { kind: 'context-overflow' }],
    [
      'Azure, filtered',
      400,
      words("triggering Azure OpenAI's content management policy", 'content_filter'),
      { kind: 'content-filter' },
    ],
    ['OpenAI, model unknown', 404, words('The model `x` does not exist', 'model_not_found'), { kind: 'model-missing' }],
    [
      'Anthropic, model unknown',
      404,
      { type: 'error', error: { type: 'not_found_error', message: 'model: x' } },
      { kind: 'model-missing' },
    ],
    ['Ollama, model unknown', 404, { error: "model 'nope:latest' not found" }, { kind: 'model-missing' }],
    ['another server', 404, { detail: 'Not Found' }, { kind: 'not-a-model-api', detail: 'status 404: Not Found' }],
    ['a page of another server', 404, '<html>lost</html>', { kind: 'not-a-model-api', detail: 'status 404' }],
    ['a key that was revoked', 401, words(`Incorrect API key provided: ${key}`), { kind: 'unauthorised' }],
    ['a key without the right', 403, words('no access'), { kind: 'unauthorised' }],
    [
      'a wall before the server',
      403,
      '<!DOCTYPE html><title>Attention</title>',
      { kind: 'not-a-model-api', detail: 'status 403' },
    ],
    ['a proxy with a password', 407, '', { kind: 'unreachable', detail: 'the proxy asks for a password' }],
    ['a gateway without a server', 502, '<html>Bad Gateway</html>', { kind: 'server-error', status: 502, detail: '' }],
    [
      'a load that failed',
      500,
      { error: 'llama-server process has terminated: signal: killed' },
      { kind: 'server-error', status: 500, detail: 'llama-server process has terminated: signal: killed' },
    ],
    [
      'a daemon that is busy',
      503,
      { error: 'server busy' },
      { kind: 'server-error', status: 503, detail: 'server busy' },
    ],
    ['a redirect', 302, '', { kind: 'not-a-model-api', detail: 'status 302' }],
    [
      'a request not understood',
      400,
      words(`unknown field in ${key}\n\n here`),
      { kind: 'bad-request', detail: 'unknown field in [key] here' },
    ],
    ['nothing at all', 400, null, { kind: 'bad-request', detail: '' }],
  ]
  test.each(cases)('%s', (_, status, body, failure) => {
    expect(classifyError({ status, headers: new Headers(), body }, key)).toEqual(failure)
  })

  test.each([
    ['overloaded_error', { kind: 'server-error', status: null, detail: 'm' }],
    ['rate_limit_error', { kind: 'rate-limited', retryAfterMs: null }],
    ['authentication_error', { kind: 'unauthorised' }],
  ])('inside a stream, %s is known by its name', (type, failure) => {
    const body = { type: 'error', error: { type, message: 'm' } }
    expect(classifyError({ status: null, headers: new Headers(), body }, key)).toEqual(failure)
  })
})

describe('how long to wait', () => {
  const now = Date.parse('2026-05-01T12:00:00Z')
  test.each<readonly [Record<string, string>, number | null]>([
    [{ 'retry-after': '20' }, 20_000],
    [{ 'retry-after': '1.5' }, 1500],
    [{ 'retry-after-ms': '250', 'retry-after': '1' }, 250],
    [{ 'retry-after': 'Fri, 01 May 2026 12:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Fri, 01 May 2026 11:00:00 GMT' }, 0],
    [{ 'retry-after': 'Fri, 01 May 2026 09:00:30 GMT', date: 'Fri, 01 May 2026 09:00:00 GMT' }, 30_000],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': '-5' }, null],
    [{}, null],
  ])('%o', (headers, ms) => {
    expect(retryAfterMs(new Headers(headers), now)).toBe(ms)
  })
})
