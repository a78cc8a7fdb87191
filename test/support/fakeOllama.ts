import { readFileSync } from 'node:fs'
import { createPracticeOllama } from '../../electron/practice/practiceOllama.ts'
import { smallModel } from '../../electron/practice/practiceModels.ts'
import { fakeConfigSchema } from './fakeProgram.ts'

// node test/support/fakeOllama.ts CONFIG: `ollama serve`, as far as others can see it.
const config = fakeConfigSchema.parse(JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')))
const host = process.env['OLLAMA_HOST'] ?? ''
const port = Number(host.split(':')[1])

if (config.lastWords !== null) {
  console.error(`Error: ${config.lastWords}`)
  process.exit(1)
}
const models = config.models.map((name) => ({ ...smallModel, name }))
const { version, startMs, hasEngine, failsToAnswer, delayScale } = config
const cloudIsOff = process.env['OLLAMA_NO_CLOUD'] === '1'
const server = await createPracticeOllama({
  port,
  models,
  version,
  startMs,
  hasEngine: hasEngine && !failsToAnswer,
  cloudIsOff,
  delayScale,
}).catch(() => {
  console.error(`Error: listen tcp ${host}: bind: address already in use`)
  process.exit(1)
})
console.error(`time=now level=INFO msg="Listening on ${new URL(server.baseUrl).host} (version ${version})"`)
process.once('SIGTERM', () => {
  if (!config.isDeaf) process.exit(0)
})
if (config.livesMs !== null) setTimeout(() => process.kill(process.pid, 'SIGKILL'), config.livesMs)
