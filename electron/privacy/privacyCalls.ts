import { randomBytes } from 'node:crypto'
import type { Handlers } from '../../shared/contract.ts'
import type { AppError } from '../../shared/errors.ts'
import {
  privacyRulesVersion,
  type HarmlessSet,
  type PrivacyRules,
  type PrivacySummary,
} from '../../shared/privacyRules.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Detector } from '../sensitivity/detector.ts'
import { hashHarmless } from '../sensitivity/ownRules.ts'
import type { PrivacyFile } from './privacyFile.ts'
import { parsePrivacyRules } from './readPrivacyRules.ts'

interface Dependencies {
  readonly privacy: PrivacyFile
  readonly detector: Pick<Detector, 'label'>
}

export const summarise = ({ rules, harmless }: PrivacyRules): PrivacySummary => ({
  rules,
  harmlessCount: harmless.reduce((sum, { hashes }) => sum + hashes.length, 0),
})

export function createPrivacyCalls({
  privacy,
  detector,
}: Dependencies): Pick<Handlers, Extract<keyof Handlers, `privacy.${string}`>> {
  function change(apply: (rules: PrivacyRules) => PrivacyRules): Result<PrivacySummary, AppError> {
    const changed = privacy.change(apply)
    return changed.ok ? ok(summarise(changed.value)) : changed
  }
  return {
    'privacy.read': async () => ok(summarise(privacy.read())),
    'privacy.saveRule': async ({ rule }) =>
      change(({ rules, harmless }) => ({
        harmless,
        rules: rules.some(({ id }) => id === rule.id)
          ? rules.map((known) => (known.id === rule.id ? rule : known))
          : [...rules, rule],
      })),
    'privacy.removeRule': async ({ ruleId }) =>
      change(({ rules, harmless }) => ({ harmless, rules: rules.filter(({ id }) => id !== ruleId) })),
    'privacy.setHarmless': async ({ values, isHarmless }) =>
      change(({ rules, harmless }) => ({
        rules,
        harmless: isHarmless ? withValues(harmless, values) : withoutValues(harmless, values),
      })),
    'privacy.forgetHarmless': async () => change(({ rules }) => ({ rules, harmless: [] })),
    'privacy.label': async ({ text }) => ok(detector.label(text)),
    'privacy.export': async () =>
      ok(`${JSON.stringify({ version: privacyRulesVersion, ...privacy.read() }, null, 2)}\n`),
    'privacy.import': async ({ text }) => {
      const { rules, because } = parsePrivacyRules(text)
      if (because === null) return change((known) => join(known, rules))
      return fail({ kind: 'invalid-input', problems: [importProblems[because]] })
    },
  }
}

const importProblems = {
  damaged: 'this is no file of privacy rules, or something in it makes no sense',
  newer: 'this file was written by a newer Gatehouse',
} as const

const newSet = (): HarmlessSet => ({ key: randomBytes(32).toString('hex'), hashes: [] })

function withValues(sets: readonly HarmlessSet[], values: readonly string[]): HarmlessSet[] {
  const [own = newSet(), ...others] = sets
  return [addHashes(own, hashesOf(own, values)), ...others]
}

const withoutValues = (sets: readonly HarmlessSet[], values: readonly string[]): HarmlessSet[] =>
  sets.map((set) => {
    const gone = new Set(hashesOf(set, values))
    return { key: set.key, hashes: set.hashes.filter((hash) => !gone.has(hash)) }
  })

const hashesOf = ({ key }: HarmlessSet, values: readonly string[]) => values.map((value) => hashHarmless(value, key))

const addHashes = ({ key, hashes }: HarmlessSet, more: readonly string[]): HarmlessSet => ({
  key,
  hashes: [...new Set([...hashes, ...more])],
})

/** Of two rules with one id the imported one holds. */
function join(known: PrivacyRules, more: PrivacyRules): PrivacyRules {
  const imported = new Map(more.rules.map((rule) => [rule.id, rule]))
  const setsByKey = new Map(known.harmless.map((set) => [set.key, set]))
  for (const { key, hashes } of more.harmless)
    setsByKey.set(key, addHashes(setsByKey.get(key) ?? { key, hashes: [] }, hashes))
  return {
    rules: [...known.rules.filter(({ id }) => !imported.has(id)), ...imported.values()],
    harmless: [...setsByKey.values()],
  }
}
