import type { Ask, Consent } from '../../shared/consent.ts'
import type { Decision } from '../../shared/decision.ts'
import { isSameModel, type Destination } from '../../shared/model.ts'
import { hashText } from '../egress/cargo.ts'
import type { ChatMessage } from '../providers/chatModel.ts'
import { planRedaction, redact, type Redaction } from '../sensitivity/redaction.ts'
import { createRestorer } from '../sensitivity/restore.ts'
import type { Gathered } from './gather.ts'
import type { Turn } from './turn.ts'

export const planRedactionOf = ({ messages, labelled }: Gathered): Redaction =>
  planRedaction(
    messages.map(({ text }) => text),
    labelled.labels.map(({ findings }) => findings),
  )

interface AskFacts {
  readonly ids: Turn['ids']
  readonly gathered: Gathered
  readonly redaction: Redaction
  readonly decision: Decision
  readonly asked: Destination
}

/** The override prompt for a decision that sensitivity alone stands in the way of. */
export function toAsk({ ids, gathered, redaction, decision, asked }: AskFacts): Ask {
  const isAsked = decision.candidates.find(({ destination }) => isSameModel(destination, asked))
  const local = decision.candidates.find(
    ({ removed, destination }) => removed === null && destination.locality !== 'cloud',
  )
  return {
    ...ids,
    destination: asked,
    expectedCostNanoUsd: isAsked?.expectedCostNanoUsd ?? null,
    level: decision.level,
    findings: redaction.values.map(({ id, type, masked, standIn }) => ({ id, type, masked, standIn })),
    preview: gathered.messages.map(({ role }, index) => ({
      role,
      parts: (redaction.texts[index] ?? []).map(({ text, hidden }) => ({ text, findingId: hidden?.id ?? null })),
    })),
    local: local?.destination ?? null,
  }
}

/** What goes to one destination, and how its answer is read. */
export interface Sending {
  readonly messages: readonly ChatMessage[]
  /** SHA-256 of the texts the person consented to, and to no others. */
  readonly consentedTexts: ReadonlySet<string>
  readonly restore: (text: string, isLast: boolean) => string
}

export interface GivenConsent {
  readonly consent: Consent
  readonly redaction: Redaction
  readonly revealed: ReadonlySet<string>
}

/** Consent holds for the one destination it was given for; every other gets the texts under the ordinary limit. */
export function planSending({ messages }: Gathered, given: GivenConsent | null, destination: Destination): Sending {
  if (given === null || !isSameModel(given.consent.destination, destination)) return asItIs(messages)
  switch (given.consent.choice) {
    case 'send':
      return { ...asItIs(messages), consentedTexts: digestsOf(messages) }
    case 'redact': {
      const texts = redact(given.redaction, given.revealed)
      const redacted = messages.map((message, index) => ({ ...message, text: texts[index] ?? '' }))
      return { messages: redacted, consentedTexts: digestsOf(redacted), restore: createRestorer(given.redaction) }
    }
    case 'keep':
    case 'cancel':
      return asItIs(messages)
  }
}

const asItIs = (messages: readonly ChatMessage[]): Sending => ({
  messages,
  consentedTexts: new Set(),
  restore: (text) => text,
})

const digestsOf = (messages: readonly ChatMessage[]): ReadonlySet<string> =>
  new Set(messages.map(({ text }) => hashText(text)))
