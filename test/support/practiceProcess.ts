import { createPracticeCloud } from '../../electron/practice/practiceCloud.ts'
import { createPracticeOllama } from '../../electron/practice/practiceOllama.ts'

// Both practice servers without delays, in a process of their own: prints where they are and ends with its input.
const [ollama, cloud] = await Promise.all([
  createPracticeOllama({ delayScale: 0 }),
  createPracticeCloud({ delayScale: 0 }),
])
process.stdout.write(`${JSON.stringify({ ollamaUrl: ollama.baseUrl, cloudUrl: cloud.baseUrl })}\n`)
process.stdin.resume().once('end', () => process.exit())
