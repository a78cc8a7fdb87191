import type { Finding } from '../../shared/finding.ts'
import type { Level } from '../../shared/level.ts'
import type { Topic } from '../../shared/topic.ts'
import type { Detector } from './detector.ts'

/** What a scan says of one text. */
export interface Scan {
  readonly level: Level
  /** Values that could be taken out. */
  readonly findings: readonly Finding[]
  /** What holds of the text as a whole: a confidentiality marking. */
  readonly marks: readonly Finding[]
  /** What it tells beside them. */
  readonly topics: readonly Topic[]
  readonly micros: number
}

/** Exit status of a scan, for hooks: the higher the level the higher the number. */
export const exitStatusByLevel: Readonly<Record<Level, number>> = {
  public: 0,
  internal: 10,
  confidential: 20,
  restricted: 30,
}

/** `nowMs` is the caller's clock. */
export function scanText(text: string, detector: Pick<Detector, 'label'>, nowMs: () => number): Scan {
  const started = nowMs()
  const { level, findings, topics } = detector.label(text)
  const micros = Math.round((nowMs() - started) * 1000)
  return {
    level,
    findings: findings.filter(({ type }) => type !== 'marking'),
    marks: findings.filter(({ type }) => type === 'marking'),
    topics,
    micros,
  }
}
