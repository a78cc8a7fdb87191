import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Fault } from '../../electron/practice/fault.ts'
import type { Deadlines } from '../../electron/providers/chatModel.ts'
import { defaultDeadlines } from '../../electron/providers/createProvider.ts'
import type { Failure } from '../../shared/failure.ts'
import type { Message } from '../../shared/message.ts'
import { openTestApp } from '../support/testApp.ts'
import { hardMessage } from '../support/words.ts'

const cloudPick = { providerId: 'practice-cloud', model: 'practice-frontier' }
const busy: Fault = { kind: 'server-error', status: 503 }
const someText = expect.stringMatching(/./)

/** Faults 1–13 and 31, each through the whole turn. What is said of them in `says` is shown to the person. */
interface Row {
  readonly fault: Fault | readonly Fault[]
  readonly at: 'here' | 'cloud'
  readonly status: Message['status']
  readonly text: string
  readonly failure: Failure['kind'] | null
  readonly answeredBy: 'device' | 'cloud'
  /** Chat requests that the server with the fault got. */
  readonly asked: number
  /** The one that the fault is about; all others are those of the app, so that a busy machine fails no row. */
  readonly deadline?: Partial<Deadlines>
}
const kept = { status: 'interrupted', text: someText, asked: 1 } as const
const goneHome = { at: 'cloud', status: 'complete', text: someText, failure: null, answeredBy: 'device' } as const

const rows: Readonly<Record<string, Row>> = {
  '1 a daemon killed in the middle': {
    ...kept,
    fault: { kind: 'reset', afterBytes: 1500 },
    at: 'here',
    failure: 'cut-off',
    answeredBy: 'device',
  },
  '2 a daemon that hangs up is tried once more': {
    fault: { kind: 'hang-up' },
    at: 'here',
    status: 'failed',
    text: '',
    failure: 'unreachable',
    answeredBy: 'device',
    asked: 2 * 2,
  },
  '3 a model deleted during the chat': {
    fault: { kind: 'model-missing' },
    at: 'here',
    status: 'failed',
    text: '',
    failure: 'model-missing',
    answeredBy: 'device',
    asked: 1,
  },
  '5 too many requests, in seconds': {
    fault: [{ kind: 'rate-limited', retryAfter: '1' }],
    at: 'cloud',
    status: 'complete',
    text: someText,
    failure: null,
    answeredBy: 'cloud',
    asked: 2,
  },
  '5 too many requests for too long': {
    ...goneHome,
    fault: { kind: 'rate-limited', retryAfter: '3600' },
    asked: 1,
  },
  '6 a server in trouble twice': {
    fault: [busy, { kind: 'server-error', status: 529 }],
    at: 'cloud',
    status: 'complete',
    text: someText,
    failure: null,
    answeredBy: 'cloud',
    asked: 3,
  },
  '6 a server in trouble for good': { ...goneHome, fault: busy, asked: 3 },
  '7 an error inside the stream': {
    ...kept,
    fault: { kind: 'error-in-stream', afterPieces: 5 },
    at: 'cloud',
    failure: 'server-error',
    answeredBy: 'cloud',
  },
  '7 an error as the first word of the stream': {
    ...goneHome,
    fault: { kind: 'error-in-stream', afterPieces: 0 },
    asked: 3,
  },
  '8 a key that is refused is not tried again': { ...goneHome, fault: { kind: 'unauthorised' }, asked: 1 },
  '9 a connection that falls silent': {
    ...kept,
    fault: { kind: 'idle', afterPieces: 5 },
    at: 'cloud',
    failure: 'idle-timeout',
    answeredBy: 'cloud',
    deadline: { idleMs: 500 },
  },
  '9 one that is silent from the start': {
    ...goneHome,
    fault: { kind: 'silent' },
    asked: 1,
    deadline: { firstTokenMs: 1000 },
  },
  '10 a connection that is reset': {
    ...kept,
    fault: { kind: 'reset', afterBytes: 2500 },
    at: 'cloud',
    failure: 'cut-off',
    answeredBy: 'cloud',
  },
  '13 a page where an answer should be': { ...goneHome, fault: { kind: 'html' }, asked: 1 },
  '13 a captive portal': { ...goneHome, fault: { kind: 'redirect', to: 'http://portal.example/' }, asked: 1 },
}

describe('fault', () => {
  test.each(Object.entries(rows))('%s', async (_, row) => {
    const { ask, newConversation, ollama, cloud, call } = await openTestApp({
      deadlines: { ...defaultDeadlines.cloud, ...row.deadline },
    })
    const server = row.at === 'here' ? ollama : cloud
    server.setFault(row.fault)
    const answer = await ask(await newConversation(), row.at === 'here' ? 'hi' : hardMessage)

    const chats = server.received.filter(({ path }) => path === '/api/chat' || path.endsWith('/completions'))
    expect({
      status: answer.status,
      text: answer.text,
      failure: answer.error?.kind === 'provider' ? answer.error.failure.kind : answer.error,
      answeredBy: answer.route?.destination.locality,
      asked: chats.length,
    }).toEqual({
      status: row.status,
      text: row.text,
      failure: row.failure,
      answeredBy: row.answeredBy,
      asked: row.asked,
    })
    // From this machine nothing goes to the cloud, whatever fails.
    if (row.at === 'here') expect(cloud.receivedBytes()).toBe(0)
    // One charge at most, nothing held, and the badge says what the account says.
    const { spentNanoUsd, heldNanoUsd } = await call('budget.read', undefined)
    const { attempts } = await call('receipts.read', { messageId: answer.id })
    const costs = attempts.map(({ costNanoUsd }) => costNanoUsd)
    expect([costs.reduce((sum, cost) => sum + cost, 0), 0]).toEqual([spentNanoUsd, heldNanoUsd])
    expect(answer.route?.costNanoUsd).toBe(costs.at(-1))
  })
})

