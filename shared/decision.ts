import { z } from 'zod'
import { describeLimit, limitSchema } from './budget.ts'
import { modeSchema } from './conversation.ts'
import { findingCountSchema, nameFindings } from './finding.ts'
import { destinationSchema, modelProblemSchema } from './model.ts'
import { nanoUsdSchema } from './money.ts'
import { profileIdSchema, profiles } from './profile.ts'
import { levelSchema } from './sensitivity.ts'

/** Why a destination was taken out before anything was sent. */
export const removalSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('mode') }),
  z.object({ kind: z.literal('directive'), directive: z.string() }),
  z.object({ kind: z.literal('profile'), profile: profileIdSchema }),
  z.object({ kind: z.literal('sensitivity'), level: levelSchema }),
  z.object({
    kind: z.literal('budget'),
    limit: limitSchema,
    neededNanoUsd: nanoUsdSchema,
    freeNanoUsd: nanoUsdSchema,
    resetsAt: z.number(),
  }),
  z.object({ kind: z.literal('no-price') }),
  z.object({ kind: z.literal('context-window'), neededTokens: z.number(), contextTokens: z.number() }),
  z.object({ kind: z.literal('problem'), problem: modelProblemSchema }),
  z.object({ kind: z.literal('pick') }),
  /** The person was asked and kept the message on this machine. */
  z.object({ kind: z.literal('declined') }),
  /** Free to take the turn, but the profile sends nothing out only because this machine failed. */
  z.object({ kind: z.literal('fallback'), profile: profileIdSchema }),
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
  profile: profileIdSchema,
  directives: z.array(z.string()),
  /** Of everything that would be sent, not only of the newest message. */
  level: levelSchema,
  findingCounts: z.array(findingCountSchema),
  score: scoreSchema,
  threshold: z.number(),
  inputTokens: z.number().int(),
  /** All that were considered: the chain in its order first, then the removed ones. */
  candidates: z.array(candidateSchema),
  /** The better destination that sensitivity alone stands in the way of. */
  ask: destinationSchema.nullable(),
  /** Half a sentence, shown beside the badge. */
  reason: z.string(),
})
export type Decision = z.infer<typeof decisionSchema>

export const chainOf = (decision: Decision): Candidate[] =>
  decision.candidates.filter(({ removed }) => removed === null)

const problemWords: Record<z.infer<typeof modelProblemSchema>, string> = {
  'no-key': 'no key is stored for it',
  unreachable: 'it cannot be reached',
  offline: 'this machine is offline',
  'model-missing': 'the model is not installed',
  'not-proven-local': 'it could not be proven to run on this machine',
  'key-store-locked': 'the key store is locked',
}

/** Why a candidate was removed, as half a sentence. */
export function describeRemoval(removal: Removal, findings: Decision['findingCounts']): string {
  switch (removal.kind) {
    case 'mode':
      return 'this conversation is local only'
    case 'directive':
      return `you wrote ${removal.directive}`
    case 'profile':
      return `the profile ${profiles[removal.profile].name} never uses the cloud`
    case 'sensitivity':
      return `the text holds ${nameFindings(findings)}`
    case 'budget':
      return `${describeLimit(removal.limit)} does not cover it`
    case 'no-price':
      return 'its price is not known: give one in Settings'
    case 'context-window':
      return `the conversation needs about ${removal.neededTokens} tokens, the model takes ${removal.contextTokens}`
    case 'problem':
      return problemWords[removal.problem]
    case 'pick':
      return 'you chose another model'
    case 'declined':
      return 'you kept the message on this machine'
    case 'fallback':
      return `the profile ${profiles[removal.profile].name} does not turn to the cloud when this machine fails`
  }
}
