import { randomUUID } from 'node:crypto'
import type { Doubt, DoubtedAnswer, Offer } from '../../shared/check.ts'
import type { Consent } from '../../shared/consent.ts'
import type { Conversation } from '../../shared/conversation.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Message, MessageStatus, Route } from '../../shared/message.ts'
import type { Destination, ModelKey } from '../../shared/model.ts'
import { ok } from '../../shared/result.ts'
import { stepAfter } from '../routing/nextStep.ts'
import { createAnswerWriter, type AnswerWriter } from './answerWriter.ts'
import { runChain, type ChainEnd } from './chain.ts'
import type { ChatDependencies } from './dependencies.ts'
import { decideTurn, type DecidedTurn } from './decideTurn.ts'
import { findOffer, hasStronger, judgeAnswer } from './judge.ts'
import { pathTo } from './pathTo.ts'
import { planRedactionOf, planSending, toAsk, type GivenConsent } from './sending.ts'

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

export interface Ending {
  readonly status: Extract<MessageStatus, 'complete' | 'stopped' | 'interrupted' | 'failed'>
  readonly error: AppError | null
  /** Null where nothing was ever asked. */
  readonly route: Route | null
  readonly doubts: readonly Doubt[]
  readonly offer: Offer | null
  /** Set where a stronger model is to be asked as well, without a word. */
  readonly doubted: DoubtedAnswer | null
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

const noDoubt = { doubts: [], offer: null, doubted: null }
const stopped: Ending = { status: 'stopped', error: null, route: null, ...noDoubt }

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
  const given = asked && (await askUntilAnswered({ turn, decided: () => decideWith(null), asked }, deps))
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

interface Ended extends Pick<DecidedTurn, 'gathered' | 'decision'> {
  readonly turn: Turn
  readonly answer: string
}

/** Looks at what came of it: whether it will do, and whom else to ask or to offer where it will not. */
function toEnding(end: ChainEnd, { turn, gathered, decision, answer }: Ended): Ending {
  const { tried, finish, ...ending } = end
  const by = tried.at(-1)
  if (end.status === 'stopped' || by === undefined) {
    return {
      ...ending,
      ...noDoubt,
      offer: end.status === 'stopped' ? null : findOffer(decision, { tried: [], doubted: null }),
    }
  }
  const judged =
    finish === null
      ? { doubts: [], isWeak: end.error?.kind === 'provider' && stepAfter(end.error.failure.kind) === 'stronger' }
      : judgeAnswer({
          decision,
          request: gathered.question,
          answer,
          by,
          finish,
          bar: decision.profile.answerCheckBar,
        })
  // A model that the person asked for is not overruled, and text that was gone on with is not begun anew.
  const isOwnWish = turn.pick !== null || decision.directives.length > 0 || turn.answer.text !== ''
  const words = judged.doubts[0]?.words ?? 'it went round in circles'
  const weak = { tier: by.tier, words, costNanoUsd: end.route?.costNanoUsd ?? 0 }
  const doubted = judged.isWeak && !isOwnWish && hasStronger(decision, weak) ? weak : null
  const needsOffer = doubted === null && (judged.isWeak || finish === null)
  return {
    ...ending,
    doubts: judged.doubts,
    doubted,
    offer: needsOffer ? findOffer(decision, { tried, doubted: answer === '' ? null : weak }) : null,
  }
}

interface Asking {
  readonly turn: Turn
  /** As it is now: what is asked about changes when the person teaches the gate. */
  readonly decided: () => DecidedTurn
  readonly asked: Destination
}

const askUntilAnswered = async (asking: Asking, deps: ChatDependencies): Promise<GivenConsent> =>
  (await ask(asking, deps)) ?? askUntilAnswered(asking, deps)

/** Null where the question has to be put anew. */
async function ask({ turn, decided, asked }: Asking, deps: ChatDependencies): Promise<GivenConsent | null> {
  const { gathered, decision } = decided()
  const { turnId, conversationId, messageId } = turn.ids
  const redaction = planRedactionOf(gathered, deps.standIns.of(conversationId))
  const prompt = toAsk({ ids: turn.ids, gathered, redaction, decision, asked })
  // First put, then said: whoever hears of it may answer at once.
  const answered = deps.asks.put(prompt, turn.signal)
  deps.publish('turn', { type: 'asking', ...turn.ids, ask: prompt })
  const answer = await answered
  if (answer === 'outdated') return null
  const { choice, by, reveal } = answer
  const given = { consent: { choice, by, destination: asked, at: deps.now() }, redaction, revealed: new Set(reveal) }
  const { consentedTexts, redactedTexts } = planSending(gathered, given, asked)
  const kept = choice === 'redact' ? deps.standIns.keep(conversationId, redaction.values) : ok(undefined)
  const saved = deps.receipts.saveConsent({
    turnId,
    messageId,
    consent: given.consent,
    textHashes: [...consentedTexts],
    redactedTexts,
  })
  // A consent that is not on record is none.
  return saved.ok && kept.ok ? given : { ...given, consent: { ...given.consent, choice: 'keep' } }
}
