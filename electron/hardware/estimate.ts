import type { ModelShape } from './modelShape.ts'

/** How Ollama keeps keys and values (OLLAMA_KV_CACHE_TYPE), in bytes a number: blocks of 32 share a scale of 16 bits. */
const bytesPerNumber = { f16: 2, q8_0: 34 / 32, q4_0: 18 / 32 } as const
export type CacheType = keyof typeof bytesPerNumber

/** As OLLAMA_KV_CACHE_TYPE says it; what Ollama does not know either is kept in 16 bits. */
export const toCacheType = (name: string | undefined): CacheType => (name === 'q8_0' || name === 'q4_0' ? name : 'f16')

/** Buffers of a computation, for a short context and for each token more. */
const bufferBytes = 0.5e9
const bufferBytesPerToken = 12_000

/**
 * Memory a model takes with a context of so many tokens: its weights, what it keeps of each token, and buffers.
 * Layers that look at a window keep no more than that, and layers without attention keep nothing that grows.
 */
export function estimateBytes(shape: ModelShape, contextTokens: number, cache: CacheType = 'f16'): number {
  const numbers = shape.kept.reduce(
    (sum, { layers, numbersPerToken, window }) =>
      sum + layers * numbersPerToken * Math.min(contextTokens, window ?? contextTokens),
    0,
  )
  return shape.weightBytes + numbers * bytesPerNumber[cache] + bufferBytes + contextTokens * bufferBytesPerToken
}

/**
 * What Ollama adds before it loads a model beside another one, by the length of its context, and the share of the free
 * memory that the sum may take (llama_server.go); beyond that the other one is put out.
 */
const besideShare = 0.8
const surchargeBytes = (contextTokens: number) =>
  contextTokens <= 4096 ? 0 : contextTokens <= 32_768 ? 768 * 2 ** 20 : 2 * 2 ** 30

/** Whether a model can be loaded while another stays in memory. */
export const staysBeside = (neededBytes: number, contextTokens: number, freeBytes: number): boolean =>
  neededBytes + surchargeBytes(contextTokens) <= freeBytes * besideShare
