import { z } from 'zod'
import entries from './data/catalogue.json' with { type: 'json' }
import type { ModelShape } from './modelShape.ts'

const entrySchema = z.object({
  tag: z.string(),
  downloadBytes: z.number().int().positive(),
  parameters: z.string(),
  activeShare: z.number().positive().max(1),
  contextTokens: z.number().int().positive(),
  licence: z.string(),
  /** How good its answers are, 1–10, by what its makers and Ollama's documentation say of it: an order, no measurement. */
  strength: z.number().int().min(1).max(10),
  /** From the published configurations; those of an installed model are read from the model itself. */
  kept: z.array(
    z.object({
      layers: z.number().int().positive(),
      numbersPerToken: z.number().int().positive(),
      window: z.number().int().positive().nullable(),
    }),
  ),
  tools: z.boolean(),
  thinking: z.boolean(),
  images: z.boolean(),
  /** `ollama-tests`: Ollama's own integration tests pull this tag. `documents`: documents name it; the registry has the last word. */
  knownFrom: z.enum(['ollama-tests', 'documents']),
})
export type CatalogueEntry = z.infer<typeof entrySchema>

/** Models worth having (November 2026). Whether a tag exists is told by the registry when it is asked for. */
export const catalogue: readonly CatalogueEntry[] = z.array(entrySchema).parse(entries)

export const shapeOfEntry = ({ downloadBytes, activeShare, kept, contextTokens }: CatalogueEntry): ModelShape => ({
  weightBytes: downloadBytes,
  activeShare,
  kept,
  contextTokens,
})

/** The tag of Ollama's library that a name means: ":latest" may be left out, and says nothing about which it is. */
export const entryOf = (name: string): CatalogueEntry | undefined =>
  catalogue.find(({ tag }) => tag === name || `${tag}:latest` === name)

/** By size alone, for models that nothing else is known of; a little below those of the catalogue. */
export function strengthOf(name: string, weightBytes: number): number {
  const known = entryOf(name)?.strength
  if (known !== undefined) return known
  const limits = [1.5e9, 3e9, 4.5e9, 6e9, 9e9, 13e9, 21e9, 40e9]
  return limits.filter((limit) => weightBytes > limit).length + 1
}
