import { contract, type Bridge, type Handlers, type Publish } from '../../shared/contract.ts'
import type { Conversation } from '../../shared/conversation.ts'
import type { Message, Route } from '../../shared/message.ts'
import { isSameModel, type Destination, type ModelKey } from '../../shared/model.ts'
import { fail, ok } from '../../shared/result.ts'
import { settingsSchema } from '../../shared/settings.ts'
import { away, demoAnswer, demoConversations, demoMessages, demoModels, here } from './demoData.ts'
import { createDemoAttachments } from './demoAttachments.ts'
import { createDemoBudget, demoBudget } from './demoBudget.ts'
import { demoOutlook } from './demoOutlook.ts'
import { createDemoPrivacy } from './demoPrivacy.ts'
import { demoAsk, demoReceipt, demoSettings, demoStatus } from './demoReplies.ts'
import { createDemoLearned } from './demoLearned.ts'
import { createDemoPrices } from './demoPrices.ts'
import { createDemoMachine } from './demoMachine.ts'
import type { DemoScene } from './demoScene.ts'
import { someConversation, someMessage } from './someMessages.ts'

const cardLike = /(?:\d[ -]?){13,19}/

/** The machine side in memory: the page can be looked at and tested without one. */
export function createDemoBridge(scene: DemoScene): Bridge {
  const listenersByName = new Map<string, Set<(payload: unknown) => void>>()
  const publish: Publish = (name, payload) => {
    for (const listener of listenersByName.get(name) ?? []) listener(payload)
  }
  const handlers = createDemoHandlers(scene, publish)
  const isCall = (name: string): name is keyof Handlers => Object.hasOwn(contract.calls, name)
  if (scene.state === 'reconnecting') {
    setTimeout(() => publish('connection.changed', { state: 'reconnecting' }), 50)
  }
  return {
    async call(name, input) {
      if (!isCall(name)) throw new Error(`No call ${name}`)
      const reply: unknown = Reflect.apply(handlers[name], handlers, [contract.calls[name].input.parse(input)])
      return reply
    },
    on(name, listener) {
      const listeners = listenersByName.get(name) ?? new Set()
      listenersByName.set(name, listeners.add(listener))
      return () => listeners.delete(listener)
    },
  }
}

