import { randomUUID } from 'node:crypto'
import type { DoubtedAnswer } from '../../shared/check.ts'
import type { Consent } from '../../shared/consent.ts'
import type { Conversation } from '../../shared/conversation.ts'
import type { Message } from '../../shared/message.ts'
import type { ModelKey } from '../../shared/model.ts'
import { askPerson } from './askPerson.ts'
import { createAnswerWriter, type AnswerWriter } from './answerWriter.ts'
import { runChain } from './chain.ts'
import type { ChatDependencies } from './dependencies.ts'
import { decideTurn } from './decideTurn.ts'
import { noDoubt, stopped, toEnding, type Ending } from './ending.ts'
import { pathTo } from './pathTo.ts'
import type { GivenConsent } from './sending.ts'

/** One turn under way. */
export interface Turn {
  /** What its events are named by. */
  readonly ids: { readonly turnId: string; readonly conversationId: string; readonly messageId: string }
  readonly conversation: Conversation
  /** As stored when the turn began: empty, or the text that is gone on with. */
  readonly answer: Message
  readonly pick: ModelKey | null
  /** The answer before, where the gate itself asks for a better one. */
  readonly doubted: DoubtedAnswer | null
  /** What the person agreed that the turn may cost, where an offer said that it may be more than the profile allows. */
  readonly agreedNanoUsd: number | null
  readonly signal: AbortSignal
}

/** Runs one turn to its end and stores how it ended. Returns what begins now where a stronger model is to be asked as well. */
export async function runTurn(turn: Turn, deps: ChatDependencies): Promise<NextAnswer | null> {
  const { answer, ids } = turn
  const writer = createAnswerWriter({
    turnId: ids.turnId,
    answer,
    store: deps.answers.saveText,
    publish: deps.publish,
  })
  const ending = await answerTurn(turn, writer, deps)
  if (ending === 'cancelled' && withdraw(turn, deps)) return null
  writer.flush()
  const { doubted, ...ended } = ending === 'cancelled' ? stopped : ending
  const settled = { ...ended, route: ended.route ?? answer.route, ...writer.current }
  const stored = deps.answers.settle({ messageId: answer.id, ...settled })
  const message = stored.ok ? stored.value : { ...answer, ...settled, doubts: [], error: stored.error }
  const next = doubted && addNext(answer, doubted, deps)
  deps.publish('turn', { type: 'finished', ...ids, message, next: next?.answer ?? null })
  return next
}

/** Another answer to the same question, by a model stronger than the one whose answer was doubted. */
export interface NextAnswer {
  readonly answer: Message
  readonly doubted: DoubtedAnswer
}

/** As part of a turn of its own: both answers stay. */
function addNext({ parentId }: Message, doubted: DoubtedAnswer, { messages }: ChatDependencies): NextAnswer | null {
  const added = parentId === null ? null : messages.addAnswer({ turnId: randomUUID(), questionId: parentId })
  return added?.ok ? { answer: added.value, doubted } : null
}

/** Nothing was sent, so nothing stays behind: the words go back to where they were written. False where text would be lost. */
function withdraw({ answer, ids }: Turn, deps: ChatDependencies): boolean {
  if (answer.text !== '') return false
  const withdrawn = deps.messages.withdraw(ids.turnId)
  if (withdrawn.ok) deps.publish('turn', { type: 'withdrawn', ...ids, question: withdrawn.value })
  return withdrawn.ok
}

/** The steps of a turn in the order that is promised: directives, labels, limits, score, ask, attempts. */
async function answerTurn(turn: Turn, writer: AnswerWriter, deps: ChatDependencies): Promise<Ending | 'cancelled'> {
  const { conversation, pick, doubted, agreedNanoUsd } = turn
  await deps.modelWait.untilKnown(turn.signal)
  if (turn.signal.aborted) return stopped
  const path = await pathTo(turn.answer.id, deps)
  const decideWith = (given: GivenConsent | null) =>
    decideTurn(path, { conversation, pick, doubted, agreedNanoUsd, consent: given && bindingOf(given.consent) }, deps)

  // Asked about this question, the person has said what they wanted; it is not asked again for a second answer.
  const asked = doubted === null ? decideWith(null).decision.ask : null
  const given = asked && (await askPerson({ turn, decided: () => decideWith(null), asked }, deps))
  if (given?.consent.choice === 'cancel') return 'cancelled'
  if (turn.signal.aborted) return stopped

  const { turnId, messageId } = turn.ids
  let ending: Ending | null = null
  while (ending === null) {
    const { gathered, decision, request } = decideWith(given)
    const saved = deps.receipts.saveDecision({ turnId, messageId, decision, request })
    if (!saved.ok) return { status: 'failed', error: saved.error, route: null, ...noDoubt }
    const end = await runChain({ turn, gathered, given, decision, writer }, deps)
    if (end) deps.share.note(decision)
    ending = end && toEnding(end, { turn, gathered, decision, answer: writer.current.text })
  }
  return ending
}

/** What of a consent a decision depends on. */
const bindingOf = ({ choice, destination }: Consent) => ({ choice, destination })
