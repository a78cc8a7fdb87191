import type { Scan } from '../../electron/sensitivity/scan.ts'
import type { LabelledLine } from './parseLine.ts'

export interface Judged extends LabelledLine {
  readonly set: string
  readonly kind: 'pii' | 'clean'
  readonly scan: Scan
}

type Count = readonly [hits: number, all: number]

export interface Tally {
  readonly add: (line: Judged) => void
  readonly figures: () => readonly (readonly [name: string, Count])[]
  /** What was overlooked and what was flagged without need, one line each. */
  readonly misses: () => readonly string[]
}

/** Types of spans that identify or open something by themselves. */
const direct = new Set(
  'EMAIL PHONE ADDRESS CREDIT_CARD IBAN BANK_ACCOUNT SSN NATIONAL_ID PASSPORT DRIVER_LICENSE MEDICAL_ID DOB SECRET VEHICLE ENCODED'.split(
    ' ',
  ),
)

const english = 'mt_bench|vicuna|alpaca_eval|arena_hard_v01|arena_hard_v2|self_instruct|alpaca_seed|wizardlm|humaneval'
/** Each figure pools the counters whose name matches. */
const pools: readonly (readonly [name: string, RegExp])[] = [
  ['identifiers flagged (chat)', /^chat_(?:dev|holdout|blind) ident$/],
  ['obfuscated flagged', /^chat_\w+ obf$/],
  ['contextual flagged', /^chat_(?:dev|holdout|blind|pairs) ctx$/],
  ['chat false positives', /^chat_(?:dev|holdout|blind) neg$/],
  ['twin false positives', /^chat_pairs neg$/],
  ['natural', /^chat_natural direct$/],
  ['long flagged', /^long_\w+ direct$/],
  ['clean English FPR', new RegExp(`^clean/(?:${english}) FPR$`)],
  ['clean multilingual FPR', /^clean\/(?:alignbench_zh|llmzoo_multi) FPR$/],
  ['exam FPR', /^clean\/(?:gsm8k_test|mgsm|mmlu1k|mmlupro1k|routerarena) FPR$/],
  ['logs FPR', /^clean\/loghub FPR$/],
  ['entities presidio', /^presidio_synth_v2 entities$/],
  ['entities prompt_anonymizer', /^prompt_anonymizer entities$/],
  ['entities ambient', /^ambientmeta_(?:std|adv) entities$/],
  ['entities pl', /^pl_pii_bench entities$/],
  ['entities ko', /^gretel_fin_kr entities$/],
  ['entities clinical es', /^meddocan entities$/],
  ['secret documents', /^(?:secretlint_ng|gitleaks_tp|trufflehog_pos|credsweeper) direct$/],
  ['secret negatives FPR', /^(?:secretlint_ok|gitleaks_fp) FPR$/],
  ['exact level (chat)', /^chat_(?:dev|holdout|blind) tier$/],
  ['span precision (chat)', /^chat_(?:dev|holdout|blind) precision$/],
]

export function createTally(): Tally {
  const counts = new Map<string, Count>()
  const misses: string[] = []
  const count = (name: string, isHit: boolean) => {
    const [hits, all] = counts.get(name) ?? [0, 0]
    counts.set(name, [hits + Number(isHit), all + 1])
  }
  return {
    add: (line) => {
      for (const [name, isHit] of judge(line)) count(name, isHit)
      misses.push(...missesOf(line))
    },
    figures: () => {
      const all = [...counts]
      const pooled = pools.map(
        ([name, wanted]) =>
          [name, sum(all.filter(([counter]) => wanted.test(counter)).map(([, value]) => value))] as const,
      )
      return pooled.some(([, [, number]]) => number > 0) ? pooled : all
    },
    misses: () => misses,
  }
}

const sum = (counts: readonly Count[]): Count =>
  counts.reduce<Count>(([hits, all], [more, others]) => [hits + more, all + others], [0, 0])
const isFlagged = ({ scan }: Judged) => scan.level === 'confidential' || scan.level === 'restricted'
const nameOf = ({ kind, set }: Judged) => (kind === 'clean' ? `clean/${set}` : set)

function judge(line: Judged): (readonly [name: string, isHit: boolean])[] {
  const name = nameOf(line)
  const kind = documentKind(line)
  return [
    ...(kind === 'weak' ? [] : [[`${name} ${kind === 'clean' ? 'FPR' : kind}`, isFlagged(line)] as const]),
    ...(line.set.startsWith('chat_') ? [[`${name} ${chatGroup(line)}`, isFlagged(line)] as const] : []),
    ...(line.tier === undefined ? [] : [[`${name} tier`, line.scan.level.toUpperCase() === line.tier] as const]),
    ...line.spans
      .filter(({ type }) => direct.has(type))
      .map((span) => [`${name} entities`, isCovered(line, span)] as const),
    ...(line.kind === 'pii'
      ? line.scan.findings.map(
          ({ start, end }) =>
            [`${name} precision`, line.spans.some((span) => start < span.end && span.start < end)] as const,
        )
      : []),
  ]
}

function documentKind({ kind, set, group, tier, spans }: Judged): 'clean' | 'internal' | 'direct' | 'person' | 'weak' {
  if (kind === 'clean') return 'clean'
  if (tier !== undefined) return tier === 'PUBLIC' ? 'clean' : tier === 'INTERNAL' ? 'internal' : 'direct'
  if (set === 'trufflehog_neg' || (set === 'gitleaks_fp' && group !== 'generic-api-key')) return 'weak'
  if (set === 'secretlint_ok' || set === 'gitleaks_fp') return 'clean'
  if (set === 'gitleaks_tp' || spans.some(({ type }) => direct.has(type))) return 'direct'
  if (spans.length === 0) return 'clean'
  return spans.some(({ type }) => type === 'PERSON') ? 'person' : 'weak'
}

function chatGroup({ tier, group }: Judged): string {
  if (tier === 'PUBLIC') return 'neg'
  if (group.startsWith('ctx')) return 'ctx'
  if (group === 'obf') return 'obf'
  return tier === 'INTERNAL' ? 'int' : 'ident'
}

/** At least half of the span lies under findings of any type. */
function isCovered({ scan }: Judged, span: { readonly start: number; readonly end: number }): boolean {
  const covered = scan.findings.reduce(
    (all, { start, end }) => all + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
    0,
  )
  return covered * 2 >= span.end - span.start
}

function missesOf(line: Judged): string[] {
  const overlooked = line.spans
    .filter((span) => direct.has(span.type) && !isCovered(line, span))
    .map(
      (span) =>
        `${nameOf(line)} overlooked ${span.type}: ${JSON.stringify(line.text.slice(Math.max(0, span.start - 60), span.end + 20))}`,
    )
  if (documentKind(line) !== 'clean' || !isFlagged(line)) return overlooked
  const why = line.scan.findings.map(({ recogniser }) => recogniser).join(', ')
  return [
    ...overlooked,
    `${nameOf(line)} flagged (${why || 'by what it tells'}): ${JSON.stringify(line.text.slice(0, 160))}`,
  ]
}
