import { z } from 'zod'

const bytes = z.number().nonnegative()

/** Something that computes beside the processor, as far as Ollama can use it. */
export const acceleratorSchema = z.object({
  name: z.string(),
  library: z.enum(['cuda', 'rocm', 'metal', 'vulkan']),
  /** What models may take of it. */
  totalBytes: bytes,
  freeBytes: bytes.nullable(),
  /** It has no memory of its own: models take that of the machine. */
  isShared: z.boolean(),
})
export type Accelerator = z.infer<typeof acceleratorSchema>

/** What is known of this machine, and what could not be found out. */
export const machineSchema = z.object({
  processor: z.string(),
  /** What this process may use: the limit of a container counts, not what is built in. */
  memoryBytes: bytes,
  /** Null where the system does not tell. */
  availableBytes: bytes.nullable(),
  isContainer: z.boolean(),
  accelerators: z.array(acceleratorSchema),
  /** Ollama's own report is believed over what was found by asking the system. */
  toldBy: z.enum(['ollama', 'system']),
  /** What is odd about it, in words: a driver that does not answer, a card that Ollama cannot use. */
  remarks: z.array(z.string()),
})
export type Machine = z.infer<typeof machineSchema>