test('a model that loads is waited for, and stopping leaves nothing behind (4)', async () => {
  const { send, newConversation, waitFor, ollama, call } = await openTestApp()
  ollama.setFault({ kind: 'slow-load', loadMs: 600_000 })
  const turnId = await send(await newConversation(), 'hi')
  expect(await waitFor('loading', turnId)).toMatchObject({ model: 'practice-small:latest' })
  await call('chat.stop', { turnId })
  expect((await waitFor('finished', turnId)).message.status).toBe('stopped')
  await ollama.whenIdle()
  expect(ollama.received.filter(({ path }) => path === '/api/chat')).toHaveLength(1)
})

test('a key that is refused is asked for, and stays out of sight (8)', async () => {
  const { ask, newConversation, cloud, call, waitForModel, dataFolder, turnEvents } = await openTestApp()
  const key = 'sk-canary-2f6b1d9c'
  const provider = {
    id: 'keyed',
    kind: 'openai' as const,
    name: 'Keyed',
    baseUrl: `${cloud.baseUrl}/v1`,
    locality: 'cloud' as const,
    models: [
      { id: 'practice-frontier', tier: 'frontier' as const, price: { input: 1000, output: 1000 }, contextTokens: null },
    ],
  }
  await call('providers.save', { provider, key })
  await waitForModel('keyed')
  cloud.setFault({ kind: 'unauthorised' })
  const answer = await ask(await newConversation(), 'hi', { providerId: 'keyed', model: 'practice-frontier' })
  expect(answer).toMatchObject({
    status: 'failed',
    error: { kind: 'provider', providerName: 'Keyed', failure: { kind: 'unauthorised' } },
  })
  const files = readdirSync(dataFolder, { recursive: true, encoding: 'utf8', withFileTypes: true })
  const stored = files
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name)))
  expect([...stored, Buffer.from(JSON.stringify(turnEvents))].some((bytes) => bytes.includes(key))).toBe(false)
})

describe('bytes that come in another form', () => {
  const message = 'Schreib „Grüße" 👩‍💻 und 世界 in a table'
  const forms: readonly Fault[] = [
    { kind: 'dialect', dialect: { lineEnd: '\r', space: false, comments: true, multiLineData: true, done: false } },
    { kind: 'dialect', dialect: { lineEnd: '\r\n' } },
    { kind: 'split', bytes: 1 },
    { kind: 'gzip' },
  ]
  test('say the same, and cost the same (11, 12)', async () => {
    const { ask, newConversation, cloud } = await openTestApp()
    const plain = await ask(await newConversation(), message, cloudPick)
    for (const form of forms) {
      cloud.setFault(form)
      const answer = await ask(await newConversation(), message, cloudPick)
      expect([answer.status, answer.text, answer.route]).toEqual(['complete', plain.text, plain.route])
    }
    expect(plain.text).toContain('Grüße" 👩‍💻 und 世界')
  })
})

describe('without a network (31)', () => {
  test('the cloud is out of the question, this machine answers, and nothing is sent later', async () => {
    let online = false
    const { ask, newConversation, cloud, call, waitForModel } = await openTestApp({ isOnline: () => online })
    await call('providers.save', {
      provider: {
        id: 'far',
        kind: 'openai-compatible',
        name: 'Far',
        baseUrl: 'https://models.example/v1',
        locality: 'cloud',
        models: [{ id: 'far', tier: 'frontier', price: { input: 1000, output: 1000 }, contextTokens: null }],
      },
      key: null,
    })
    await waitForModel('far', 'offline')
    cloud.setFault({ kind: 'hang-up' })
    const answer = await ask(await newConversation(), hardMessage)
    expect(answer).toMatchObject({ status: 'complete', route: { destination: { locality: 'device' } } })
    const { decision } = await call('receipts.read', { messageId: answer.id })
    expect(decision?.candidates.find(({ destination }) => destination.providerId === 'far')?.removed).toEqual({
      kind: 'problem',
      problem: 'offline',
    })

    online = true
    cloud.setFault(null)
    const before = cloud.received.length
    await ask(await newConversation('local'), 'hi')
    expect(cloud.received.length).toBe(before)
  })

  test('a name that cannot be looked up is said', async () => {
    const { ask, newConversation, call, waitForModel } = await openTestApp()
    await call('providers.save', {
      provider: {
        id: 'far',
        kind: 'openai-compatible',
        name: 'Far',
        baseUrl: 'https://gatehouse.invalid/v1',
        locality: 'cloud',
        models: [{ id: 'far', tier: 'frontier', price: { input: 1000, output: 1000 }, contextTokens: null }],
      },
      key: null,
    })
    await waitForModel('far')
    const answer = await ask(await newConversation(), 'hi', { providerId: 'far', model: 'far' })
    expect(answer).toMatchObject({
      status: 'failed',
      error: { kind: 'provider', failure: { kind: 'unreachable', detail: expect.stringContaining('name') } },
    })
  })
})
