import { z } from 'zod'
import { describeLimit, limitPeriodSchema, limitScopeSchema } from './budget.ts'

/** Why one attempt at one destination gave no whole answer. */
export const failureSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unreachable'), detail: z.string() }),
  z.object({ kind: z.literal('first-token-timeout'), timeoutMs: z.number() }),
  z.object({ kind: z.literal('idle-timeout'), timeoutMs: z.number() }),
  z.object({ kind: z.literal('rate-limited'), retryAfterMs: z.number().nullable() }),
  z.object({ kind: z.literal('server-error'), status: z.number().nullable(), detail: z.string() }),
  z.object({ kind: z.literal('unauthorised') }),
  z.object({ kind: z.literal('no-credit') }),
  z.object({ kind: z.literal('model-missing') }),
  z.object({ kind: z.literal('not-proven-local'), detail: z.string() }),
  z.object({ kind: z.literal('context-overflow') }),
  z.object({ kind: z.literal('content-filter') }),
  z.object({ kind: z.literal('empty') }),
  /** The stream ended without a finish reason. */
  z.object({ kind: z.literal('cut-off') }),
  /** The model said the same over and over and was stopped. */
  z.object({ kind: z.literal('repetition') }),
  /** Something answered that does not speak the provider's protocol: a captive portal, a proxy's error page. */
  z.object({ kind: z.literal('not-a-model-api'), detail: z.string() }),
  z.object({ kind: z.literal('bad-request'), detail: z.string() }),
  /** The egress door refused the request. */
  z.object({ kind: z.literal('refused-by-gate'), detail: z.string() }),
  z.object({
    kind: z.literal('over-budget'),
    limit: z.object({ scope: limitScopeSchema, period: limitPeriodSchema }),
    resetsAt: z.number(),
  }),
  /** The cost could not be held on disk, so nothing was sent. */
  z.object({ kind: z.literal('not-held'), detail: z.string() }),
])
export type Failure = z.infer<typeof failureSchema>

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const seconds = (ms: number) => `${Math.round(ms / 1000)} s`

/** What happened, as the start of a sentence that goes on with what is safe and what to do: "OpenAI didn't answer within 30 s". */
export function describeFailure(failure: Failure, name: string): string {
  switch (failure.kind) {
    case 'unreachable':
      return `${name} could not be reached`
    case 'first-token-timeout':
      return `${name} didn't answer within ${seconds(failure.timeoutMs)}`
    case 'idle-timeout':
      return `${name} stopped sending for ${seconds(failure.timeoutMs)}`
    case 'rate-limited':
      return failure.retryAfterMs === null
        ? `${name} asks for a pause (too many requests)`
        : `${name} asks for a pause of ${seconds(failure.retryAfterMs)} (too many requests)`
    case 'server-error':
      return `${name} had a problem of its own${failure.status === null ? '' : ` (status ${failure.status})`}`
    case 'unauthorised':
      return `${name} didn't accept the key`
    case 'no-credit':
      return `${name} says that your account there has no credit left`
    case 'model-missing':
      return `${name} doesn't have this model`
    case 'not-proven-local':
      return `${name} could not prove that this model runs on this machine`
    case 'context-overflow':
      return `The conversation is too long for this model of ${name}`
    case 'content-filter':
      return `${name} declined to answer (content filter)`
    case 'empty':
      return `${name} sent an empty answer`
    case 'cut-off':
      return `${name} broke off in the middle of the answer`
    case 'repetition':
      return `${name} went round in circles and was stopped`
    case 'not-a-model-api':
      return `${name} did not answer like a model: something else is at that address`
    case 'bad-request':
      return `${name} didn't understand the request`
    case 'refused-by-gate':
      return `The gate stopped this before it was sent to ${name}`
    case 'over-budget':
      return `${capitalised(describeLimit(failure.limit))} doesn't cover ${name}`
    case 'not-held':
      return `Nothing was sent to ${name}, because the cost could not be written down`
  }
}
