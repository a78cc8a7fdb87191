/** A set of words, each with what it stands for, laid out flat so that a walk over a text touches few numbers. */
export interface Trie {
  /** Nodes by breadth, so that a node's children stand in a row, by code; the last one's row ends where the next one's begins. */
  readonly firstChild: Uint32Array
  readonly codes: Uint16Array
  readonly groups: readonly (readonly number[])[]
  /** The node of each first character. */
  readonly starts: Uint32Array
}

export const noNode = 0

export function buildTrie(words: readonly { readonly word: string; readonly group: number }[]): Trie {
  const root = createBranch(0)
  for (const { word, group } of words) {
    let branch = root
    for (let at = 0; at < word.length; at++) {
      const code = word.charCodeAt(at)
      const next = branch.next.get(code) ?? createBranch(code)
      branch.next.set(code, next)
      branch = next
    }
    branch.groups.push(group)
  }
  return layOut(root)
}

/** The child of a node under a code, or `noNode`: the root is nobody's child. */
export function childOf({ firstChild, codes }: Trie, node: number, code: number): number {
  const end = firstChild[node + 1] ?? 0
  for (let child = firstChild[node] ?? end; child < end; child++) {
    const found = codes[child] ?? 0
    if (found >= code) return found === code ? child : noNode
  }
  return noNode
}

interface Branch {
  readonly code: number
  readonly next: Map<number, Branch>
  readonly groups: number[]
}
const createBranch = (code: number): Branch => ({ code, next: new Map(), groups: [] })

function layOut(root: Branch): Trie {
  const nodes = [root]
  const firstChild: number[] = []
  const starts = new Uint32Array(0x10000)
  for (const node of nodes) {
    firstChild.push(nodes.length)
    nodes.push(...[...node.next.values()].toSorted((left, right) => left.code - right.code))
  }
  for (let child = 1; child <= root.next.size; child++) starts[nodes[child]?.code ?? 0] = child
  return {
    firstChild: Uint32Array.from([...firstChild, nodes.length]),
    codes: Uint16Array.from(nodes, ({ code }) => code),
    groups: nodes.map(({ groups }) => groups),
    starts,
  }
}
