import type { Consent } from '../../shared/consent.ts'
import type { Conversation } from '../../shared/conversation.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Message, MessageStatus, Route } from '../../shared/message.ts'
import type { Destination, ModelKey } from '../../shared/model.ts'
import { createAnswerWriter, type AnswerWriter } from './answerWriter.ts'
import { runChain } from './chain.ts'
import type { ChatDependencies } from './dependencies.ts'
import { decideTurn, type DecidedTurn } from './decideTurn.ts'
import { planRedactionOf, planSending, toAsk, type GivenConsent } from './sending.ts'

/** One turn under way. */
export interface Turn {
  /** What its events are named by. */
  readonly ids: { readonly turnId: string; readonly conversationId: string; readonly messageId: string }
  readonly conversation: Conversation
  /** As stored when the turn began: empty, or the text that is gone on with. */
  readonly answer: Message
  readonly pick: ModelKey | null
  readonly signal: AbortSignal
}

export interface Ending {
  readonly status: Extract<MessageStatus, 'complete' | 'stopped' | 'interrupted' | 'failed'>
  readonly error: AppError | null
  /** Null where nothing was ever asked. */
  readonly route: Route | null
}

/** Runs one turn to its end and stores how it ended. */
export async function runTurn(turn: Turn, deps: ChatDependencies): Promise<void> {
  const { answer, ids } = turn
  const writer = createAnswerWriter({
    turnId: ids.turnId,
    answer,
    store: deps.answers.saveText,
    publish: deps.publish,
  })
  const ending = await answerTurn(turn, writer, deps)
  if (ending === 'cancelled' && withdraw(turn, deps)) return
  writer.flush()
  const { status, error, route } = ending === 'cancelled' ? stopped : ending
  const settled = { status, error, route: route ?? answer.route, ...writer.current }
  const stored = deps.answers.settle({ messageId: answer.id, ...settled })
  const message = stored.ok ? stored.value : { ...answer, ...settled, error: stored.error }
  deps.publish('turn', { type: 'finished', ...ids, message })
}

const stopped: Ending = { status: 'stopped', error: null, route: null }

/** Nothing was sent, so nothing stays behind: the words go back to where they were written. False where text would be lost. */
function withdraw({ answer, ids }: Turn, deps: ChatDependencies): boolean {
  if (answer.text !== '') return false
  const withdrawn = deps.messages.withdraw(ids.turnId)
  if (withdrawn.ok) deps.publish('turn', { type: 'withdrawn', ...ids, question: withdrawn.value })
  return withdrawn.ok
}

/** The steps of a turn in the order that is promised: directives, labels, limits, score, ask, attempts. */
async function answerTurn(turn: Turn, writer: AnswerWriter, deps: ChatDependencies): Promise<Ending | 'cancelled'> {
  const { conversation, pick } = turn
  const path = deps.messages.pathTo(turn.answer.id)
  const decideWith = (given: GivenConsent | null) =>
    decideTurn(path, { conversation, pick, consent: given && bindingOf(given.consent) }, deps)

  const first = decideWith(null)
  const given = first.decision.ask && (await ask({ turn, first, asked: first.decision.ask }, deps))
  if (given?.consent.choice === 'cancel') return 'cancelled'
  if (turn.signal.aborted) return stopped

  const { turnId, messageId } = turn.ids
  let ending: Ending | null = null
  while (ending === null) {
    const { gathered, decision, request } = decideWith(given)
    const saved = deps.receipts.saveDecision({ turnId, messageId, decision, request })
    ending = saved.ok
      ? await runChain({ turn, gathered, given, decision, writer }, deps)
      : { status: 'failed', error: saved.error, route: null }
  }
  return ending
}

/** What of a consent a decision depends on. */
const bindingOf = ({ choice, destination }: Consent) => ({ choice, destination })

interface Asking {
  readonly turn: Turn
  readonly first: DecidedTurn
  readonly asked: Destination
}

async function ask({ turn, first, asked }: Asking, deps: ChatDependencies): Promise<GivenConsent> {
  const { gathered, decision } = first
  const redaction = planRedactionOf(gathered)
  const prompt = toAsk({ ids: turn.ids, gathered, redaction, decision, asked })
  // First put, then said: whoever hears of it may answer at once.
  const answered = deps.asks.put(prompt, turn.signal)
  deps.publish('turn', { type: 'asking', ...turn.ids, ask: prompt })
  const { choice, by, reveal } = await answered
  const given = { consent: { choice, by, destination: asked, at: deps.now() }, redaction, revealed: new Set(reveal) }
  const { consentedTexts } = planSending(gathered, given, asked)
  const { turnId, messageId } = turn.ids
  const saved = deps.receipts.saveConsent({
    turnId,
    messageId,
    consent: given.consent,
    textHashes: [...consentedTexts],
  })
  // A consent that is not on record is none.
  return saved.ok ? given : { ...given, consent: { ...given.consent, choice: 'keep' } }
}
