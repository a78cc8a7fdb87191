import { anthropicFrames, encodeEvent, encodeLine, ollamaFrames, openAiFrames } from '../../electron/practice/frames.ts'
import type { PracticeAnswer } from '../../electron/practice/answer.ts'
import type { ProviderKind } from '../../shared/settings.ts'

/** One answer as a provider puts it on the wire, after its documentation and what its server is seen to send. */
export interface SpokenDialect {
  readonly kind: ProviderKind
  readonly speak: (answer: PracticeAnswer) => string
  /** Reasoning tokens that it tells of. */
  readonly tellsReasoning: boolean
}

const data = (chunk: object | string) => `data: ${typeof chunk === 'string' ? chunk : JSON.stringify(chunk)}\n\n`

const chunkOf = (model: string) => (fields: object) =>
  data({ id: 'gen-1', object: 'chat.completion.chunk', created: 1_790_000_000, model, ...fields })
const choice = (delta: object, finish: string | null = null, more: object = {}) => ({
  choices: [{ index: 0, delta, finish_reason: finish, ...more }],
})
const billOf = ({ usage }: PracticeAnswer) => ({
  prompt_tokens: usage?.input ?? 0,
  completion_tokens: usage?.output ?? 0,
  total_tokens: (usage?.input ?? 0) + (usage?.output ?? 0),
})

export const spokenDialects: Readonly<Record<string, SpokenDialect>> = {
  openai: {
    kind: 'openai',
    tellsReasoning: true,
    speak: (answer) =>
      openAiFrames(answer)
        .map((frame) => encodeEvent(frame))
        .join(''),
  },
  anthropic: {
    kind: 'anthropic',
    tellsReasoning: false,
    speak: (answer) =>
      anthropicFrames(answer)
        .map((frame) => encodeEvent(frame))
        .join(''),
  },
  ollama: { kind: 'ollama', tellsReasoning: false, speak: (answer) => ollamaFrames(answer).map(encodeLine).join('') },
  // Comments while it waits, the native finish reason and the cost beside OpenAI's fields, usage in the last chunk.
  openrouter: {
    kind: 'openai-compatible',
    tellsReasoning: true,
    speak: (answer) => {
      const chunk = chunkOf(answer.model)
      const details = {
        prompt_tokens_details: { cached_tokens: answer.usage?.cached },
        completion_tokens_details: { reasoning_tokens: answer.reasoning.length },
        cost: 0.00012,
        is_byok: false,
      }
      return [
        ': OPENROUTER PROCESSING\n\n',
        ': OPENROUTER PROCESSING\n\n',
        ...answer.reasoning.map((reasoning) => chunk(choice({ role: 'assistant', content: '', reasoning }))),
        ...answer.text.map((content) => `${chunk(choice({ role: 'assistant', content }))}: OPENROUTER PROCESSING\n\n`),
        chunk({
          ...choice({ role: 'assistant', content: '' }, answer.finish, { native_finish_reason: 'STOP' }),
          usage: { ...billOf(answer), ...details },
        }),
        data('[DONE]'),
      ].join('')
    },
  },
  // With continuous usage the figures grow from chunk to chunk, and only the last ones count.
  vllm: {
    kind: 'openai-compatible',
    tellsReasoning: false,
    speak: (answer) => {
      const chunk = chunkOf(answer.model)
      const soFar = (tokens: number) => ({
        usage: { prompt_tokens: answer.usage?.input, completion_tokens: tokens, total_tokens: tokens },
      })
      return [
        chunk({ ...choice({ role: 'assistant', content: '' }, null, { logprobs: null }), ...soFar(0) }),
        ...answer.reasoning.map((text, at) => chunk({ ...choice({ reasoning_content: text }), ...soFar(at + 1) })),
        ...answer.text.map((content, at) => chunk({ ...choice({ content }, null, { logprobs: null }), ...soFar(at) })),
        chunk({ ...choice({ content: '' }, answer.finish, { stop_reason: null }), ...soFar(3) }),
        chunk({
          choices: [],
          usage: { ...billOf(answer), prompt_tokens_details: { cached_tokens: answer.usage?.cached } },
        }),
        data('[DONE]'),
      ].join('')
    },
  },
  'lm studio': {
    kind: 'openai-compatible',
    tellsReasoning: false,
    speak: (answer) => {
      const chunk = chunkOf(answer.model)
      const print = { system_fingerprint: answer.model }
      return [
        ...answer.reasoning.map((text) =>
          chunk({ ...print, ...choice({ role: 'assistant', reasoning_content: text }) }),
        ),
        ...answer.text.map((content) =>
          chunk({ ...print, ...choice({ role: 'assistant', content }, null, { logprobs: null }) }),
        ),
        chunk({ ...print, ...choice({}, answer.finish, { logprobs: null }) }),
        chunk({
          ...print,
          choices: [],
          usage: { ...billOf(answer), prompt_tokens_details: { cached_tokens: answer.usage?.cached } },
        }),
        data('[DONE]'),
      ].join('')
    },
  },
  // CRLF, usage in each chunk, thoughts in the total alone.
  gemini: {
    kind: 'openai-compatible',
    tellsReasoning: false,
    speak: (answer) => {
      const chunk = chunkOf(answer.model)
      const { prompt_tokens, completion_tokens, total_tokens } = billOf(answer)
      const usage = {
        prompt_tokens,
        completion_tokens: completion_tokens - answer.reasoning.length,
        total_tokens,
        prompt_tokens_details: { cached_tokens: answer.usage?.cached },
      }
      return [
        ...answer.reasoning.map((reasoning) => chunk({ ...choice({ role: 'assistant', reasoning }), usage })),
        ...answer.text.map((content) => chunk({ ...choice({ content, role: 'assistant' }), usage })),
        chunk({ ...choice({ role: 'assistant' }, answer.finish), usage }),
        data('[DONE]'),
      ]
        .join('')
        .replaceAll('\n\n', '\r\n\r\n')
    },
  },
  // Passes chunks on with fields of its own, and adds one with the figures at the end.
  litellm: {
    kind: 'openai-compatible',
    tellsReasoning: true,
    speak: (answer) => {
      const chunk = chunkOf(answer.model)
      const own = { citations: null, provider_specific_fields: null, service_tier: 'default' }
      return [
        ...answer.reasoning.map((text) =>
          chunk({
            ...own,
            ...choice({
              reasoning_content: text,
              thinking_blocks: [{ type: 'thinking', thinking: text }],
              content: '',
            }),
          }),
        ),
        ...answer.text.map((content) => chunk({ ...own, ...choice({ content, tool_calls: null, audio: null }) })),
        chunk({ ...own, ...choice({}, answer.finish) }),
        chunk({
          ...choice({}),
          usage: {
            ...billOf(answer),
            prompt_tokens_details: { audio_tokens: null, cached_tokens: answer.usage?.cached },
            completion_tokens_details: { reasoning_tokens: answer.reasoning.length, audio_tokens: null },
          },
        }),
        data('[DONE]'),
      ].join('')
    },
  },
}
