import { createHmac } from 'node:crypto'
import type { Finding } from '../../shared/finding.ts'
import type { HarmlessSet, PrivacyRule, PrivacyRules } from '../../shared/privacyRules.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Level } from '../../shared/level.ts'
import type { OwnRules } from './label.ts'
import { createLexicon } from './lexicon.ts'
import { toLinearPattern, type PatternProblem } from './linearPattern.ts'
import { tokenise } from './tokens.ts'
import { createView } from './view.ts'
import { writeWordBook } from './wordBook.ts'

export type RuleProblem = { readonly kind: 'bad-pattern'; readonly ruleId: string; readonly problem: PatternProblem }

interface Found {
  readonly finding: Finding
  readonly level: Level
}

/** What the person taught the gate, ready to be asked. A pattern that may be slow is refused. */
export function createOwnRules({ rules, harmless }: PrivacyRules): Result<OwnRules, RuleProblem> {
  const patterns: { readonly rule: PrivacyRule; readonly pattern: RegExp }[] = []
  for (const rule of rules.filter(({ kind }) => kind === 'pattern')) {
    const pattern = toLinearPattern(rule.text)
    if (!pattern.ok) return fail({ kind: 'bad-pattern', ruleId: rule.id, problem: pattern.error })
    patterns.push({ rule, pattern: pattern.value })
  }
  const findWords = createWordFinder(rules.filter(({ kind }) => kind === 'words'))
  return ok({
    find: (text) => {
      if (rules.length === 0) return []
      const view = createView(text)
      const spans = [
        ...findWords(view.text),
        ...patterns.flatMap(({ rule, pattern }) => spansOf(view.text, rule, pattern)),
      ]
      return spans.map(({ rule, start, end }) => foundBy(rule, view.toOriginal(start, end)))
    },
    isAllowed: createAllowList(harmless),
  })
}

function createAllowList(sets: readonly HarmlessSet[]): (value: string) => boolean {
  const known = sets.filter(({ hashes }) => hashes.length > 0).map(({ key, hashes }) => ({ key, all: new Set(hashes) }))
  return (value) => known.some(({ key, all }) => all.has(hashHarmless(value, key)))
}

/** The same for "+44 20 7946 0958" and "+442079460958". */
export const hashHarmless = (value: string, key: string): string =>
  createHmac('sha256', key)
    .update(
      createView(value)
        .text.toLowerCase()
        .replaceAll(/[\s().\-/]/g, ''),
    )
    .digest('hex')

interface Span {
  readonly rule: PrivacyRule
  readonly start: number
  readonly end: number
}

/** Words count in any case, with or without diacritics, parted by a space or a hyphen. */
function createWordFinder(rules: readonly PrivacyRule[]): (text: string) => readonly Span[] {
  if (rules.length === 0) return () => []
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  const tables = rules.map(({ id, text }) => ({ [id]: { own: text.replaceAll(/[,*]/g, ' ').split('\n').join(',') } }))
  const book = writeWordBook([{ tables, counts: 'longest' }])
  const lexicon = createLexicon(book)
  return (text) => {
    const tokens = tokenise(text, book.vocabulary)
    return lexicon
      .find(tokens)
      .flat()
      .flatMap(({ sense, first, last }) => {
        const rule = byId.get(sense.name)
        return rule ? [{ rule, start: tokens.starts[first] ?? 0, end: tokens.ends[last] ?? 0 }] : []
      })
  }
}

const spansOf = (text: string, rule: PrivacyRule, pattern: RegExp): readonly Span[] =>
  [...text.matchAll(pattern)].flatMap((match) =>
    match[0] === '' ? [] : [{ rule, start: match.index, end: match.index + match[0].length }],
  )

const foundBy = (rule: PrivacyRule, span: { readonly start: number; readonly end: number }): Found => ({
  level: rule.level,
  finding: {
    type: 'custom',
    ...span,
    confidence: 1,
    recogniser: `own-${rule.id}`,
    reason: rule.kind === 'words' ? 'it is one of your own words' : 'it matches a pattern of yours',
  },
})
