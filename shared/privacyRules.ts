import { z } from 'zod'
import { levelSchema } from './sensitivity.ts'

/** The person's own words ("Project Nightjar") or one pattern of his ("PRJ-\d{4}"), and how private they are. */
export const privacyRuleSchema = z.object({
  id: z.string().min(1).max(64),
  kind: z.enum(['words', 'pattern']),
  /** Words parted by line ends, or one regular expression. */
  text: z.string().min(1).max(2000),
  level: levelSchema.exclude(['public']),
})
export type PrivacyRule = z.infer<typeof privacyRuleSchema>

/**
 * All the person taught the gate; the whole of it is the file of import and export.
 * Harmless values are kept as keyed hashes: nobody can read them off, and a guess needs the key.
 */
export const privacyRulesSchema = z.object({
  version: z.literal(1),
  rules: z.array(privacyRuleSchema).max(500),
  /** HMAC-SHA-256 in hex of each value called harmless. */
  harmless: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(10_000),
  harmlessKey: z.string().min(16).max(200),
})
export type PrivacyRules = z.infer<typeof privacyRulesSchema>
