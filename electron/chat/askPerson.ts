import type { Destination } from '../../shared/model.ts'
import { ok } from '../../shared/result.ts'
import type { DecidedTurn } from './decideTurn.ts'
import type { ChatDependencies } from './dependencies.ts'
import { planRedactionOf, planSending, toAsk, type GivenConsent } from './sending.ts'
import type { Turn } from './turn.ts'

interface Asking {
  readonly turn: Turn
  /** As it is now: what is asked about changes when the person teaches the gate. */
  readonly decided: () => DecidedTurn
  readonly asked: Destination
}

/** Puts the question whether this may go out, until it was answered as it stands, and records the answer. */
export const askPerson = async (asking: Asking, deps: ChatDependencies): Promise<GivenConsent> =>
  (await askOnce(asking, deps)) ?? askPerson(asking, deps)

/** Null where the question has to be put anew. */
async function askOnce({ turn, decided, asked }: Asking, deps: ChatDependencies): Promise<GivenConsent | null> {
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
