import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import {
  harmlessSetSchema,
  mostRules,
  mostSets,
  privacyRuleSchema,
  privacyRulesSchema,
  privacyRulesVersion,
  type PrivacyRules,
} from '../../shared/privacyRules.ts'
import { createOwnRules } from '../sensitivity/ownRules.ts'

export interface ParsedPrivacyRules {
  readonly rules: PrivacyRules
  /** Why the text could not be taken as it is; null: it could. */
  readonly because: 'damaged' | 'newer' | null
}

const exactSchema = privacyRulesSchema.extend({ version: z.literal(privacyRulesVersion) })

const list = z.array(z.unknown()).catch([])
const somethingSchema = z
  .object({ version: z.number().catch(0), rules: list, harmless: list })
  .catch({ version: 0, rules: [], harmless: [] })

export const noPrivacyRules: PrivacyRules = { rules: [], harmless: [] }

export const privacyFileOf = (folder: string): string => join(folder, 'privacy.json')

/** Null where there is no file yet. A file that cannot be read is damaged. */
export function readPrivacyRules(folder: string): ParsedPrivacyRules | null {
  const file = privacyFileOf(folder)
  if (!existsSync(file)) return null
  try {
    return parsePrivacyRules(readFileSync(file, 'utf8'))
  } catch {
    return { rules: noPrivacyRules, because: 'damaged' }
  }
}

/** Takes what can be understood, each rule and each set of harmless values by itself. */
export function parsePrivacyRules(text: string): ParsedPrivacyRules {
  const json = parseJson(text)
  const exact = exactSchema.safeParse(json)
  if (exact.success && createOwnRules(exact.data).ok) {
    const { rules, harmless } = exact.data
    return { rules: { rules, harmless }, because: null }
  }
  const { version, rules, harmless } = somethingSchema.parse(json)
  return {
    because: version > privacyRulesVersion ? 'newer' : 'damaged',
    rules: {
      rules: rules
        .flatMap((rule) => privacyRuleSchema.safeParse(rule).data ?? [])
        .filter((rule) => createOwnRules({ rules: [rule], harmless: [] }).ok)
        .slice(0, mostRules),
      harmless: harmless.flatMap((set) => harmlessSetSchema.safeParse(set).data ?? []).slice(0, mostSets),
    },
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
