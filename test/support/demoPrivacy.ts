import type { Handlers, Publish } from '../../shared/contract.ts'
import type { Finding } from '../../shared/finding.ts'
import type { PrivacySummary } from '../../shared/privacyRules.ts'
import { fail, ok } from '../../shared/result.ts'

const demoRules: PrivacySummary['rules'] = [
  { id: 'clients', kind: 'words', text: 'Brightwater Ltd\nHarrow & Finch', level: 'confidential' },
  { id: 'project', kind: 'words', text: 'Project Nightjar', level: 'internal' },
  { id: 'case', kind: 'pattern', text: 'CASE-\\d{4,6}', level: 'restricted' },
]

const harmless = new Set<string>()

/** Numbers like cards, and one name. */
export function findDemoValues(text: string): Finding[] {
  return [...text.matchAll(/(?:\d[ -]?){13,19}|Ada Lovelace/g)].flatMap(({ 0: value, index }): Finding[] => {
    const isName = value.startsWith('A')
    if (harmless.has(value.trimEnd())) return []
    return [
      {
        type: isName ? 'person' : 'card',
        start: index,
        end: index + value.trimEnd().length,
        confidence: isName ? 0.81 : 0.99,
        recogniser: 'demo',
        reason: isName ? 'it reads like a first and a last name' : 'it passes the checksum of card numbers',
      },
    ]
  })
}

export function createDemoPrivacy(publish: Publish): Pick<Handlers, Extract<keyof Handlers, `privacy.${string}`>> {
  let summary: PrivacySummary = { rules: demoRules, harmlessCount: 3 }
  const keep = (news: Partial<PrivacySummary>) => {
    summary = { ...summary, ...news }
    publish('privacy.changed', summary)
    return ok(summary)
  }
  return {
    'privacy.read': async () => ok(summary),
    'privacy.saveRule': async ({ rule }) =>
      rule.kind === 'pattern' && rule.text.includes('+)+')
        ? fail({ kind: 'invalid-input', problems: ['looking for it might never end, as with (a+)+'] })
        : keep({ rules: [...summary.rules.filter(({ id }) => id !== rule.id), rule] }),
    'privacy.removeRule': async ({ ruleId }) => keep({ rules: summary.rules.filter(({ id }) => id !== ruleId) }),
    'privacy.setHarmless': async ({ values, isHarmless }) => {
      for (const value of values) {
        if (isHarmless) harmless.add(value)
        else harmless.delete(value)
      }
      return keep({ harmlessCount: summary.harmlessCount + (isHarmless ? values.length : -values.length) })
    },
    'privacy.forgetHarmless': async () => keep({ harmlessCount: 0 }),
    'privacy.label': async ({ text }) => {
      const findings = findDemoValues(text)
      return ok({
        level: findings.length > 0 ? 'restricted' : 'public',
        findings,
        topics: [],
        contextScore: 0.1,
        margin: 0.8,
      })
    },
    'privacy.export': async () => ok(JSON.stringify({ version: 1, rules: summary.rules, harmless: [] })),
    'privacy.import': async () => ok(summary),
  }
}
