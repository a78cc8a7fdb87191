import { z } from 'zod'

/** What a demonstration of the page starts with, as its address says it. */
export const demoSceneSchema = z.object({
  theme: z.enum(['light', 'dark']).default('light'),
  state: z
    .enum([
      'usual',
      'first-run',
      'first-week',
      'near-cap',
      'over-cap',
      'clock-back',
      'long-account',
      'empty',
      'reconnecting',
      'notices',
      'no-models',
      'many-models',
      'pulling',
      'pinned',
    ])
    .default('usual'),
  /** How the Ollama of this machine is. */
  daemon: z.string().default(''),
  install: z.string().default(''),
  /** Milliseconds between two pieces of a streamed answer. */
  pace: z.coerce.number().default(16),
})
export type DemoScene = z.infer<typeof demoSceneSchema>
