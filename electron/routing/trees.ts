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

export function sumTrees({ depth, features, thresholds, leaves, leafStep }: Trees, values: Float64Array): number {
  const leavesPerTree = 1 << depth
  let sum = 0
  for (let question = 0, firstLeaf = 0; question < features.length; firstLeaf += leavesPerTree) {
    let leaf = 0
    for (let level = 0; level < depth; level++, question++)
      if ((values[features[question] ?? 0] ?? 0) > (thresholds[question] ?? 0)) leaf |= 1 << level
    sum += leaves[firstLeaf + leaf] ?? 0
  }
  return sum * leafStep
}

/** For each feature the trees that ask for it. */
export function treesByFeature({ depth, features }: Trees, featureCount: number): readonly (readonly number[])[] {
  const users = Array.from({ length: featureCount }, () => new Set<number>())
  for (const [question, feature] of features.entries()) users[feature]?.add(Math.floor(question / depth))
  return users.map((trees) => [...trees])
}

/** The sum of some of the trees only. */
export function sumSomeTrees(
  { depth, features, thresholds, leaves, leafStep }: Trees,
  values: Float64Array,
  some: readonly number[],
): number {
  let sum = 0
  for (const tree of some) {
    let leaf = 0
    for (let level = 0; level < depth; level++)
      if ((values[features[tree * depth + level] ?? 0] ?? 0) > (thresholds[tree * depth + level] ?? 0))
        leaf |= 1 << level
    sum += leaves[(tree << depth) + leaf] ?? 0
  }
  return sum * leafStep
}
