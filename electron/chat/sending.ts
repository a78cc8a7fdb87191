import type { Ask, Consent, Place, PreviewText } from '../../shared/consent.ts'
import type { Decision } from '../../shared/decision.ts'
import { countFound, type FindingCount } from '../../shared/finding.ts'
import { isSameModel, type Destination } from '../../shared/model.ts'
import type { RedactedText } from '../../shared/receipt.ts'
import { hashText } from '../egress/cargo.ts'
import type { ChatMessage } from '../providers/chatModel.ts'
import { opensNothing } from '../sensitivity/judge.ts'
import {
  isRemovable,
  needsHiddenValue,
  planRedaction,
  redact,
  type EarlierStandIns,
  type Redaction,
  type Segment,
} from '../sensitivity/redaction.ts'
import { createRestorer } from '../sensitivity/restore.ts'
import type { Gathered } from './gather.ts'
import type { Turn } from './turn.ts'

export const planRedactionOf = ({ messages, labelled }: Gathered, earlier: EarlierStandIns): Redaction =>
  planRedaction(
    messages.map(({ text }) => text),
    labelled.labels.map(({ findings }) => findings),
    earlier,
  )

interface AskFacts {
  readonly ids: Turn['ids']
  readonly gathered: Gathered
  readonly redaction: Redaction
  readonly decision: Decision
  readonly asked: Destination
}

/** The override prompt for a decision that sensitivity alone stands in the way of, or stood when it was first put. */
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
    unhidden: unhiddenIn(gathered),
    foundIn: placesOf(gathered),
    preview: gathered.messages.map(({ role }, index) => ({ role, ...previewOf(redaction.texts[index] ?? []) })),
    isPrivate: decision.ask !== null,
    needsValues: needsHiddenValue(gathered.question, redaction),
    local: local?.destination ?? null,
  }
}

const unhiddenIn = ({ labelled }: Gathered): FindingCount[] =>
  countFound(
    labelled.labels.map(({ findings, topics }) => ({ findings: findings.filter((one) => !isRemovable(one)), topics })),
  )

function placesOf({ messages, labelled, fileNames }: Gathered): Place[] {
  const question = messages.findLastIndex(({ role }) => role === 'user')
  return messages.flatMap(({ text }, index) => {
    if (opensNothing(labelled.labels[index]?.level ?? 'public')) return []
    const name = fileNames.get(text)
    return index === question ? { kind: 'message' } : name === undefined ? { kind: 'earlier' } : { kind: 'file', name }
  })
}

/** A very long text is for nobody to read. */
const longestPreview = 40_000

function previewOf(segments: readonly Segment[]): Omit<PreviewText, 'role'> {
  const parts: PreviewText['parts'] = []
  let length = 0
  for (const { text, hidden } of segments) {
    const shown = hidden === null ? text.slice(0, Math.max(0, longestPreview - length)) : text
    if (length < longestPreview) parts.push({ text: shown, findingId: hidden?.id ?? null })
    length += text.length
  }
  return { parts, moreCharacters: length - parts.reduce((sum, { text }) => sum + text.length, 0) }
}

/** What goes to one destination, and how its answer is read. */
export interface Sending {
  readonly messages: readonly ChatMessage[]
  /** SHA-256 of the texts the person consented to, and to no others. */
  readonly consentedTexts: ReadonlySet<string>
  /** Those of them that differ from what the person wrote and read. */
  readonly redactedTexts: readonly RedactedText[]
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
      const redacted = redactAll(messages, given)
      return {
        messages: redacted,
        consentedTexts: digestsOf(redacted),
        redactedTexts: redacted.filter(({ text }, index) => text !== messages[index]?.text),
        restore: createRestorer(given.redaction),
      }
    }
    case 'keep':
    case 'cancel':
      return asItIs(messages)
  }
}

/** By their texts, not by their places: the oldest ones may be left out by now. What the consent was not about stays as it is. */
function redactAll(messages: readonly ChatMessage[], { redaction, revealed }: GivenConsent): ChatMessage[] {
  const texts = redact(redaction, revealed)
  const byText = new Map(
    redaction.texts.map((segments, index) => [segments.map(({ text }) => text).join(''), texts[index]]),
  )
  return messages.map((message) => ({ ...message, text: byText.get(message.text) ?? message.text }))
}

const asItIs = (messages: readonly ChatMessage[]): Sending => ({
  messages,
  consentedTexts: new Set(),
  redactedTexts: [],
  restore: (text) => text,
})

const digestsOf = (messages: readonly ChatMessage[]): ReadonlySet<string> =>
  new Set(messages.map(({ text }) => hashText(text)))
