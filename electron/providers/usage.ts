import { z } from 'zod'
import { usageSchema, type Usage } from '../../shared/money.ts'

/** A number of tokens as the wire has it; what cannot be one is as good as not said. */
export const tokensSchema = z.number().int().nonnegative().nullish().catch(null)

/** Null where neither side of the bill was told. */
export function toUsage(tokens: { readonly [Name in keyof Usage]?: number | null | undefined }): Usage | null {
  const { inputTokens, outputTokens } = tokens
  if (typeof inputTokens !== 'number' && typeof outputTokens !== 'number') return null
  const usage = usageSchema.safeParse({
    inputTokens: inputTokens ?? 0,
    outputTokens: outputTokens ?? 0,
    cachedInputTokens: tokens.cachedInputTokens ?? 0,
    cacheWriteTokens: tokens.cacheWriteTokens ?? 0,
    reasoningTokens: tokens.reasoningTokens ?? 0,
  })
  return usage.success ? usage.data : null
}