function createDemoHandlers(scene: DemoScene, publish: Publish): Handlers {
  const isEmpty = scene.state === 'empty' || scene.state === 'first-run'
  let conversations: readonly Conversation[] = isEmpty ? [] : demoConversations
  let messages: readonly Message[] = isEmpty ? [] : demoMessages
  let settings = demoSettings(scene.theme)
  let status = demoStatus(scene.state)
  const removed = new Map<string, Conversation>()
  const waiting = new Map<string, { readonly answer: Message; readonly text: string }>()
  const running = new Map<string, ReturnType<typeof setInterval>>()
  const skips = new Map<string, () => void>()

  const missing = fail({ kind: 'not-found', what: 'this conversation' } as const)
  const find = (id: string) => conversations.find((conversation) => conversation.id === id)
  function keep(conversation: Conversation) {
    conversations = [conversation, ...conversations.filter(({ id }) => id !== conversation.id)]
    publish('conversations.changed', [...conversations])
    return conversation
  }
  function store(message: Message) {
    messages = [...messages.filter(({ id }) => id !== message.id), message]
    return message
  }
  const destinationFor = (text: string, pick: ModelKey | null, mode: Conversation['mode']): Destination =>
    demoModels.find(({ destination }) => pick !== null && isSameModel(destination, pick))?.destination ??
    (mode !== 'local' && text.length > 100 ? away : here)

  function newMessage(conversationId: string, news: Partial<Message>): Message {
    const id = crypto.randomUUID()
    const said = { id, conversationId, turnId: id } as const
    return someMessage({ ...said, status: 'complete', createdAt: Date.now(), level: 'public', ...news })
  }

  function begin(answer: Message, text: string, pick: ModelKey | null) {
    const { turnId, conversationId, id: messageId } = answer
    const mode = find(conversationId)?.mode ?? 'auto'
    if (cardLike.test(text) && mode !== 'local') {
      waiting.set(turnId, { answer, text })
      publish('turn', {
        type: 'asking',
        turnId,
        conversationId,
        messageId,
        ask: demoAsk(turnId, conversationId, messageId, text),
      })
      return
    }
    if (text.includes('pause')) return pause(answer)
    stream(answer, destinationFor(text, pick, mode), 'short rewrite, a stronger model would add little')
  }

  /** As where a provider asks for one. */
  function pause(answer: Message) {
    const { turnId, conversationId, id: messageId } = answer
    const ofTurn = { turnId, conversationId, messageId }
    const failure = { kind: 'rate-limited', retryAfterMs: 12_000 } as const
    const pausing = { type: 'pausing', ...ofTurn, destination: away, failure, pauseMs: 12_000, next: here } as const
    publish('turn', { type: 'routed', ...ofTurn, route: routeTo(away, 'a stronger model helps') })
    publish('turn', pausing)
    skips.set(turnId, () => stream(answer, here, 'you did not wait for OpenAI'))
  }

  function stream(answer: Message, destination: Destination, reason: string) {
    const { turnId, conversationId, id: messageId } = answer
    const ofTurn = { turnId, conversationId, messageId }
    const route = routeTo(destination, reason)
    publish('turn', { type: 'routed', ...ofTurn, route })
    let current = store({ ...answer, route, status: 'streaming' })
    const timer = setInterval(() => {
      const text = demoAnswer.slice(current.text.length, current.text.length + 5)
      publish('turn', { type: 'text', ...ofTurn, channel: 'answer', offset: current.text.length, text })
      current = store({ ...current, text: current.text + text })
      if (current.text === demoAnswer) finish(current, 'complete')
    }, scene.pace)
    running.set(turnId, timer)
  }

  function finish(answer: Message, end: Message['status']) {
    const { turnId, conversationId, id: messageId, route } = answer
    clearInterval(running.get(turnId))
    running.delete(turnId)
    const cost = route?.destination.locality === 'cloud' ? 6_000_000 : 0
    const message = store({ ...answer, status: end, route: route === null ? null : { ...route, costNanoUsd: cost } })
    publish('turn', { type: 'finished', turnId, conversationId, messageId, message, next: null })
  }

  return {
    'status.read': async () => ok(status),
    'conversations.list': async () => ok([...conversations]),
    'conversations.create': async ({ id, mode }) =>
      ok(
        keep(
          someConversation({
            id,
            title: 'New conversation',
            mode: mode ?? 'auto',
            createdAt: Date.now(),
            updatedAt: Date.now(),
          }),
        ),
      ),
    'conversations.open': async ({ conversationId }) => {
      const conversation = find(conversationId)
      if (conversation === undefined) return missing
      return ok({
        conversation,
        messages: messages.filter((message) => message.conversationId === conversationId),
        ask: null,
      })
    },
    'conversations.change': async ({ conversationId, title, mode, profile, instructions, draft }) => {
      const conversation = find(conversationId)
      if (conversation === undefined) return missing
      return ok(
        keep({
          ...conversation,
          ...(title === undefined ? {} : { title }),
          ...(mode === undefined ? {} : { mode }),
          ...(profile === undefined ? {} : { profile }),
          ...(instructions === undefined ? {} : { instructions }),
          ...(draft === undefined ? {} : { draft }),
        }),
      )
    },
    'conversations.remove': async ({ conversationId }) => {
      const conversation = find(conversationId)
      if (conversation === undefined) return missing
      removed.set(conversationId, conversation)
      conversations = conversations.filter(({ id }) => id !== conversationId)
      publish('conversations.changed', [...conversations])
      return ok(undefined)
    },
    'conversations.restore': async ({ conversationId }) => {
      const conversation = removed.get(conversationId)
      return conversation === undefined ? missing : ok(keep(conversation))
    },
    'chat.send': async ({ turnId, conversationId, text, pick }) => {
      const last = messages.findLast((message) => message.conversationId === conversationId)
      const question = store(newMessage(conversationId, { author: 'user', text, turnId, parentId: last?.id ?? null }))
      const answer = store(newMessage(conversationId, { turnId, status: 'waiting', parentId: question.id }))
      const conversation = find(conversationId)
      if (last === undefined && conversation !== undefined) keep({ ...conversation, title: text.slice(0, 40) })
      setTimeout(() => begin(answer, text, pick), 0)
      return ok({ question, answer })
    },
    'chat.retry': async ({ turnId, messageId, pick }) => {
      const before = messages.find(({ id }) => id === messageId)
      const question = messages.find(({ id }) => id === before?.parentId)
      if (before === undefined || question === undefined) return missing
      const answer = store(newMessage(before.conversationId, { turnId, status: 'waiting', parentId: question.id }))
      setTimeout(() => begin(answer, question.text, pick), 0)
      return ok({ answer })
    },
    'chat.continue': async ({ turnId, messageId }) => {
      const before = messages.find(({ id }) => id === messageId)
      if (before === undefined) return missing
      const answer = store({ ...before, turnId, status: 'streaming', error: null })
      setTimeout(() => finish({ ...answer, text: `${answer.text} is the lower one.` }, 'complete'), 300)
      return ok({ answer })
    },
    'chat.stop': async ({ turnId }) => {
      const answer = messages.find((message) => message.turnId === turnId && message.author === 'assistant')
      if (answer !== undefined) finish(answer, 'stopped')
      return ok(undefined)
    },
    'chat.skip': async ({ turnId }) => {
      skips.get(turnId)?.()
      return skips.delete(turnId) ? ok(undefined) : fail({ kind: 'not-found', what: 'pause' })
    },
    'chat.keep': async ({ messageId }) => {
      const kept = messages.find(({ id }) => id === messageId)
      const siblings = messages.filter(({ parentId }) => parentId === kept?.parentId)
      return ok(siblings.map((each) => store({ ...each, kept: each.id === messageId })))
    },
    ...createDemoLearned(),
    'chat.consent': async ({ turnId, choice }) => {
      const asked = waiting.get(turnId)
      waiting.delete(turnId)
      if (asked === undefined) return fail({ kind: 'not-found', what: 'this question' })
      if (choice === 'cancel') finish(asked.answer, 'stopped')
      else if (choice === 'keep') stream(asked.answer, here, 'you kept the message on this machine')
      else
        stream(
          asked.answer,
          away,
          choice === 'redact' ? 'sent with stand-ins, as you chose' : 'sent as it is, as you chose',
        )
      return ok(undefined)
    },
    'chat.outlook': async ({ conversationId, text, pick }) => {
      const destination = destinationFor(text, pick, find(conversationId)?.mode ?? 'auto')
      const isUnpriced = demoModels.some((model) => model.price === null && isSameModel(model.destination, destination))
      return ok(demoOutlook(text, destination, isUnpriced && destination.locality === 'cloud'))
    },
    'receipts.read': async ({ messageId }) => {
      const message = messages.find(({ id }) => id === messageId)
      return message === undefined ? fail({ kind: 'not-found', what: 'this receipt' }) : ok(demoReceipt(message))
    },
    ...createDemoBudget(scene.state, () => settings.budget),
    ...createDemoPrices(
      () => settings,
      (providers) => {
        settings = { ...settings, providers }
        publish('settings.changed', settings)
      },
    ),
    'settings.read': async () => ok(settings),
    'settings.change': async (news) => {
      settings = settingsSchema.parse({ ...settings, ...news })
      if (news.practice === true) status = { ...status, practice: true, needsSetup: false }
      publish('settings.changed', settings)
      publish('status.changed', status)
      publish('budget.changed', demoBudget(scene.state, settings.budget))
      return ok(settings)
    },
    ...createDemoAttachments(publish),
    ...createDemoPrivacy(publish),
    'models.list': async () => ok(demoModels),
    'providers.test': async ({ provider, key }) =>
      provider.kind === 'openai' && key === 'wrong'
        ? fail({ kind: 'provider', providerName: provider.name, failure: { kind: 'unauthorised' } })
        : ok({ models: ['gpt-5.4', 'gpt-5.4-mini', 'o5'] }),
    'providers.save': async ({ provider }) => {
      settings = { ...settings, providers: [...settings.providers.filter(({ id }) => id !== provider.id), provider] }
      publish('settings.changed', settings)
      return ok(settings)
    },
    'providers.remove': async ({ providerId }) => {
      settings = { ...settings, providers: settings.providers.filter(({ id }) => id !== providerId) }
      publish('settings.changed', settings)
      return ok(settings)
    },
    ...createDemoMachine(scene, publish),
    'links.open': async () => ok(true),
  }
}

const routeTo = (destination: Destination, reason: string): Route => ({
  destination,
  reason,
  practice: false,
  costNanoUsd: null,
  usageQuality: 'exact',
})
