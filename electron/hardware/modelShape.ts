import { z } from 'zod'

/** Layers that keep a key and a value for each token, in groups of equal size. */
interface KeptLayers {
  readonly layers: number
  /** Numbers kept for one token in one layer: heads times the lengths of key and value. */
  readonly numbersPerToken: number
  /** Tokens that are kept at most; null: all. */
  readonly window: number | null
}

/** What decides how much memory a model takes. */
export interface ModelShape {
  readonly weightBytes: number
  /** Share of the weights that one token uses: 1, but for mixtures of experts. */
  readonly activeShare: number
  readonly kept: readonly KeptLayers[]
  /** What it was trained for; null where it is not told. */
  readonly contextTokens: number | null
}

const count = z.number().positive().optional().catch(undefined)
const perLayer = z
  .union([z.number().nonnegative(), z.array(z.number().nonnegative())])
  .optional()
  .catch(undefined)
const pattern = z
  .union([z.number().positive(), z.array(z.union([z.boolean(), z.number()]))])
  .optional()
  .catch(undefined)

/** Without a word on how heads share keys, as little sharing is assumed as any model of today has. */
const assumedHeadsPerKey = 2
const assumedHeadLength = 128

/** Reads the model_info of Ollama's /api/show: GGUF keys, each after the name of the architecture. */
export function readShape(info: Readonly<Record<string, unknown>>, weightBytes: number): ModelShape {
  const architecture = String(info['general.architecture'])
  const value = (name: string) => info[`${architecture}.${name}`]
  const number = (name: string) => count.parse(value(name))

  const layers = number('block_count') ?? 0
  const heads = number('attention.head_count') ?? 0
  const embedding = number('embedding_length')
  const headLength = embedding !== undefined && heads > 0 ? embedding / heads : assumedHeadLength
  const lengths = (number('attention.key_length') ?? headLength) + (number('attention.value_length') ?? headLength)
  const told = perLayer.parse(value('attention.head_count_kv'))
  const keysOf = (layer: number) =>
    Array.isArray(told) ? (told[layer] ?? 0) : (told ?? Math.ceil(heads / assumedHeadsPerKey))

  const window = number('attention.sliding_window') ?? null
  const slides = slidingLayers(pattern.parse(value('attention.sliding_window_pattern')), window !== null)
  const everyNth = number('full_attention_interval') ?? 1
  const kept: KeptLayers[] = []
  for (let layer = everyNth - 1; layer < layers; layer += everyNth) {
    kept.push({ layers: 1, numbersPerToken: keysOf(layer) * lengths, window: slides(layer) ? window : null })
  }

  const experts = number('expert_count')
  const used = number('expert_used_count')
  return {
    weightBytes,
    activeShare: experts !== undefined && used !== undefined ? Math.min(1, used / experts + sharedWeights) : 1,
    kept,
    contextTokens: number('context_length') ?? null,
  }
}

/** Attention and embeddings, which every token uses beside its experts. */
const sharedWeights = 0.07

/** A list says it layer by layer; a number N means that every Nth layer sees everything. */
function slidingLayers(told: z.infer<typeof pattern>, hasWindow: boolean): (layer: number) => boolean {
  if (!hasWindow) return () => false
  if (Array.isArray(told)) return (layer) => Boolean(told[layer])
  // Not told: gpt-oss and others take turns.
  const period = told ?? 2
  return (layer) => (layer + 1) % period !== 0
}
