import { createInterface } from 'node:readline'
import { z } from 'zod'
import { scoreRequest } from '../../electron/routing/score.ts'

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), prompt: z.string() })

/** Reads {"id","prompt"} lines, writes {"id","score"} lines. */
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim() === '') continue
  const { id, prompt } = lineSchema.parse(JSON.parse(line))
  process.stdout.write(`${JSON.stringify({ id, score: scoreRequest(prompt).gain })}\n`)
}
