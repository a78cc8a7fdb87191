import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { createApp } from '../../electron/app.ts'
import { surroundingsOf } from '../../electron/ollama/ollama.ts'
import { practiceProviders } from '../../electron/practice/practiceProviders.ts'
import { createSessionVault } from '../../electron/secrets/sessionVault.ts'
import { monthlyBudget } from '../../shared/budget.ts'
import type { Publish } from '../../shared/contract.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { turnEventSchema } from '../../shared/turn.ts'
import { printTimes, timeOf } from './measure.ts'

// What the whole gate (storing, labelling, scoring, deciding, reserving, the door) adds to the first word of an answer,
// beside the same request sent straight to the same server.

const servers = spawn(process.execPath, ['test/support/practiceProcess.ts'], { stdio: ['pipe', 'pipe', 'inherit'] })
const [line] = await once(createInterface({ input: servers.stdout }), 'line')
const addresses = z.object({ ollamaUrl: z.string(), cloudUrl: z.string() }).parse(JSON.parse(String(line)))

const dataFolder = mkdtempSync(join(tmpdir(), 'gatehouse-bench-'))
const providers = practiceProviders(addresses)
const unlimited = monthlyBudget(1_000_000_000_000_000)
writeFileSync(
  join(dataFolder, 'settings.json'),
  JSON.stringify({ version: 1, ...defaultSettings, providers, budget: unlimited }),
)
const firstWords = new Map<string, () => void>()
const ends = new Map<string, () => void>()
const publish: Publish = (name, payload) => {
  if (name !== 'turn') return
  const event = turnEventSchema.parse(payload)
  if (event.type === 'text') firstWords.get(event.turnId)?.()
  if (event.type === 'finished') ends.get(event.turnId)?.()
}
const app = await createApp({
  dataFolder,
  shell: 'browser',
  practice: false,
  profileWish: null,
  ollama: { ...surroundingsOf({}, dataFolder), usualBaseUrl: 'http://127.0.0.1:1', places: [] },
  publish,
  vault: createSessionVault('the benchmark'),
  notify: () => false,
  confirmLink: async () => false,
  openLink: async () => {},
})

await app.modelsKnown

const cloud = providers[1]
const passage = 'The meeting was moved to Tuesday, and the costs were presented again. '
const textOf = (bytes: number) =>
  `Explain what follows. ${passage.repeat(Math.ceil(bytes / passage.length))}`.slice(0, bytes)

async function askDirectly(content: string): Promise<number> {
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined
  const firstWordMs = await timeOf(async () => {
    const response = await fetch(`${cloud.baseUrl}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ model: cloud.models[0]?.id, messages: [{ role: 'user', content }], stream: true }),
    })
    reader = response.body?.getReader()
    const decoder = new TextDecoder()
    for (let text = ''; !/"content":"./.test(text);) text += decoder.decode((await reader?.read())?.value)
  })
  while ((await reader?.read())?.done === false);
  return firstWordMs
}

async function askThroughTheGate(text: string): Promise<number> {
  const [turnId, conversationId] = [randomUUID(), randomUUID()]
  await app.handlers['conversations.create']({ id: conversationId, mode: 'cloud' })
  // Else a model on this machine would find a title at the same time.
  await app.handlers['conversations.change']({ conversationId, title: 'A benchmark' })
  const [heard, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  firstWords.set(turnId, heard.resolve)
  ends.set(turnId, ended.resolve)
  const firstWordMs = await timeOf(async () => {
    const sent = await app.handlers['chat.send']({ turnId, conversationId, text, pick: null })
    if (!sent.ok) throw new Error(JSON.stringify(sent.error))
    await heard.promise
  })
  await ended.promise
  return firstWordMs
}

const rounds = 150
for (const [name, bytes] of [
  ['1 KB', 1024],
  ['4 KB', 4096],
] as const) {
  const direct: number[] = []
  const gated: number[] = []
  for (let round = 0; round < rounds; round++) {
    const text = `${round} ${textOf(bytes)}`
    direct.push(await askDirectly(text))
    gated.push(await askThroughTheGate(text))
  }
  printTimes(`first word of an answer to ${name}, asked directly`, direct.slice(20))
  printTimes(`first word of an answer to ${name}, through the gate`, gated.slice(20))
}

const streams = 50
const together = async (ask: (text: string) => Promise<number>) =>
  Promise.all(Array.from({ length: streams }, (_, index) => ask(`${index} ${textOf(1024)}`)))
await together(askDirectly)
printTimes(`first word, ${streams} at once, asked directly`, await together(askDirectly))
await together(askThroughTheGate)
printTimes(`first word, ${streams} at once, through the gate`, await together(askThroughTheGate))

await app.close()
servers.stdin.end()
await once(servers, 'exit')
rmSync(dataFolder, { recursive: true, force: true })
