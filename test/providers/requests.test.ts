import { expect, onTestFinished, test, vi } from 'vitest'
import { createPracticeCloud } from '../../electron/practice/practiceCloud.ts'
import { createProvider } from '../../electron/providers/createProvider.ts'
import { defaultDeadlines } from '../../electron/providers/createProvider.ts'
import type { ProviderKind } from '../../shared/settings.ts'
import { collect } from '../support/collect.ts'
import { clearanceFor, openDoor } from '../support/openDoor.ts'

/** What a provider of this kind is sent for one conversation. */
async function requestOf(kind: ProviderKind, path: string, key: string | null) {
  const server = await createPracticeCloud({ delayScale: 0, remember: true })
  const door = openDoor()
  onTestFinished(async () => {
    await door.close()
    await server.close()
  })
  const provider = {
    id: 'p',
    kind,
    name: 'P',
    baseUrl: `${server.baseUrl}${path}`,
    locality: 'cloud' as const,
    models: [],
  }
  const fetch = door.open(clearanceFor(server.baseUrl, 'cloud'))
  const chatModel = createProvider({ provider, key, fetch, deadlines: defaultDeadlines.cloud })
  const messages = [
    { role: 'system' as const, text: 'Be kind.' },
    { role: 'system' as const, text: 'Be short.' },
    { role: 'user' as const, text: 'hello' },
    { role: 'assistant' as const, text: 'Hello! \n' },
  ]
  const { end } = await collect(
    chatModel.chat(
      { model: 'practice-frontier', messages, maxOutputTokens: 9, contextTokens: null },
      new AbortController().signal,
    ),
  )
  expect(end).toMatchObject({ type: 'finished' })
  const [request] = server.received
  const headers = Object.entries(request?.headers ?? {}).filter(
    ([name]) => !['host', 'connection', 'content-length'].includes(name),
  )
  return { headers: Object.fromEntries(headers), body: JSON.parse(request?.body ?? '') }
}

const plain = { 'user-agent': 'Gatehouse', 'content-type': 'application/json' }
const transport = { 'accept-language': '*', 'sec-fetch-mode': 'cors', 'accept-encoding': expect.any(String) }

test('nothing of the environment or of the machine goes along', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-of-the-shell')
  vi.stubEnv('OPENAI_ORG_ID', 'org-of-the-shell')
  vi.stubEnv('OPENAI_CUSTOM_HEADERS', 'x-secret: of-the-shell')
  vi.stubEnv('ANTHROPIC_API_KEY', 'sk-of-the-shell')
  vi.stubEnv('ANTHROPIC_CUSTOM_HEADERS', 'x-secret: of-the-shell')
  onTestFinished(() => void vi.unstubAllEnvs())
  const openai = await requestOf('openai', '/v1', 'sk-mine')
  const keyless = await requestOf('openai-compatible', '/v1/', null)
  const anthropic = await requestOf('anthropic', '/v1', 'sk-mine')
  expect({ openai: openai.headers, keyless: keyless.headers, anthropic: anthropic.headers }).toEqual({
    openai: { ...plain, ...transport, accept: 'application/json', authorization: 'Bearer sk-mine' },
    keyless: { ...plain, ...transport, accept: 'application/json' },
    anthropic: {
      ...plain,
      ...transport,
      accept: 'application/json',
      authorization: 'Bearer sk-mine',
      'anthropic-version': expect.any(String),
    },
  })
})

test('OpenAI is given the new name of the limit, its imitators the old one', async () => {
  const messages = [
    { role: 'system', content: 'Be kind.' },
    { role: 'system', content: 'Be short.' },
    { role: 'user', content: 'hello' },
    { role: 'assistant', content: 'Hello! \n' },
  ]
  const rest = { model: 'practice-frontier', messages, stream: true, stream_options: { include_usage: true } }
  expect((await requestOf('openai', '/v1', 'k')).body).toEqual({ ...rest, max_completion_tokens: 9 })
  expect((await requestOf('openai-compatible', '/v1', 'k')).body).toEqual({ ...rest, max_tokens: 9 })
})

test('Anthropic gets each system text for itself, and no white space at the end of what it is to go on with', async () => {
  expect((await requestOf('anthropic', '', 'k')).body).toEqual({
    model: 'practice-frontier',
    max_tokens: 9,
    stream: true,
    system: [
      { type: 'text', text: 'Be kind.' },
      { type: 'text', text: 'Be short.' },
    ],
    messages: [
      { role: 'user', content: 'hello' },
      { role: 'assistant', content: 'Hello!' },
    ],
  })
})
