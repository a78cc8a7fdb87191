import { z } from 'zod'
import type { ChatPiece, FinishReason } from './chatModel.ts'
import { tokensSchema, toUsage } from './usage.ts'

const text = z.string().nullish()

/** Chat completion chunks as OpenAI sends them and as its many imitators do. */
export const chunkSchema = z.object({
  choices: z
    .array(
      z.object({
        delta: z
          .object({ content: text, refusal: text, reasoning: text.catch(null), reasoning_content: text.catch(null) })
          .nullish(),
        finish_reason: text,
      }),
    )
    .nullish(),
  usage: z
    .object({
      prompt_tokens: tokensSchema,
      completion_tokens: tokensSchema,
      total_tokens: tokensSchema,
      // DeepSeek's name for what was cached.
      prompt_cache_hit_tokens: tokensSchema,
      prompt_tokens_details: z
        .object({ cached_tokens: tokensSchema, cache_write_tokens: tokensSchema })
        .nullish()
        .catch(null),
      completion_tokens_details: z.object({ reasoning_tokens: tokensSchema }).nullish().catch(null),
    })
    .nullish()
    .catch(null),
})
export type Chunk = z.infer<typeof chunkSchema>

const finishReasons: Readonly<Record<string, FinishReason>> = {
  length: 'length',
  max_tokens: 'length',
  tool_calls: 'tool-calls',
  function_call: 'tool-calls',
  content_filter: 'content-filter',
}

/** Never empty: a chunk that says nothing is a sign of life. */
export function readChunk({ choices, usage }: Chunk): ChatPiece[] {
  const [choice] = choices ?? []
  const pieces: ChatPiece[] = [
    { type: 'reasoning', text: choice?.delta?.reasoning ?? choice?.delta?.reasoning_content ?? '' },
    { type: 'text', text: choice?.delta?.content ?? choice?.delta?.refusal ?? '' },
  ]
  const counted = usage ? toUsage(tokensIn(usage)) : null
  if (counted !== null) pieces.push({ type: 'usage', usage: counted })
  const reason = choice?.finish_reason ?? ''
  if (reason === 'error') {
    pieces.push({ type: 'failed', failure: { kind: 'server-error', status: null, detail: '' } })
  } else if (reason !== '' && reason !== 'abort') {
    pieces.push({ type: 'finished', reason: finishReasons[reason] ?? 'stop' })
  }
  return pieces
}

function tokensIn(usage: NonNullable<Chunk['usage']>) {
  const { prompt_tokens: input, completion_tokens: output, total_tokens: total } = usage
  return {
    inputTokens: input,
    // Some leave the reasoning out of the completion and count it in the total only.
    outputTokens: typeof output === 'number' ? Math.max(output, (total ?? 0) - (input ?? 0)) : output,
    cachedInputTokens: usage.prompt_tokens_details?.cached_tokens ?? usage.prompt_cache_hit_tokens,
    cacheWriteTokens: usage.prompt_tokens_details?.cache_write_tokens,
    reasoningTokens: usage.completion_tokens_details?.reasoning_tokens,
  }
}
