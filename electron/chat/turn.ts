import type { Doubt, DoubtedAnswer, Offer } from '../../shared/check.ts'
import type { Consent } from '../../shared/consent.ts'
import type { Conversation } from '../../shared/conversation.ts'
import type { Decision } from '../../shared/decision.ts'
import type { AppError } from '../../shared/errors.ts'
import type { Message, MessageStatus, Route } from '../../shared/message.ts'
import type { Destination, ModelKey } from '../../shared/model.ts'
import { profiles } from '../../shared/profile.ts'
import { stepAfter } from '../routing/nextStep.ts'
import { decide } from '../routing/decide.ts'
import { createAnswerWriter, type AnswerWriter } from './answerWriter.ts'
import { runChain, type ChainEnd } from './chain.ts'
import type { ChatDependencies } from './dependencies.ts'
import { gather, toRequest, type Gathered } from './gather.ts'
import { findOffer, hasStronger, judgeAnswer } from './judge.ts'
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

/** Runs one turn to its end and stores how it ended. Returns the answer where a stronger model is to be asked as well. */
export async function runTurn(turn: Turn, deps: ChatDependencies): Promise<DoubtedAnswer | null> {
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
  deps.publish('turn', { type: 'finished', ...ids, message })
  return doubted
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
  const gathered = gather(deps.messages.pathTo(turn.answer.id), deps)
  const { mode, profile } = turn.conversation
  const decideWith = (consent: Consent | null) =>
    decide({ ...toRequest(gathered, { mode, profile, pick: turn.pick, doubted: turn.doubted }, deps), consent })

  const first = decideWith(null)
  // Asked about this question, the person has said what they wanted; it is not asked again for a second answer.
  const asked = turn.doubted === null ? first.ask : null
  const given = asked && (await ask({ turn, gathered, decision: first, asked }, deps))
  if (given?.consent.choice === 'cancel') return 'cancelled'
  if (turn.signal.aborted) return stopped

  const { turnId, messageId } = turn.ids
  let ending: Ending | null = null
  while (ending === null) {
    const decision = decideWith(given?.consent ?? null)
    const saved = deps.receipts.saveDecision({ turnId, messageId, decision })
    if (!saved.ok) return { status: 'failed', error: saved.error, route: null, ...noDoubt }
    const end = await runChain({ turn, gathered, given, decision, writer }, deps)
    ending = end && toEnding(end, { turn, gathered, decision, answer: writer.current.text })
  }
  return ending
}

interface Ended {
  readonly turn: Turn
  readonly gathered: Gathered
  readonly decision: Decision
  readonly answer: string
}

/** Looks at what came of it: whether it will do, and whom else to ask or to offer where it will not. */
function toEnding(end: ChainEnd, { turn, gathered, decision, answer }: Ended): Ending {
  const { tried, finish, ...ending } = end
  const by = tried.at(-1)
  if (end.status === 'stopped' || by === undefined) {
    return { ...ending, ...noDoubt, offer: end.status === 'stopped' ? null : findOffer(decision, [], null) }
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
          bar: profiles[decision.profile].answerCheckBar,
        })
  // A model that the person asked for is not overruled, and text that was gone on with is not begun anew.
  const isOwnWish = turn.pick !== null || decision.directives.length > 0 || turn.answer.text !== ''
  const words = judged.doubts[0]?.words ?? 'it went round in circles'
  const doubted = judged.isWeak && !isOwnWish && hasStronger(decision, by) ? { tier: by.tier, words } : null
  const needsOffer = doubted === null && (judged.isWeak || finish === null)
  return {
    ...ending,
    doubts: judged.doubts,
    doubted,
    offer: needsOffer ? findOffer(decision, tried, answer === '' ? null : by.tier) : null,
  }
}

interface Asking {
  readonly turn: Turn
  readonly gathered: Gathered
  readonly decision: Decision
  readonly asked: Destination
}

async function ask({ turn, gathered, decision, asked }: Asking, deps: ChatDependencies): Promise<GivenConsent> {
  const redaction = planRedactionOf(gathered)
  const prompt = toAsk({ ids: turn.ids, gathered, redaction, decision, asked })
  deps.publish('turn', { type: 'asking', ...turn.ids, ask: prompt })
  const { choice, by, reveal } = await deps.asks.put(prompt, turn.signal)
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
