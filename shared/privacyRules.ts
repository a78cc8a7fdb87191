import { z } from 'zod'
import { levelSchema } from './sensitivity.ts'

export const mostRules = 500
/** In each set. */
export const mostHarmless = 4000
export const mostSets = 20

/** The person's own words ("Project Nightjar") or one pattern ("PRJ-\d{4}"), and how private they are. */
export const privacyRuleSchema = z.object({
  id: z.string().min(1).max(64),
  kind: z.enum(['words', 'pattern']),
  /** Words parted by line ends, or one regular expression. */
  text: z.string().trim().min(1).max(1000),
  level: levelSchema.exclude(['public']),
})
export type PrivacyRule = z.infer<typeof privacyRuleSchema>

/** Values called harmless, as keyed hashes: nobody can read them off, and a guess needs the key. */
export const harmlessSetSchema = z.object({
  key: z.string().min(16).max(200),
  /** HMAC-SHA-256 in hex of each value. */
  hashes: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(mostHarmless),
})
export type HarmlessSet = z.infer<typeof harmlessSetSchema>

export const privacyRulesVersion = 1

/** All the person taught the gate; the whole of it is the file of import and export. */
export const privacyRulesSchema = z.object({
  rules: z.array(privacyRuleSchema).max(mostRules),
  /** One set for each machine whose file was taken in; the first is this machine's own. */
  harmless: z.array(harmlessSetSchema).max(mostSets),
})
export type PrivacyRules = z.infer<typeof privacyRulesSchema>

/** What the page shows of it: which values were called harmless cannot be told any more. */
export const privacySummarySchema = z.object({
  rules: z.array(privacyRuleSchema),
  harmlessCount: z.number().int().nonnegative(),
})
export type PrivacySummary = z.infer<typeof privacySummarySchema>
