import type { CallInput, Handlers } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Offer } from '../../shared/check.ts'
import type { Message } from '../../shared/message.ts'
import { isSameModel, type ModelKey } from '../../shared/model.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { ChatDependencies } from './dependencies.ts'
import { decideTurn } from './decideTurn.ts'
import { toOutlook, untilModelsAreKnown } from './outlook.ts'
import { pathToDraft } from './pathTo.ts'
import { nameConversation } from './title.ts'
import { runTurn, type Turn } from './turn.ts'

type ChatHandlers = Pick<Handlers, Extract<keyof Handlers, `chat.${string}`>>

export interface Chat {
  readonly handlers: ChatHandlers
  /** Stops every turn and waits until each is stored. */
  close(): Promise<void>
}

interface RunningTurn {
  readonly conversationId: string
  readonly controller: AbortController
  readonly ended: Promise<void>
}

const noWishes = { pick: null, doubted: null, agreedNanoUsd: null }

/** Who takes an offer that said it may cost more than a turn may agrees to that. */
const agreedTo = (offer: Offer | null, pick: ModelKey | null): number | null =>
  offer !== null && pick !== null && isSameModel(offer.destination, pick)
    ? (offer.overTurnLimit?.neededNanoUsd ?? null)
    : null

/** The turns under way, and the calls that start and steer them. */
export function createChat(deps: ChatDependencies): Chat {
  const running = new Map<string, RunningTurn>()
  const namings = new Set<Promise<void>>()
  const closing = new AbortController()

  /** One turn at a time in a conversation; the same turn again is a repeated call. */
  function refusalOf(turnId: string, conversationId: string): AppError | null {
    const other = [...running].find(([id, turn]) => turn.conversationId === conversationId && id !== turnId)
    return other ? { kind: 'busy', what: 'conversation' } : null
  }

  function start(
    turnId: string,
    answer: Message,
    wishes: Pick<Turn, 'pick' | 'doubted' | 'agreedNanoUsd'>,
  ): Result<undefined, AppError> {
    // A stronger model that was to be asked is asked no more; the answer waits for the next start to be interrupted.
    if (running.has(turnId) || closing.signal.aborted) return ok(undefined)
    const conversation = deps.conversations.find(answer.conversationId)
    if (!conversation.ok) return conversation
    const controller = new AbortController()
    const ids = { turnId, conversationId: answer.conversationId, messageId: answer.id }
    const turn = { ids, conversation: conversation.value, answer, ...wishes, signal: controller.signal }
    const ended = runTurn(turn, deps)
      .finally(() => {
        running.delete(turnId)
        deps.changed()
      })
      .then((next) => {
        if (next !== null) start(next.answer.turnId, next.answer, { ...noWishes, doubted: next.doubted })
        return name(ids.conversationId)
      })
    running.set(turnId, { conversationId: ids.conversationId, controller, ended })
    deps.changed()
    return ok(undefined)
  }

  /** Titles come after the answer and hold nothing up. */
  async function name(conversationId: string): Promise<void> {
    if (closing.signal.aborted) return
    const naming = nameConversation(conversationId, closing.signal, deps).finally(() => namings.delete(naming))
    namings.add(naming)
    await naming
  }

  async function send({ turnId, conversationId, text, pick }: CallInput<'chat.send'>) {
    const refusal = refusalOf(turnId, conversationId)
    if (refusal) return fail(refusal)
    const added = deps.messages.addTurn({ turnId, conversationId, text })
    if (!added.ok) return added
    const { question, answer } = added.value
    if (answer.status !== 'waiting') return added
    const { level, findings } = deps.detector.label(text)
    const labelled = deps.messages.label(question.id, level, findings)
    if (!labelled.ok) return labelled
    const started = start(turnId, answer, { ...noWishes, pick })
    return started.ok ? ok({ question: { ...question, level }, answer }) : started
  }

  /** `again`: adds or reopens the answer to run. */
  function runAgain(
    { turnId, messageId, pick }: CallInput<'chat.retry'>,
    again: (message: Message) => Result<Message, AppError>,
  ): Result<{ answer: Message }, AppError> {
    const found = deps.messages.find(messageId)
    if (!found.ok) return found
    const refusal = refusalOf(turnId, found.value.conversationId)
    if (refusal) return fail(refusal)
    const answer = again(found.value)
    if (!answer.ok) return answer
    const started = start(turnId, answer.value, { ...noWishes, pick, agreedNanoUsd: agreedTo(found.value.offer, pick) })
    return started.ok ? ok({ answer: answer.value }) : started
  }

  return {
    handlers: {
      'chat.send': send,
      'chat.retry': async (input) =>
        runAgain(input, ({ id, parentId, author }) =>
          deps.messages.addAnswer({ turnId: input.turnId, questionId: author === 'user' ? id : (parentId ?? id) }),
        ),
      'chat.continue': async (input) =>
        runAgain(input, ({ id }) => deps.answers.reopen({ turnId: input.turnId, messageId: id })),
      'chat.stop': async ({ turnId }) => {
        running.get(turnId)?.controller.abort()
        return running.has(turnId) ? ok(undefined) : fail({ kind: 'not-found', what: 'turn' })
      },
      'chat.skip': async ({ turnId }) =>
        deps.pauses.skip(turnId) ? ok(undefined) : fail({ kind: 'not-found', what: 'pause' }),
      'chat.consent': async ({ turnId, choice, reveal }) =>
        deps.asks.answer(turnId, { choice, reveal, by: 'person' })
          ? ok(undefined)
          : fail({ kind: 'not-found', what: 'question' }),
      'chat.keep': async ({ messageId }) => keep(messageId, deps),
      'chat.outlook': async (input) => outlookOf(input, deps),
    },
    close: async () => {
      closing.abort()
      for (const { controller } of running.values()) controller.abort()
      await Promise.all([...[...running.values()].map(({ ended }) => ended), ...namings])
    },
  }
}

/** One of several answers is the one to go on from, and the choice teaches what such questions gain. */
function keep(messageId: string, { messages, learning }: ChatDependencies): Result<Message[], AppError> {
  const kept = messages.keep(messageId)
  if (!kept.ok) return kept
  const question = messages.find(kept.value[0]?.parentId ?? '')
  if (!question.ok) return question
  const learned = learning.learn(question.value, kept.value)
  return learned.ok ? kept : learned
}

/** Decides as if the draft were sent now, below the newest message. */
async function outlookOf({ conversationId, text, pick }: CallInput<'chat.outlook'>, deps: ChatDependencies) {
  const found = deps.conversations.find(conversationId)
  if (!found.ok) return found
  const path = await pathToDraft({ conversationId, text }, deps)
  const wishes = { conversation: found.value, ...noWishes, pick, consent: null }
  const { decision } = decideTurn(path, wishes, deps)
  const outlook = toOutlook(decision, deps.detector.label(text), deps.settings().currency)
  return ok(deps.modelWait.areKnown() ? outlook : untilModelsAreKnown(outlook))
}
