import { z } from 'zod'
import { describeLimit, limitSchema } from './budget.ts'
import { modeSchema } from './conversation.ts'
import { findingCountSchema, nameFound } from './finding.ts'
import { destinationSchema, localitySchema, modelProblemSchema, type Locality, type ModelKey } from './model.ts'
import { formatCost, nanoUsdSchema } from './money.ts'
import { profileSchema } from './profile.ts'
import { levelSchema } from './sensitivity.ts'

/** Why a destination was taken out before anything was sent. */
export const removalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mode') }),
  z.object({ kind: z.literal('directive'), directive: z.string() }),
  z.object({ kind: z.literal('profile'), profile: z.string(), locality: localitySchema }),
  /** Not among the models that the profile names. */
  z.object({ kind: z.literal('model-list'), profile: z.string() }),
  /** The profile keeps everything on this machine as long as this lasts. */
  z.object({ kind: z.literal('surroundings'), because: z.enum(['battery', 'metered']) }),
  /** Above what the profile ever lets go there, so that nobody is asked. */
  z.object({ kind: z.literal('level'), profile: z.string(), level: levelSchema, allowed: levelSchema }),
  /** The person may let it go out. */
  z.object({ kind: z.literal('sensitivity'), level: levelSchema }),
  z.object({
    kind: z.literal('budget'),
    limit: limitSchema,
    neededNanoUsd: nanoUsdSchema,
    freeNanoUsd: nanoUsdSchema,
    resetsAt: z.number(),
  }),
  z.object({
    kind: z.literal('turn-cost'),
    profile: z.string(),
    neededNanoUsd: nanoUsdSchema,
    limitNanoUsd: nanoUsdSchema,
  }),
  z.object({ kind: z.literal('no-price') }),
  z.object({ kind: z.literal('context-window'), neededTokens: z.number(), contextTokens: z.number() }),
  z.object({ kind: z.literal('problem'), problem: modelProblemSchema }),
  /** It failed again and again and is left alone until then. */
  z.object({ kind: z.literal('breaker'), retryAt: z.number() }),
  z.object({ kind: z.literal('pick') }),
  /** No stronger than the model whose answer was doubted. */
  z.object({ kind: z.literal('doubted') }),
  /** The person was asked and kept the message on this machine. */
  z.object({ kind: z.literal('declined') }),
  /** Free to take the turn, but the profile sends nothing out only because this machine failed. */
  z.object({ kind: z.literal('fallback'), profile: z.string() }),
])
export type Removal = z.infer<typeof removalSchema>

export const candidateSchema = z.object({
  destination: destinationSchema,
  expectedCostNanoUsd: nanoUsdSchema.nullable(),
  /** What would be reserved: the estimated input and the whole output limit. */
  worstCaseNanoUsd: nanoUsdSchema.nullable(),
  removed: removalSchema.nullable(),
})
export type Candidate = z.infer<typeof candidateSchema>

/** How much a stronger model is expected to help with this message. */
export const scoreSchema = z.object({
  /** 0–1. */
  gain: z.number(),
  taskClass: z.string(),
  /** What moved the score most, in words, strongest first. */
  words: z.array(z.string()),
})
export type Score = z.infer<typeof scoreSchema>

/** The chosen chain of destinations with its reasons, made before any byte is sent. */
export const decisionSchema = z.object({
  mode: modeSchema,
  /** As it was then: the person may change it later. */
  profile: profileSchema,
  directives: z.array(z.string()),
  /** Of everything that would be sent, not only of the newest message. */
  level: levelSchema,
  findingCounts: z.array(findingCountSchema),
  score: scoreSchema,
  /** Gain from which the cloud was preferred. */
  threshold: z.number(),
  inputTokens: z.number().int(),
  /** Messages at the start of the conversation that are not sent, because no model that may answer takes them all. */
  leftOutMessages: z.number().int().nonnegative(),
  /** All that were considered: the chain in its order first, then the removed ones. */
  candidates: z.array(candidateSchema),
  /** The better destination that sensitivity alone stands in the way of. */
  ask: destinationSchema.nullable(),
  /** What chose the first of the chain: a wish of the person, a limit that removed a better one, or the score. */
  decidedBy: z.enum(['person', 'limit', 'score']),
  /** What the person wished for and does not get, with the reason, as half a sentence. */
  unmet: z.string().nullable(),
  /** Half a sentence, shown beside the badge. */
  reason: z.string(),
})
export type Decision = z.infer<typeof decisionSchema>

export const chainOf = (decision: Decision): Candidate[] =>
  decision.candidates.filter(({ removed }) => removed === null)

/** The best of those that were removed because nobody knows their price. */
export function unpricedOf({ candidates }: Decision): ModelKey | null {
  const found = candidates.find(({ removed }) => removed?.kind === 'no-price')
  return found ? { providerId: found.destination.providerId, model: found.destination.model } : null
}

const problemWords: Record<z.infer<typeof modelProblemSchema>, string> = {
  'no-key': 'no key is stored for it',
  unreachable: 'it cannot be reached',
  offline: 'this machine is offline',
  'model-missing': 'the model is not installed',
  'does-not-fit': 'it needs more memory than this machine has',
  'key-store-locked': 'the key store is locked',
}

const placeNames: Readonly<Record<Locality, string>> = {
  device: 'this machine',
  trusted: 'machines you trust',
  cloud: 'the cloud',
}

/** Why a candidate was removed, as half a sentence. */
export function describeRemoval(removal: Removal, findings: Decision['findingCounts']): string {
  switch (removal.kind) {
    case 'mode':
      return 'this conversation is local only'
    case 'directive':
      return `you wrote ${removal.directive}`
    case 'profile':
      return `the profile ${removal.profile} never uses ${placeNames[removal.locality]}`
    case 'model-list':
      return `the profile ${removal.profile} does not name this model`
    case 'surroundings':
      return removal.because === 'battery' ? 'this machine runs on its battery' : 'the network is a metered one'
    case 'level':
      return `the profile ${removal.profile} lets nothing ${removal.level} go there, asked or not`
    case 'sensitivity':
      return `the text holds ${nameFound(findings)}`
    case 'budget':
      return `${describeLimit(removal.limit)} does not cover it`
    case 'turn-cost':
      return `it may cost ${formatCost(removal.neededNanoUsd)}, the profile ${removal.profile} allows ${formatCost(removal.limitNanoUsd)} a turn`
    case 'no-price':
      return 'its price is not known: give one in Settings'
    case 'context-window':
      return `the conversation needs about ${removal.neededTokens} tokens, the model takes ${removal.contextTokens}`
    case 'problem':
      return problemWords[removal.problem]
    case 'breaker':
      return `it failed several times and is left alone until ${timeWords(removal.retryAt)}`
    case 'pick':
      return 'you chose another model'
    case 'doubted':
      return 'the answer of a model like it was doubted'
    case 'declined':
      return 'you kept the message on this machine'
    case 'fallback':
      return `the profile ${removal.profile} does not turn to the cloud when this machine fails`
  }
}

const timeWords = (at: number) => new Intl.DateTimeFormat('en', { timeStyle: 'medium', hourCycle: 'h23' }).format(at)

/** What is not sent of a long conversation, as half a sentence; null where all of it is. */
export const describeLeftOut = (messages: number): string | null =>
  messages === 0
    ? null
    : messages === 1
      ? 'the first message was left out'
      : `the first ${messages} messages were left out`
