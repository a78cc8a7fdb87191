import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

const rowSchema = z.object({
  prompt: z.string(),
  weak_score: z.number(),
  strong_score: z.number(),
  category: z.string().default(''),
})

export interface BenchmarkRow {
  /** The file it came from; whole sources are held out, never rows. */
  readonly source: string
  readonly category: string
  readonly prompt: string
  readonly weak: number
  readonly strong: number
}

export const readBenchmarks = (folder: string): BenchmarkRow[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .toSorted()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => {
          const { prompt, weak_score: weak, strong_score: strong, category } = rowSchema.parse(JSON.parse(line))
          return { source: file.replace(/\.jsonl$/, ''), category, prompt, weak, strong }
        }),
    )
