import { describe, expect, test } from 'vitest'
import { createProvider } from '../../electron/providers/createProvider.ts'
import type { Usage } from '../../shared/money.ts'
import type { ProviderKind } from '../../shared/settings.ts'
import { collect } from '../support/collect.ts'
import { replay } from '../support/replay.ts'

const ask = (kind: ProviderKind, lines: readonly string[], contentType = 'text/event-stream') => {
  const provider = { id: 'p', kind, name: 'P', baseUrl: 'https://a.test/v1', locality: 'cloud' as const, models: [] }
  const fetch = replay([new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))], contentType)
  const deadlines = { firstTokenMs: 1000, loadMs: 1000, idleMs: 1000, lateUsageMs: 50 }
  const request = {
    model: 'm',
    messages: [{ role: 'user' as const, text: 'hi' }],
    maxOutputTokens: 100,
    contextTokens: null,
  }
  return collect(
    createProvider({ provider, key: 'sk-secret-key', fetch, deadlines }).chat(request, new AbortController().signal),
  )
}
const usage = (given: Partial<Usage>): Usage => ({
  inputTokens: 0,
  outputTokens: 0,
  cachedInputTokens: 0,
  cacheWriteTokens: 0,
  reasoningTokens: 0,
  ...given,
})
const finished = { type: 'finished', reason: 'stop' }
const failed = (failure: object) => ({ type: 'failed', failure })

