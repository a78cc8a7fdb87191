import { z } from 'zod'
import { librarySchema, localTierSchema, speedSchema } from '../library.ts'

/** As Ollama takes it: a name, perhaps with a host and an owner before it and a tag after it. */
export const modelNameSchema = z
  .string()
  .trim()
  .max(200)
  .regex(/^[\w.-]+([/:][\w.-]+)*$/, 'A model has a name such as qwen3.5:4b')
const name = modelNameSchema
const model = z.object({ name })
const nothing = z.undefined()

/** What can be done with the models on this machine. */
export const libraryCalls = {
  'library.read': { input: nothing, output: librarySchema },
  /** Also goes on with one that was paused or failed. Progress comes with `library.changed`. */
  'library.pull': { input: model, output: nothing },
  'library.pause': { input: model, output: nothing },
  'library.cancel': { input: model, output: nothing },
  /** Hidden at once and deleted a little later; `restore` until then. */
  'library.remove': { input: model, output: nothing },
  'library.restore': { input: model, output: nothing },
  'library.load': { input: model, output: nothing },
  'library.unload': { input: model, output: nothing },
  /** Keeps it in memory as long as the app runs, and loads it when the app starts. */
  'library.keepWarm': { input: z.object({ name, keep: z.boolean() }), output: nothing },
  /** Has it write a few words and measures how fast. */
  'library.test': { input: model, output: speedSchema },
  /** Removes what cancelled downloads have left on the disk; refused while any may be gone on with. */
  'library.clearLeftovers': { input: nothing, output: nothing },
  /** Makes it the model of a tier; null: back to what suits the machine. */
  'library.choose': { input: z.object({ tier: localTierSchema, name: name.nullable() }), output: nothing },
} as const
