import { z } from 'zod'

/** What is known of the Ollama of this machine. Each of these has one thing that a person can do about it. */
export const daemonStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('looking') }),
  z.object({
    kind: z.literal('running'),
    baseUrl: z.string(),
    version: z.string(),
    /** Started by this app, which also stops it. Any other is used and left alone. */
    isOurs: z.boolean(),
    /** Whether it could pass a message on to Ollama's own cloud; older ones do not tell. */
    cloud: z.enum(['off', 'on', 'unknown']),
    isNewerThanTested: z.boolean(),
  }),
  z.object({ kind: z.literal('stopped'), program: z.string() }),
  z.object({ kind: z.literal('starting'), program: z.string() }),
  z.object({ kind: z.literal('restarting'), problem: z.string(), retryAt: z.number() }),
  /** It ended again and again. */
  z.object({ kind: z.literal('gave-up'), problem: z.string() }),
  z.object({ kind: z.literal('not-installed') }),
  /** What runs the models is not beside it. `where`: its program, or its address where it answers all the same. */
  z.object({ kind: z.literal('engine-missing'), where: z.string(), canStart: z.boolean() }),
  /** It cannot be held to models of this machine. `where`: its address or its program. */
  z.object({ kind: z.literal('too-old'), version: z.string(), where: z.string() }),
  /** Something that is not Ollama answers at its address. */
  z.object({ kind: z.literal('stranger'), baseUrl: z.string(), canStart: z.boolean() }),
  /** Something takes connections there and says nothing (yet). */
  z.object({ kind: z.literal('silent'), baseUrl: z.string(), canStart: z.boolean() }),
  /** OLLAMA_HOST names another machine. */
  z.object({ kind: z.literal('elsewhere'), baseUrl: z.string() }),
])
export type DaemonState = z.infer<typeof daemonStateSchema>

const bytes = z.number().int().nonnegative()

export const installProblemSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('no-space'), neededBytes: bytes, freeBytes: bytes }),
  z.object({ kind: z.literal('not-saved'), detail: z.string() }),
  z.object({ kind: z.literal('unreachable'), detail: z.string() }),
  /** What arrived is not what was released. It was thrown away. */
  z.object({ kind: z.literal('wrong-hash') }),
  z.object({ kind: z.literal('bad-archive'), detail: z.string() }),
  z.object({ kind: z.literal('does-not-run'), detail: z.string() }),
])
export type InstallProblem = z.infer<typeof installProblemSchema>

/** `keptBytes`: what of the download is on the disk already, so that the next try goes on from there. */
export const installStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('idle'), keptBytes: bytes }),
  z.object({
    kind: z.literal('running'),
    step: z.enum(['download', 'check', 'unpack', 'try']),
    doneBytes: bytes,
    totalBytes: bytes,
    /** Null while there is too little to judge by. */
    bytesPerSecond: z.number().nullable(),
    secondsLeft: z.number().nullable(),
  }),
  z.object({ kind: z.literal('failed'), problem: installProblemSchema, keptBytes: bytes }),
])
export type InstallState = z.infer<typeof installStateSchema>

/** What would be fetched from where, shown before anything is. */
export const installOfferSchema = z.object({
  version: z.string(),
  host: z.string(),
  /** About: the exact figure comes with the download. */
  downloadBytes: bytes,
  diskBytes: bytes,
})

export const ollamaViewSchema = z.object({
  daemon: daemonStateSchema,
  install: installStateSchema,
  /** Null where there is no release for this system. */
  offer: installOfferSchema.nullable(),
  /** The one that Gatehouse installed; null: none. */
  installed: z.object({ version: z.string(), previous: z.string().nullable() }).nullable(),
})
/** Everything the page shows of the Ollama of this machine. */
export type OllamaView = z.infer<typeof ollamaViewSchema>
