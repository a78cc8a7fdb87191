import { execFile, spawn } from 'node:child_process'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createPracticeOllama } from '../../electron/practice/practiceOllama.ts'
import type { Provider } from '../../shared/settings.ts'
import { freePort } from '../support/freePort.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { openTestApp } from '../support/testApp.ts'
import { cardMessage } from '../support/words.ts'

/** The example of docs/scale-out.md. */
const configOf = (ollamaUrl: string) => `
model_list:
  - model_name: house-strong
    litellm_params:
      model: ollama_chat/practice-large
      api_base: ${ollamaUrl}
litellm_settings:
  drop_params: true
general_settings:
  master_key: sk-house
`

/** `1`: made for this test from its package, which takes minutes. Else the path of a `litellm` that is there. */
const asked = process.env['GATEHOUSE_TEST_LITELLM'] ?? ''
const version = '1.106.12'
if (asked === '') {
  console.warn(
    'SKIPPED: the test against a real LiteLLM. Set GATEHOUSE_TEST_LITELLM=1 (needs Python 3 and its registry) to run it.',
  )
}

async function installLiteLlm(): Promise<string> {
  if (asked !== '1') return asked
  const folder = temporaryFolder()
  const run = promisify(execFile)
  await run('python3', ['-m', 'venv', folder])
  await run(join(folder, 'bin', 'pip'), ['install', '--quiet', `litellm[proxy]==${version}`])
  return join(folder, 'bin', 'litellm')
}

async function startLiteLlm(ollamaUrl: string): Promise<string> {
  const program = await installLiteLlm()
  if (!existsSync(program)) throw new Error(`There is no ${program}`)
  const config = join(temporaryFolder(), 'config.yaml')
  writeFileSync(config, configOf(ollamaUrl))
  const port = await freePort()
  const proxy = spawn(program, ['--config', config, '--host', '127.0.0.1', '--port', String(port)], {
    stdio: 'ignore',
    // Its prices come with it: nothing is fetched.
    env: { ...process.env, LITELLM_LOCAL_MODEL_COST_MAP: 'True', LITELLM_TELEMETRY: 'False' },
  })
  const exited = Promise.withResolvers<void>()
  proxy.once('exit', () => exited.resolve())
  onTestFinished(async () => {
    proxy.kill('SIGTERM')
    await Promise.race([exited.promise, wait(5000)])
    proxy.kill('SIGKILL')
  })
  const address = `http://127.0.0.1:${port}`
  const isUp = () =>
    fetch(`${address}/health/liveliness`).then(
      ({ ok }) => ok,
      () => false,
    )
  await expect.poll(isUp, { timeout: 240_000, interval: 500 }).toBe(true)
  return address
}

describe.skipIf(asked === '')('a real LiteLLM', { timeout: 600_000 }, () => {
  test('answers as a trusted endpoint of the strong tier, after one that has gone', async () => {
    const ollama = await createPracticeOllama({ delayScale: 0, remember: true })
    onTestFinished(() => ollama.close())
    const address = await startLiteLlm(ollama.baseUrl)
    const house = (id: string, baseUrl: string): Provider => ({
      id,
      kind: 'openai-compatible',
      name: id,
      baseUrl,
      locality: 'trusted',
      models: [{ id: 'house-strong', tier: 'strong', price: null, contextTokens: null }],
    })
    const app = await openTestApp({
      settings: { providers: [house('gone', `http://127.0.0.1:${await freePort()}/v1`)] },
    })
    const { models } = await app.call('providers.test', { provider: house('lite', `${address}/v1`), key: 'sk-house' })
    await app.call('providers.save', { provider: house('lite', `${address}/v1`), key: 'sk-house' })
    await app.waitForModel('lite')
    const answer = await app.ask(await app.newConversation('local'), `[strong] ${cardMessage}`)
    const { attempts, egress } = await app.call('receipts.read', { messageId: answer.id })
    expect([models, answer.status, answer.route?.destination.providerId, answer.route?.costNanoUsd]).toEqual([
      ['house-strong'],
      'complete',
      'lite',
      0,
    ])
    expect(attempts.at(-1)).toMatchObject({ outcome: 'answered', usageQuality: 'exact' })
    expect(egress.at(-1)).toMatchObject({ host: new URL(address).host, level: 'restricted', verdict: 'sent' })
    expect(ollama.received.some(({ path }) => path === '/api/chat')).toBe(true)
  })
})
