import type { Trees } from '../../electron/routing/trees.ts'

export interface BoostRow {
  readonly values: Float64Array
  readonly target: number
  readonly weight: number
}

export interface BoostOptions {
  readonly trees: number
  readonly depth: number
  readonly rate: number
  /** Weight of rows that pull every leaf towards zero. */
  readonly shrinkage: number
}

const mostBorders = 31
const largestStep = 0x7fff

/** Gradient boosting of symmetric trees for squared loss. */
export function fitTrees(rows: readonly BoostRow[], options: BoostOptions): Trees {
  const featureCount = rows[0]?.values.length ?? 0
  const borders = Array.from({ length: featureCount }, (_, feature) =>
    bordersOf(rows.map(({ values }) => values[feature] ?? 0)),
  )
  const columns = borders.map((cuts, feature) =>
    Uint8Array.from(rows, ({ values }) => cuts.filter((cut) => (values[feature] ?? 0) > cut).length),
  )
  const residual = Float64Array.from(rows, ({ target }) => target)
  const weight = Float64Array.from(rows, (row) => row.weight)
  const features: number[] = []
  const thresholds: number[] = []
  const leaves: number[] = []
  for (let round = 0; round < options.trees; round++) {
    const leafOf = new Uint8Array(rows.length)
    const splits: { feature: number; bin: number }[] = []
    for (let level = 0; level < options.depth; level++) {
      const best = bestSplit({
        columns,
        residual,
        weight,
        leafOf,
        leaves: 1 << level,
        borders,
        shrinkage: options.shrinkage,
      })
      if (!best) break
      splits.push(best)
      const column = columns[best.feature] ?? new Uint8Array()
      for (let row = 0; row < leafOf.length; row++)
        if ((column[row] ?? 0) > best.bin) leafOf[row] = (leafOf[row] ?? 0) | (1 << level)
    }
    if (splits.length < options.depth) break
    const grown = leafValues(residual, weight, leafOf, options)
    for (let row = 0; row < leafOf.length; row++) residual[row] = (residual[row] ?? 0) - (grown[leafOf[row] ?? 0] ?? 0)
    features.push(...splits.map(({ feature }) => feature))
    thresholds.push(...splits.map(({ feature, bin }) => borders[feature]?.[bin] ?? 0))
    leaves.push(...grown)
  }
  const leafStep = Math.max(...leaves.map(Math.abs), 1e-9) / largestStep
  return {
    depth: options.depth,
    features: Uint8Array.from(features),
    thresholds: Float32Array.from(thresholds),
    leaves: Int16Array.from(leaves, (leaf) => Math.round(leaf / leafStep)),
    leafStep,
  }
}

/** Up to 31 cuts at even ranks, between values that differ. */
function bordersOf(values: readonly number[]): number[] {
  const distinct = [...new Set(values)].toSorted((a, b) => a - b)
  if (distinct.length <= mostBorders + 1)
    return distinct.slice(1).map((value, index) => (value + (distinct[index] ?? 0)) / 2)
  const sorted = values.toSorted((a, b) => a - b)
  const cuts = Array.from(
    { length: mostBorders },
    (_, index) => sorted[Math.floor(((index + 1) * sorted.length) / (mostBorders + 1))] ?? 0,
  )
  return [...new Set(cuts)]
}

interface Search {
  readonly columns: readonly Uint8Array[]
  readonly residual: Float64Array
  readonly weight: Float64Array
  readonly leafOf: Uint8Array
  readonly leaves: number
  readonly borders: readonly (readonly number[])[]
  readonly shrinkage: number
}

function bestSplit({
  columns,
  residual,
  weight,
  leafOf,
  leaves,
  borders,
  shrinkage,
}: Search): { feature: number; bin: number } | undefined {
  let best: { feature: number; bin: number } | undefined
  let bestGain = 1e-9
  const bins = mostBorders + 1
  const sums = new Float64Array(leaves * bins)
  const weights = new Float64Array(leaves * bins)
  for (const [feature, column] of columns.entries()) {
    const cuts = borders[feature]?.length ?? 0
    if (cuts === 0) continue
    sums.fill(0)
    weights.fill(0)
    for (let row = 0; row < column.length; row++) {
      const cell = (leafOf[row] ?? 0) * bins + (column[row] ?? 0)
      const rowWeight = weight[row] ?? 0
      sums[cell] = (sums[cell] ?? 0) + rowWeight * (residual[row] ?? 0)
      weights[cell] = (weights[cell] ?? 0) + rowWeight
    }
    const gains = new Float64Array(cuts)
    for (let leaf = 0; leaf < leaves; leaf++) {
      const from = leaf * bins
      let sum = 0
      let mass = 0
      for (let bin = 0; bin <= cuts; bin++) {
        sum += sums[from + bin] ?? 0
        mass += weights[from + bin] ?? 0
      }
      let leftSum = 0
      let leftMass = 0
      for (let bin = 0; bin < cuts; bin++) {
        leftSum += sums[from + bin] ?? 0
        leftMass += weights[from + bin] ?? 0
        const rightSum = sum - leftSum
        gains[bin] =
          (gains[bin] ?? 0) +
          (leftSum * leftSum) / (leftMass + shrinkage) +
          (rightSum * rightSum) / (mass - leftMass + shrinkage) -
          (sum * sum) / (mass + shrinkage)
      }
    }
    for (const [bin, gain] of gains.entries())
      if (gain > bestGain) {
        bestGain = gain
        best = { feature, bin }
      }
  }
  return best
}

function leafValues(
  residual: Float64Array,
  weight: Float64Array,
  leafOf: Uint8Array,
  { depth, rate, shrinkage }: BoostOptions,
): number[] {
  const sums = new Float64Array(1 << depth)
  const masses = new Float64Array(1 << depth)
  for (let row = 0; row < leafOf.length; row++) {
    const leaf = leafOf[row] ?? 0
    sums[leaf] = (sums[leaf] ?? 0) + (weight[row] ?? 0) * (residual[row] ?? 0)
    masses[leaf] = (masses[leaf] ?? 0) + (weight[row] ?? 0)
  }
  return Array.from(sums, (sum, leaf) => (rate * sum) / ((masses[leaf] ?? 0) + shrinkage))
}
