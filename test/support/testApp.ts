import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createApp, type App } from '../../electron/app.ts'
import { surroundingsOf, type OllamaSurroundings } from '../../electron/ollama/ollama.ts'
import { createPracticeCloud } from '../../electron/practice/practiceCloud.ts'
import { createPracticeOllama } from '../../electron/practice/practiceOllama.ts'
import { practiceProviders } from '../../electron/practice/practiceProviders.ts'
import type { PracticeServer } from '../../electron/practice/practiceServer.ts'
import type { Deadlines } from '../../electron/providers/chatModel.ts'
import { createSessionVault } from '../../electron/secrets/sessionVault.ts'
import type { CallInput, CallName, CallOutput, EventName, EventPayload, Publish } from '../../shared/contract.ts'
import type { Conversation } from '../../shared/conversation.ts'
import type { Message } from '../../shared/message.ts'
import type { ModelKey, ModelOption, ModelProblem } from '../../shared/model.ts'
import { defaultSettings, type Settings } from '../../shared/settings.ts'
import type { TurnEvent } from '../../shared/turn.ts'
import { temporaryFolder } from './temporaryFolder.ts'

export interface TestApp {
  readonly app: App
  readonly ollama: PracticeServer
  readonly cloud: PracticeServer
  readonly dataFolder: string
  readonly turnEvents: readonly TurnEvent[]
  /** Fails the test where the call fails. */
  call<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<CallOutput<Name>>
  /** The first event of its type in a turn, past or to come. */
  waitFor<Type extends TurnEvent['type']>(type: Type, turnId: string): Promise<Extract<TurnEvent, { type: Type }>>
  /** The next event of this name. */
  waitForEvent(name: EventName): Promise<void>
  /** Until a model of a provider can be asked. */
  waitForModel(providerId: string, problem?: ModelProblem | null): Promise<void>
  /** Until a model has named the conversation. */
  waitForTitle(conversationId: string): Promise<string>
  /** The first that is listed or heard of and passes. */
  waitForConversation(passes: (conversation: Conversation) => boolean): Promise<Conversation>
  newConversation(mode?: 'auto' | 'local' | 'cloud'): Promise<string>
  /** Sends a message and returns its turn at once. */
  send(conversationId: string, text: string, pick?: ModelKey | null): Promise<string>
  /** Sends a message and waits for its answer. */
  ask(conversationId: string, text: string, pick?: ModelKey | null): Promise<Message>
}

interface TestAppOptions {
  readonly settings?: Partial<Settings>
  readonly dataFolder?: string
  readonly askMs?: number
  readonly deadlines?: Deadlines
  readonly isOnline?: () => boolean
  /** Pins one. */
  readonly profile?: string
  /** Goes on before it is known which models there are. */
  readonly isHasty?: boolean
  /** By default no Ollama is on this machine but the practice one of the settings. */
  readonly surroundings?: Partial<OllamaSurroundings>
}

/** The whole machine side, on a folder of its own, with both practice servers as its providers. */
export async function openTestApp({
  settings = {},
  dataFolder = temporaryFolder(),
  profile,
  surroundings = {},
  isHasty = false,
  ...options
}: TestAppOptions = {}): Promise<TestApp> {
  const [ollama, cloud] = await Promise.all([
    createPracticeOllama({ delayScale: 0, remember: true }),
    createPracticeCloud({ delayScale: 0, remember: true }),
  ])
  const providers = [...practiceProviders({ ollamaUrl: ollama.baseUrl, cloudUrl: cloud.baseUrl })]
  writeFileSync(
    join(dataFolder, 'settings.json'),
    JSON.stringify({ version: 1, ...defaultSettings, providers, ...settings }),
  )

  const turnEvents: TurnEvent[] = []
  const events = new EventEmitter().setMaxListeners(0)
  const isTurn = (name: EventName, _payload: unknown): _payload is EventPayload<'turn'> => name === 'turn'
  const publish: Publish = (name, payload) => {
    events.emit(name)
    if (!isTurn(name, payload)) return
    turnEvents.push(payload)
    events.emit(`${payload.type} ${payload.turnId}`, payload)
  }
  const created = await createApp({
    dataFolder,
    shell: 'browser',
    practice: false,
    profileWish: profile === undefined ? null : { wish: profile, by: 'the test' },
    publish,
    vault: createSessionVault('the test'),
    notify: () => false,
    confirmLink: async () => false,
    openLink: async () => {},
    ollama: {
      ...surroundingsOf({}, dataFolder),
      usualBaseUrl: 'http://127.0.0.1:1',
      places: [],
      ...surroundings,
    },
    ...options,
  })
  let closing: Promise<void> | null = null
  if (!isHasty) await created.modelsKnown
  const app: App = { ...created, close: () => (closing ??= created.close()) }
  onTestFinished(async () => {
    await app.close()
    await Promise.all([ollama.close(), cloud.close()])
  })

  const test: TestApp = {
    app,
    ollama,
    cloud,
    dataFolder,
    turnEvents,
    call: async (name, input) => {
      const reply = await app.handlers[name](input)
      if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`)
      return reply.value
    },
    waitFor: async (type, turnId) => {
      const isWanted = (event: TurnEvent): event is Extract<TurnEvent, { type: typeof type }> =>
        event.type === type && event.turnId === turnId
      const wasThere = turnEvents.find(isWanted)
      if (wasThere) return wasThere
      await once(events, `${type} ${turnId}`)
      return test.waitFor(type, turnId)
    },
    waitForEvent: async (name) => void (await once(events, name)),
    waitForModel: async (providerId, problem = null) => {
      const models = await test.call('models.list', undefined)
      const isWanted = (model: ModelOption) => model.destination.providerId === providerId && model.problem === problem
      if (models.some(isWanted)) return
      await once(events, 'models.changed')
      await test.waitForModel(providerId, problem)
    },
    waitForTitle: async (conversationId) => {
      const { conversation } = await test.call('conversations.open', { conversationId })
      if (!conversation.title.endsWith('…')) return conversation.title
      await once(events, 'conversations.changed')
      return test.waitForTitle(conversationId)
    },
    waitForConversation: async (passes) => {
      const found = (await test.call('conversations.list', undefined)).find(passes)
      if (found) return found
      await once(events, 'conversations.changed')
      return test.waitForConversation(passes)
    },
    newConversation: async (mode = 'auto') => (await test.call('conversations.create', { id: randomUUID(), mode })).id,
    send: async (conversationId, text, pick = null) => {
      const turnId = randomUUID()
      await test.call('chat.send', { turnId, conversationId, text, pick })
      return turnId
    },
    ask: async (conversationId, text, pick = null) =>
      (await test.waitFor('finished', await test.send(conversationId, text, pick))).message,
  }
  return test
}
