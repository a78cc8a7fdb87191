import { z } from 'zod'
import { countFound, findingCountSchema, findingTypeSchema, nameFound } from './finding.ts'
import { destinationSchema } from './model.ts'
import { nanoUsdSchema } from './money.ts'
import { levelSchema } from './sensitivity.ts'

export const consentChoiceSchema = z.enum(['keep', 'redact', 'send', 'cancel'])
export type ConsentChoice = z.infer<typeof consentChoiceSchema>

/** One finding the person can strike out or keep. The same value found twice is one of these. */
export const askFindingSchema = z.object({
  id: z.string(),
  type: findingTypeSchema,
  /** Enough to recognise it by ("•••• 4417"), not the value. */
  masked: z.string(),
  standIn: z.string(),
})

/** One text that would leave, cut at its findings. */
export const previewTextSchema = z.object({
  role: z.enum(['system', 'user', 'assistant']),
  parts: z.array(z.object({ text: z.string(), findingId: z.string().nullable() })),
  /** Of a very long text not all is shown; all of it would leave. */
  moreCharacters: z.number().int().nonnegative(),
})
export type PreviewText = z.infer<typeof previewTextSchema>

/** Something of the conversation that what is asked about was found in. */
const placeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('message') }),
  z.object({ kind: z.literal('file'), name: z.string() }),
  /** Said before, or in the instructions. */
  z.object({ kind: z.literal('earlier') }),
])
export type Place = z.infer<typeof placeSchema>

/** The override prompt: nothing has been sent, and no answer means local. */
export const askSchema = z.object({
  turnId: z.string(),
  conversationId: z.string(),
  messageId: z.string(),
  destination: destinationSchema,
  expectedCostNanoUsd: nanoUsdSchema.nullable(),
  level: levelSchema,
  /** Values a stand-in can replace. */
  findings: z.array(askFindingSchema),
  /** What no stand-in hides: markings, and what the texts tell. */
  unhidden: z.array(findingCountSchema),
  /** In the order of the conversation. */
  foundIn: z.array(placeSchema),
  preview: z.array(previewTextSchema),
  /** False while nothing above the limit is left in it, as after a value was called harmless: it waits for the person all the same. */
  isPrivate: z.boolean(),
  /** True where the task seems to be about a value itself, so that a stand-in would spoil the answer. */
  needsValues: z.boolean(),
  /** What "keep" leads to; null where nothing on this machine can answer. */
  local: destinationSchema.nullable(),
})
export type Ask = z.infer<typeof askSchema>

/** "a card number and words about a legal matter" */
export const nameAsked = ({ findings, unhidden }: Ask): string =>
  nameFound([...countFound([{ findings, topics: [] }]), ...unhidden])

/** The recorded answer to an ask, bound to texts and one destination. */
export const consentSchema = z.object({
  choice: consentChoiceSchema,
  /** `person`: answered in the window. `timeout`, `closed`: nobody answered, which means keep. */
  by: z.enum(['person', 'timeout', 'closed']),
  destination: destinationSchema,
  at: z.number(),
})
export type Consent = z.infer<typeof consentSchema>
