export interface Outcome {
  readonly weak: number
  readonly strong: number
  readonly score: number
}
export interface RoutingFigures {
  readonly count: number
  readonly apgr: number
  /** Bootstrap 95 %. */
  readonly low: number
  readonly high: number
  /** Share of calls to the strong model that recovers half of the gap. */
  readonly cpt50: number
}

const bootstraps = 200

/** Area between always-weak (0) and always-strong (1) under quality against share sent to the strong model (RouteLLM, arXiv 2406.18665). */
export function routingFigures(outcomes: readonly Outcome[]): RoutingFigures {
  const random = createLinearRandom(1)
  const samples = Array.from(
    { length: bootstraps },
    () =>
      measure(outcomes.map(() => outcomes[Math.floor(random() * outcomes.length)] ?? { weak: 0, strong: 0, score: 0 }))
        .apgr,
  ).toSorted((left, right) => left - right)
  return { count: outcomes.length, ...measure(outcomes), low: samples[5] ?? 0, high: samples[194] ?? 0 }
}

/** Ties count as random order. */
function measure(outcomes: readonly Outcome[]): { apgr: number; cpt50: number } {
  const ordered = outcomes.toSorted((left, right) => right.score - left.score)
  const total = ordered.length
  const weak = ordered.reduce((sum, outcome) => sum + outcome.weak, 0) / total
  const strong = ordered.reduce((sum, outcome) => sum + outcome.strong, 0) / total
  const points = [{ share: 0, quality: weak }]
  let quality = weak * total
  for (const [index, { strong: better, weak: worse, score }] of ordered.entries()) {
    quality += better - worse
    if (ordered[index + 1]?.score !== score) points.push({ share: (index + 1) / total, quality: quality / total })
  }
  let area = 0
  for (const [index, point] of points.entries()) {
    const before = points[index - 1]
    if (before) area += ((point.share - before.share) * (point.quality + before.quality)) / 2
  }
  const half = points.find((point, index) => index > 0 && point.quality >= weak + (strong - weak) / 2)
  return { apgr: (area - weak) / (strong - weak), cpt50: half?.share ?? 1 }
}

/** The generator of the published figure, so that the brackets agree. */
function createLinearRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

export const macroApgr = (figures: readonly RoutingFigures[]): number =>
  figures.reduce((sum, { apgr }) => sum + apgr, 0) / figures.length

export const describeFigures = (name: string, { count, apgr, low, high, cpt50 }: RoutingFigures): string =>
  `${name.padEnd(24)} n ${count} APGR ${apgr.toFixed(3)} [${low.toFixed(2)}, ${high.toFixed(2)}] CPT50 ${(100 * cpt50).toFixed(0)} %`