describe('chat completions as they are spoken', () => {
  const spoken: readonly (readonly [string, readonly string[], object])[] = [
    [
      'OpenRouter: comments while it waits, reasoning, cost details',
      [
        ': OPENROUTER PROCESSING',
        '',
        'data: {"choices":[{"delta":{"role":"assistant","content":"","reasoning":"Let me"},"finish_reason":null}]}',
        '',
        'data: {"choices":[{"delta":{"content":"Yes"},"finish_reason":null,"native_finish_reason":null}]}',
        '',
        'data: {"choices":[{"delta":{"content":""},"finish_reason":"stop"}],"usage":{"prompt_tokens":5,"completion_tokens":7,"total_tokens":12,"cost":0.1,"completion_tokens_details":{"reasoning_tokens":3}}}',
        '',
        'data: [DONE]',
        '',
      ],
      {
        text: 'Yes',
        reasoning: 'Let me',
        usage: usage({ inputTokens: 5, outputTokens: 7, reasoningTokens: 3 }),
        end: finished,
      },
    ],
    [
      'vLLM: reasoning_content, usage with every chunk',
      [
        'data: {"choices":[{"delta":{"reasoning_content":"So"}}],"usage":{"prompt_tokens":4,"completion_tokens":1,"total_tokens":5}}',
        '',
        'data: {"choices":[{"delta":{"content":"No"},"finish_reason":"stop"}],"usage":{"prompt_tokens":4,"completion_tokens":2,"total_tokens":6}}',
        '',
        'data: [DONE]',
        '',
      ],
      { text: 'No', reasoning: 'So', usage: usage({ inputTokens: 4, outputTokens: 2 }), end: finished },
    ],
    [
      'Gemini: thoughts are in the total alone',
      [
        'data: {"choices":[{"delta":{"content":"Hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":4,"completion_tokens":2,"total_tokens":106}}',
        '',
      ],
      { text: 'Hi', reasoning: '', usage: usage({ inputTokens: 4, outputTokens: 102 }), end: finished },
    ],
    [
      'usage that cannot be one is not taken for one',
      [
        'data: {"choices":[{"delta":{"content":"Hi"},"finish_reason":"stop"}],"usage":{"prompt_tokens":-4,"completion_tokens":"many","total_tokens":1.5}}',
        '',
      ],
      { text: 'Hi', reasoning: '', usage: null, end: finished },
    ],
    [
      'chunks of unknown form between good ones',
      [
        'data: {"choices":"none"}',
        '',
        'data: {"object":"keepalive"}',
        '',
        'data: {"choices":[{"delta":{"content":"Hi"},"finish_reason":""}]}',
        '',
        'data: {"choices":[{"delta":null,"finish_reason":"length"}]}',
        '',
      ],
      { text: 'Hi', reasoning: '', usage: null, end: { type: 'finished', reason: 'length' } },
    ],
    [
      'Ollama: an engine that dies sends one empty chunk and no more',
      [
        'data: {"choices":[{"delta":{"content":"Hi"}}]}',
        '',
        'data: {"model":"","choices":[{"delta":{"content":""},"finish_reason":null}]}',
        '',
      ],
      { text: 'Hi', reasoning: '', usage: null, end: failed({ kind: 'cut-off' }) },
    ],
    [
      'JSON that breaks off',
      ['data: {"choices":[{"delta":{"content":"Hi"}}]}', '', 'data: {"choices":[{"del'],
      { text: 'Hi', reasoning: '', usage: null, end: failed({ kind: 'cut-off' }) },
    ],
    [
      'an error in the middle that repeats the key',
      [
        'data: {"choices":[{"delta":{"content":"Hi"}}]}',
        '',
        'data: {"error":{"message":"bad key sk-secret-key","code":500}}',
        '',
      ],
      {
        text: 'Hi',
        reasoning: '',
        usage: null,
        end: failed({ kind: 'server-error', status: null, detail: 'bad key [key]' }),
      },
    ],
    [
      'a filter that stops an answer',
      ['data: {"choices":[{"delta":{"content":"Hi"},"finish_reason":"content_filter"}]}', ''],
      { text: 'Hi', reasoning: '', usage: null, end: { type: 'finished', reason: 'content-filter' } },
    ],
    [
      'a filter that leaves nothing of an answer',
      ['data: {"choices":[{"delta":{},"finish_reason":"content_filter"}]}', ''],
      { text: '', reasoning: '', usage: null, end: failed({ kind: 'content-filter' }) },
    ],
    [
      'reasoning without an answer is empty',
      ['data: {"choices":[{"delta":{"reasoning":"Hm"},"finish_reason":"length"}]}', ''],
      { text: '', reasoning: 'Hm', usage: null, end: failed({ kind: 'empty' }) },
    ],
  ]
  test.each(spoken)('%s', async (_, lines, answer) => {
    expect(await ask('openai-compatible', lines)).toEqual({ sawLoading: false, ...answer })
  })

  test('an error dressed as a success is an error', async () => {
    const { end } = await ask(
      'openai-compatible',
      ['{"error":{"message":"Insufficient credits","code":402}}'],
      'application/json',
    )
    expect(end).toEqual(failed({ kind: 'no-credit' }))
  })

  test('a whole answer where a stream was asked for is not understood', async () => {
    const { end } = await ask('openai-compatible', ['{"choices":[{"message":{"content":"Hi"}}]}'], 'application/json')
    expect(end).toEqual(failed({ kind: 'not-a-model-api', detail: 'it answered with application/json' }))
  })
})

test('Anthropic counts cached tokens apart; here they are part of the input', async () => {
  const events = [
    {
      type: 'message_start',
      message: {
        usage: { input_tokens: 10, cache_read_input_tokens: 100, cache_creation_input_tokens: 20, output_tokens: 1 },
      },
    },
    { type: 'content_block_start', index: 0, content_block: { type: 'thinking', thinking: '' } },
    { type: 'content_block_delta', index: 0, delta: { type: 'thinking_delta', thinking: 'Hm' } },
    { type: 'content_block_delta', index: 0, delta: { type: 'signature_delta', signature: 'x' } },
    { type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: 'Hi' } },
    {
      type: 'message_delta',
      delta: { stop_reason: 'end_turn' },
      usage: { output_tokens: 9, output_tokens_details: { thinking_tokens: 5 } },
    },
    { type: 'message_stop' },
  ]
  const lines = events.flatMap((event) => [`event: ${event.type}`, `data: ${JSON.stringify(event)}`, ''])
  expect(await ask('anthropic', lines)).toEqual({
    text: 'Hi',
    reasoning: 'Hm',
    usage: { inputTokens: 130, outputTokens: 9, cachedInputTokens: 100, cacheWriteTokens: 20, reasoningTokens: 5 },
    sawLoading: false,
    end: finished,
  })
})
