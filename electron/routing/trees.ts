/** Symmetric trees: every level of a tree asks one question; the answers, as bits, pick the leaf. */
export interface Trees {
  readonly depth: number
  /** Per tree and level. */
  readonly features: Uint8Array
  readonly thresholds: Float32Array
  /** Per tree, 2^depth each, in steps of `leafStep`. */
  readonly leaves: Int16Array
  readonly leafStep: number
}

export function sumTrees(trees: Trees, values: Float64Array): number {
  const count = treeCount(trees)
  let sum = 0
  for (let tree = 0; tree < count; tree++)
    sum += trees.leaves[(tree << trees.depth) + pickLeaf(trees, tree, values)] ?? 0
  return sum * trees.leafStep
}

export interface SharedSum {
  readonly sum: number
  /** Per feature, how much of the sum is due to it not having its usual value. */
  readonly shares: Float64Array
}

/** Sums trees and says what each feature brought, in one walk over them. */
export function createSumSharer(trees: Trees, usual: Float64Array): (values: Float64Array) => SharedSum {
  const { depth, features, leaves, leafStep } = trees
  const usualLeaves = Uint8Array.from({ length: treeCount(trees) }, (_, tree) => pickLeaf(trees, tree, usual))
  const masks = Uint8Array.from(features, (_, question) => levelsOfFeature(trees, question))

  return (values) => {
    const shares = new Float64Array(values.length)
    let sum = 0
    for (let tree = 0; tree < usualLeaves.length; tree++) {
      const firstLeaf = tree << depth
      const leaf = pickLeaf(trees, tree, values)
      const reached = leaves[firstLeaf + leaf] ?? 0
      sum += reached
      const differing = leaf ^ (usualLeaves[tree] ?? 0)
      if (differing === 0) continue
      for (let question = tree * depth; question < (tree + 1) * depth; question++) {
        const turned = differing & (masks[question] ?? 0)
        if (turned === 0) continue
        const feature = features[question] ?? 0
        shares[feature] = (shares[feature] ?? 0) + reached - (leaves[firstLeaf + (leaf ^ turned)] ?? 0)
      }
    }
    for (let feature = 0; feature < shares.length; feature++) shares[feature] = (shares[feature] ?? 0) * leafStep
    return { sum: sum * leafStep, shares }
  }
}

const treeCount = ({ depth, features }: Trees): number => features.length / depth

function pickLeaf({ depth, features, thresholds }: Trees, tree: number, values: Float64Array): number {
  let leaf = 0
  for (let level = 0, question = tree * depth; level < depth; level++, question++)
    if ((values[features[question] ?? 0] ?? 0) > (thresholds[question] ?? 0)) leaf |= 1 << level
  return leaf
}

/** The bits of all levels that ask for the feature of this question; none where an earlier level has them already. */
function levelsOfFeature({ depth, features }: Trees, question: number): number {
  const first = question - (question % depth)
  const asked = features.subarray(first, first + depth)
  const feature = features[question] ?? 0
  if (asked.indexOf(feature) !== question - first) return 0
  return asked.reduce((mask, other, level) => (other === feature ? mask | (1 << level) : mask), 0)
}
