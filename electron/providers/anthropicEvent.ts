import { z } from 'zod'
import type { ChatPiece, FinishReason } from './chatModel.ts'
import { tokensSchema, toUsage } from './usage.ts'

const usageSchema = z
  .object({
    input_tokens: tokensSchema,
    output_tokens: tokensSchema,
    cache_read_input_tokens: tokensSchema,
    cache_creation_input_tokens: tokensSchema,
    output_tokens_details: z.object({ thinking_tokens: tokensSchema }).nullish().catch(null),
  })
  .nullish()
  .catch(null)
type WireUsage = z.infer<typeof usageSchema>

const partSchema = z.object({ text: z.string().nullish(), thinking: z.string().nullish() })

export const eventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message_start'), message: z.object({ usage: usageSchema }) }),
  z.object({ type: z.literal('content_block_start'), content_block: partSchema }),
  z.object({ type: z.literal('content_block_delta'), delta: partSchema }),
  z.object({
    type: z.literal('message_delta'),
    delta: z.object({ stop_reason: z.string().nullish() }),
    usage: usageSchema,
  }),
])
export type AnthropicEvent = z.infer<typeof eventSchema>

const finishReasons: Readonly<Record<string, FinishReason>> = {
  max_tokens: 'length',
  model_context_window_exceeded: 'length',
  tool_use: 'tool-calls',
  refusal: 'content-filter',
}

/** Turns events into pieces. It remembers the bill, which comes in two parts that complete each other. */
export function createEventReader(): (event: AnthropicEvent) => ChatPiece[] {
  let billed: NonNullable<WireUsage> = {}

  function bill(usage: WireUsage): ChatPiece[] {
    for (const [name, tokens] of Object.entries(usage ?? {}))
      if (tokens !== null) billed = { ...billed, [name]: tokens }
    const cachedInputTokens = billed.cache_read_input_tokens ?? 0
    const cacheWriteTokens = billed.cache_creation_input_tokens ?? 0
    const counted = toUsage({
      // Theirs leaves out what was read from or written to the cache.
      inputTokens:
        typeof billed.input_tokens === 'number' ? billed.input_tokens + cachedInputTokens + cacheWriteTokens : null,
      outputTokens: billed.output_tokens,
      cachedInputTokens,
      cacheWriteTokens,
      reasoningTokens: billed.output_tokens_details?.thinking_tokens,
    })
    return counted === null ? [] : [{ type: 'usage', usage: counted }]
  }

  return (event) => {
    switch (event.type) {
      case 'message_start':
        return bill(event.message.usage)
      case 'content_block_start':
        return say(event.content_block)
      case 'content_block_delta':
        return say(event.delta)
      case 'message_delta': {
        const reason = event.delta.stop_reason
        const pieces = bill(event.usage)
        return reason ? [...pieces, { type: 'finished', reason: finishReasons[reason] ?? 'stop' }] : pieces
      }
    }
  }
}

const say = ({ text, thinking }: z.infer<typeof partSchema>): ChatPiece[] => [
  { type: 'reasoning', text: thinking ?? '' },
  { type: 'text', text: text ?? '' },
]
