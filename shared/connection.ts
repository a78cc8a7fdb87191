import { z } from 'zod'

/**
 * `open` with `missedEvents`: too much happened while the page was away, so what it shows must be read anew.
 * `refused`: the app was started anew or has ended; only the link it prints when it starts leads back in.
 */
export const connectionSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('open'), missedEvents: z.boolean() }),
  z.object({ state: z.literal('reconnecting') }),
  z.object({ state: z.literal('refused') }),
])
export type Connection = z.infer<typeof connectionSchema>

export const socketPath = '/socket'

/** Larger messages of a page are refused before they are read. The longest text allowed, every unit escaped, fits. */
export const socketMessageLimitBytes = 8 * 1024 * 1024

/** The machine side says something at least this often; a page that hears nothing for three times as long reconnects. */
export const socketBeatMs = 15_000

/** What a page tells the machine side over its socket. */
export const pageMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    /** One page, for as long as it is not reloaded. */
    pageId: z.uuid(),
    /** Where the page stopped hearing: the run of the app and its last event there. Null on the first connection. */
    heard: z.object({ run: z.string().max(64), sequence: z.number().int().nonnegative() }).nullable(),
  }),
  z.object({
    type: z.literal('call'),
    id: z.number().int().positive(),
    name: z.string().max(100),
    input: z.unknown().optional(),
    /** All calls up to this id were answered: their replies need not be kept. */
    answeredUpTo: z.number().int().nonnegative(),
  }),
])
export type PageMessage = z.infer<typeof pageMessageSchema>

/** What the machine side tells a page. */
export const machineMessageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('welcome'),
    run: z.string(),
    /** The last event before those that follow now. */
    sequence: z.number().int().nonnegative(),
    missedEvents: z.boolean(),
    /** False where the replies to the page's earlier calls are gone: asking again could do them twice. */
    knownPage: z.boolean(),
  }),
  z.object({
    type: z.literal('reply'),
    id: z.number().int().positive(),
    // In two parts: JSON drops a value that is undefined.
    reply: z.object({ ok: z.boolean(), value: z.unknown().optional(), error: z.unknown().optional() }),
  }),
  z.object({
    type: z.literal('event'),
    sequence: z.number().int().positive(),
    name: z.string(),
    payload: z.unknown().optional(),
  }),
  z.object({ type: z.literal('beat') }),
])
export type MachineMessage = z.infer<typeof machineMessageSchema>
