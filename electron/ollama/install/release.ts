import { z } from 'zod'
import data from './release.json' with { type: 'json' }

const releaseSchema = z.object({
  version: z.string(),
  baseUrl: z.url(),
  /** Origins that the host may hand a download on to. */
  handsOnTo: z.array(z.url()),
  /** By platform and architecture, in Node's words. */
  assets: z.record(
    z.string(),
    z.object({
      name: z.string().regex(/\.(tar\.zst|tgz)$/),
      sha256: z.string().regex(/^[\da-f]{64}$/),
      /** About. */
      downloadBytes: z.number().int(),
      /** About, unpacked. */
      diskBytes: z.number().int(),
    }),
  ),
})
export type Release = z.infer<typeof releaseSchema>

/** The one release that is installed: what this was tried with. Nothing with another hash is ever unpacked. */
export const pinnedRelease: Release = releaseSchema.parse(data)
