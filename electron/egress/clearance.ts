import type { Destination } from '../../shared/model.ts'
import type { Level } from '../../shared/level.ts'

/** What the door demands for one request. */
export interface Clearance {
  readonly purpose: 'chat' | 'models' | 'title' | 'probe' | 'install'
  /** The only origin (scheme, host, port) that may be spoken to. */
  readonly baseUrl: string
  /** The model that was cleared: its name is no text of the person's and is not labelled. */
  readonly model?: string
  /** What is claimed of it. The door resolves the host itself and may find it less trustworthy, never more. */
  readonly locality: Destination['locality']
  /** Where it ends up, where what is spoken to passes it on; this is what the record names. */
  readonly passedOnTo?: string
  /** Highest level that may pass. */
  readonly highestLevel: Level
  /** SHA-256 (hex) of each text the person consented to send to this origin; these pass above the level. */
  readonly consentedTexts: ReadonlySet<string>
  /** Origins that it may hand a request on to which carries neither a body nor a key; by default none. */
  readonly mayHandOnTo?: readonly string[]
  /** Of one answer; by default what no chat comes near. */
  readonly maxResponseBytes?: number
  /** The answer the bytes are for, so that its receipt can show them; null where there is none. */
  readonly messageId: string | null
}
