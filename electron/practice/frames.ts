import type { PracticeAnswer } from './answer.ts'
import { plainDialect, type Dialect } from './fault.ts'

/** One message on the wire, with what it is for, so that faults know where to strike. */
export interface Frame {
  readonly part: 'start' | 'text' | 'finish' | 'usage' | 'end'
  /** Of server-sent events; null: it has no name. */
  readonly event: string | null
  readonly data: string
}

const frame = (part: Frame['part'], data: object, event: string | null = null): Frame => ({
  part,
  event,
  data: JSON.stringify(data),
})

export function openAiFrames({ model, reasoning, text, finish, usage, usagePlace }: PracticeAnswer): Frame[] {
  const chunk = (fields: object) => ({
    id: 'chatcmpl-practice',
    object: 'chat.completion.chunk',
    created: 0,
    model,
    ...fields,
  })
  const choice = (delta: object, reason: string | null = null) => ({
    choices: [{ index: 0, delta, finish_reason: reason }],
  })
  const bill = usage && {
    usage: {
      prompt_tokens: usage.input,
      completion_tokens: usage.output,
      total_tokens: usage.input + usage.output,
      prompt_tokens_details: { cached_tokens: usage.cached },
      completion_tokens_details: { reasoning_tokens: reasoning.length },
    },
  }
  const together = usagePlace === 'with-finish'
  return [
    frame('start', chunk(choice({ role: 'assistant', content: '' }))),
    ...reasoning.map((content) => frame('text', chunk(choice({ reasoning_content: content })))),
    ...text.map((content) => frame('text', chunk(choice({ content })))),
    frame('finish', chunk({ ...choice({}, finish), ...(together ? bill : null) })),
    ...(bill && !together ? [frame('usage', chunk({ choices: [], ...bill }))] : []),
    { part: 'end', event: null, data: '[DONE]' },
  ]
}

export function anthropicFrames({ model, reasoning, text, finish, usage }: PracticeAnswer): Frame[] {
  const named = (part: Frame['part'], data: { readonly type: string }) => frame(part, data, data.type)
  const block = (index: number, kind: 'text' | 'thinking', deltas: readonly string[]) =>
    deltas.length === 0
      ? []
      : [
          named(
            'start',
            Object.assign({ type: 'content_block_start', index }, { content_block: { type: kind, [kind]: '' } }),
          ),
          ...deltas.map((delta) =>
            named(
              'text',
              Object.assign(
                { type: 'content_block_delta', index },
                { delta: { type: `${kind}_delta`, [kind]: delta } },
              ),
            ),
          ),
          named('start', Object.assign({ type: 'content_block_stop' }, { index })),
        ]
  const input = usage && {
    usage: {
      input_tokens: usage.input - usage.cached,
      cache_read_input_tokens: usage.cached,
      cache_creation_input_tokens: 0,
      output_tokens: Math.min(1, usage.output),
    },
  }
  const message = {
    id: 'msg_practice',
    type: 'message',
    role: 'assistant',
    model,
    content: [],
    stop_reason: null,
    ...input,
  }
  const delta = { stop_reason: finish === 'length' ? 'max_tokens' : 'end_turn', stop_sequence: null }
  return [
    named('start', Object.assign({ type: 'message_start' }, { message })),
    named('start', { type: 'ping' }),
    ...block(0, 'thinking', reasoning),
    ...block(reasoning.length === 0 ? 0 : 1, 'text', text),
    named(
      'finish',
      Object.assign({ type: 'message_delta', delta }, usage && { usage: { output_tokens: usage.output } }),
    ),
    named('end', { type: 'message_stop' }),
  ]
}

export function ollamaFrames({ model, reasoning, text, finish, usage }: PracticeAnswer): Frame[] {
  const line = (part: Frame['part'], fields: object) =>
    frame(part, { model, created_at: '2026-01-01T00:00:00Z', ...fields })
  const bill = usage && {
    prompt_eval_count: usage.input,
    prompt_eval_cached_count: usage.cached,
    eval_count: usage.output,
  }
  const durations = { total_duration: 1, load_duration: 1, prompt_eval_duration: 1, eval_duration: 1 }
  return [
    ...reasoning.map((thinking) =>
      line('text', { message: { role: 'assistant', content: '', thinking }, done: false }),
    ),
    ...text.map((content) => line('text', { message: { role: 'assistant', content }, done: false })),
    line('finish', {
      message: { role: 'assistant', content: '' },
      done: true,
      done_reason: finish,
      ...durations,
      ...bill,
    }),
  ]
}

/** One server-sent event, with the freedoms its format leaves (HTML standard, 9.2.6). */
export function encodeEvent({ event, data }: Frame, given: Partial<Dialect> = {}): string {
  const { lineEnd, space, comments, multiLineData } = { ...plainDialect, ...given }
  const separator = space ? ': ' : ':'
  // Between the members of an object JSON allows a line break.
  const lines = multiLineData ? data.replace(/^\{/, '{\n').split('\n') : [data]
  return [
    ...(comments ? [': keep-alive', 'id: 7', 'retry: 10'] : []),
    ...(event === null ? [] : [`event${separator}${event}`]),
    ...lines.map((line) => `data${separator}${line}`),
    '',
    '',
  ].join(lineEnd)
}

export const encodeLine = ({ data }: Frame): string => `${data}\n`
