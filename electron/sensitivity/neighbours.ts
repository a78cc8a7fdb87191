import type { Finding } from '../../shared/finding.ts'
import { highestLevel, isAbove } from '../../shared/level.ts'
import type { Label } from '../../shared/sensitivity.ts'

/** How much of each side is read across a border between two texts. */
const reach = 160
/** A short word in between ("and the rest?") does not part two halves. */
const mostBetween = 200

/**
 * Adds what only shows when a text is read on into the next: a number split in two, a question for an id and its answer.
 * Findings over the border are cut at it, so that each half lies in its own text.
 */
export function joinNeighbours(
  texts: readonly string[],
  labels: readonly Label[],
  label: (text: string) => Label,
): readonly Label[] {
  const joined = [...labels]
  for (let later = 1; later < texts.length; later++)
    for (const earlier of later > 1 && (texts[later - 1]?.length ?? 0) <= mostBetween
      ? [later - 1, later - 2]
      : [later - 1])
      readAcross(texts, joined, { earlier, later }, label)
  return joined
}

function readAcross(
  texts: readonly string[],
  labels: Label[],
  { earlier, later }: { readonly earlier: number; readonly later: number },
  label: (text: string) => Label,
) {
  const head = tail(texts[earlier] ?? '')
  const rest = (texts[later] ?? '').slice(0, reach)
  if (head === '' || rest === '') return
  const offset = (texts[earlier]?.length ?? 0) - head.length
  for (const seam of seamsOf(head, rest)) {
    const border = head.length
    const { findings, level } = label(head + seam + rest)
    const isNewLevel = isAbove(
      level,
      highestLevel([labels[earlier]?.level ?? 'public', labels[later]?.level ?? 'public']),
    )
    const isAcross = ({ start, end }: Finding) => start < border && end > border + seam.length
    const before = findings
      .filter(({ start }) => start < border)
      .map((finding) => ({
        isAcross: isAcross(finding),
        part: { ...finding, start: finding.start + offset, end: Math.min(finding.end, border) + offset },
      }))
    const after = findings
      .filter(({ end }) => end > border + seam.length)
      .map((finding) => ({
        isAcross: isAcross(finding),
        part: {
          ...finding,
          start: Math.max(0, finding.start - border - seam.length),
          end: finding.end - border - seam.length,
        },
      }))
    const fresh = { before: unknown(labels[earlier], before), after: unknown(labels[later], after) }
    if (fresh.before.length + fresh.after.length === 0) continue
    labels[earlier] = added(labels[earlier], fresh.before, isNewLevel ? level : null)
    labels[later] = added(labels[later], fresh.after, isNewLevel ? level : null)
  }
}

/** Starts at a border of code points. */
function tail(text: string): string {
  const from = Math.max(0, text.length - reach)
  const unit = text.charCodeAt(from)
  return text.slice(unit >= 0xdc00 && unit < 0xe000 ? from + 1 : from)
}

/** A space joins numbers, nothing joins a word cut in two, a line end leads from a question to its answer. */
const seamsOf = (head: string, rest: string): readonly string[] => [
  ' ',
  ...(/[A-Za-z0-9_+/=-]$/.test(head) && /^[A-Za-z0-9_+/=-]/.test(rest) ? [''] : []),
  ...(/[?:？：]\s*$/.test(head) ? ['\n'] : []),
]

interface Found {
  readonly part: Finding
  /** It reaches over the border: neither half shows by itself what it is. */
  readonly isAcross: boolean
}

const covers = (outer: Finding, inner: Finding) => outer.start <= inner.start && inner.end <= outer.end

/** What a half did not show by itself, and what half of something larger it had taken for something of its own. */
const unknown = (label: Label | undefined, found: readonly Found[]): Finding[] =>
  found
    .filter(({ part, isAcross }) => {
      const overlapped = label?.findings.filter((known) => known.start < part.end && part.start < known.end) ?? []
      const isKnown = overlapped.some(
        ({ type, start, end }) => type === part.type && start === part.start && end === part.end,
      )
      return part.end > part.start && !isKnown && overlapped.every((known) => isAcross && covers(part, known))
    })
    .map(({ part }) => part)

function added(label: Label | undefined, findings: readonly Finding[], level: Label['level'] | null): Label {
  const known = label ?? { level: 'public', findings: [], topics: [], contextScore: 0, margin: 1 }
  if (findings.length === 0) return known
  return {
    ...known,
    level: level === null ? known.level : highestLevel([known.level, level]),
    findings: [...known.findings.filter((one) => !findings.some((other) => covers(other, one))), ...findings].toSorted(
      (a, b) => a.start - b.start,
    ),
    margin: level === null ? known.margin : 1,
  }
}
