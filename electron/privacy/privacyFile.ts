import { copyFileSync } from 'node:fs'
import type { AppError } from '../../shared/errors.ts'
import {
  mostHarmless,
  mostRules,
  privacyRulesSchema,
  privacyRulesVersion,
  type PrivacyRules,
} from '../../shared/privacyRules.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Notice } from '../../shared/status.ts'
import { describePattern } from '../sensitivity/describePattern.ts'
import type { OwnRules } from '../sensitivity/label.ts'
import { createOwnRules } from '../sensitivity/ownRules.ts'
import { writeJsonFile } from '../storage/jsonFile.ts'
import { saving } from '../storage/saving.ts'
import { datedName } from '../storage/setAside.ts'
import { noPrivacyRules, privacyFileOf, readPrivacyRules } from './readPrivacyRules.ts'

export interface PrivacyFile {
  read(): PrivacyRules
  /** The rules, ready to be asked: the same object until they change. */
  ownRules(): OwnRules
  /** Nothing changes where the rules make no sense or cannot be saved. */
  change(apply: (rules: PrivacyRules) => PrivacyRules): Result<PrivacyRules, AppError>
  /** Returns the function that stops listening. */
  onChange(listener: () => void): () => void
  notices(): readonly Notice[]
}

/**
 * What the person taught the gate, in `privacy.json` of an absolute folder. A file that cannot be used is copied aside
 * before it is written over, and what can be understood of it holds.
 */
export function openPrivacyFile({ folder, now }: { readonly folder: string; readonly now: () => number }): PrivacyFile {
  const listeners = new Set<() => void>()
  const notices: Notice[] = []

  function copyAside(because: 'damaged' | 'newer'): void {
    const file = privacyFileOf(folder)
    const keptAs = datedName(file, because, now())
    copyFileSync(file, keptAs)
    notices.push({ kind: 'set-aside', file: 'privacy', because, keptAs, restoredFrom: null })
  }

  const write = (rules: PrivacyRules): void =>
    writeJsonFile({ folder, name: 'privacy' }, { version: privacyRulesVersion, ...rules })

  const found = readPrivacyRules(folder)
  let current = found?.rules ?? noPrivacyRules
  let own = understand(current)
  if (found?.because) {
    const { rules, because } = found
    const saved = saving(() => {
      copyAside(because)
      write(rules)
    })
    if (!saved.ok) notices.push({ kind: 'read-only', detail: saved.error.detail })
  }

  return {
    read: () => current,
    ownRules: () => own,
    change: (apply) => {
      const changed = saving(() => {
        // Another process may have changed it meanwhile.
        const meanwhile = readPrivacyRules(folder)
        if (meanwhile?.because) copyAside(meanwhile.because)
        const rules = apply(meanwhile && !meanwhile.because ? meanwhile.rules : current)
        const problem = problemOf(rules)
        if (problem !== null) return fail(problem)
        write(rules)
        return ok(rules)
      })
      if (!changed.ok || !changed.value.ok) return changed.ok ? changed.value : changed
      current = changed.value.value
      own = understand(current)
      for (const listener of listeners) listener()
      return ok(current)
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    notices: () => notices,
  }
}

function problemOf(rules: PrivacyRules): AppError | null {
  const { rules: list, harmless } = rules
  if (list.length > mostRules) return { kind: 'invalid-input', problems: [`there is room for ${mostRules} rules`] }
  if (!privacyRulesSchema.shape.harmless.safeParse(harmless).success)
    return { kind: 'invalid-input', problems: [`there is room for ${mostHarmless} harmless values`] }
  const own = createOwnRules(rules)
  return own.ok ? null : { kind: 'invalid-input', problems: [describePattern(own.error.problem)] }
}

function understand(rules: PrivacyRules): OwnRules {
  const own = createOwnRules(rules)
  if (!own.ok) throw new Error(`A rule that was accepted makes no sense: ${own.error.problem.kind}`)
  return own.value
}
