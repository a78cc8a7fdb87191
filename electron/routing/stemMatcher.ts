import { characterKinds, kindOf } from './characters.ts'
import { normalise } from './normalise.ts'
import { buildTrie, childOf, noNode } from './trie.ts'

export type OnStem = (group: number, start: number, end: number) => void

const longWordLength = 10
const innerStemLength = 6
const prefixReach = 3

/**
 * Finds word stems in normalised text, in one walk over a trie. Each group is a list of lines of stems separated by
 * spaces; `_` stands for a space, a final `.` for the end of the word. Stems begin where a word begins; in scripts
 * without spaces anywhere, in Arabic and Hebrew also after a joined particle, and long ones also inside compounds.
 */
export function createStemMatcher(groups: readonly (readonly string[])[]): (text: string, onStem: OnStem) => void {
  const trie = buildTrie(
    groups.flatMap((lines, group) =>
      lines.flatMap((line) => line.split(' ')).map((stem) => ({ word: toPattern(stem), group })),
    ),
  )

  return (text, onStem) => {
    let start = 0
    while (start < text.length) {
      const kind = kindOf(text.charCodeAt(start))
      if (kind === characterKinds.other) start++
      else if (kind === characterKinds.dense) walk(text, start++, 1, onStem)
      else start = walkWord(text, start, onStem)
    }
  }

  /** Returns where the word ends. */
  function walkWord(text: string, start: number, onStem: OnStem): number {
    walk(text, start, 1, onStem)
    const end = endOf(text, start)
    const isLong = isLongWord(text, start)
    const mayBeJoined = isSemitic(text.charCodeAt(start))
    if (!isLong && !mayBeJoined) return end
    for (let inner = start + 1; inner < end; inner++) {
      if (mayBeJoined && inner - start <= prefixReach) walk(text, inner, 1, onStem)
      else if (isLong && inner - start >= 2) walk(text, inner, innerStemLength, onStem)
    }
    return end
  }

  function walk(text: string, start: number, shortest: number, onStem: OnStem): void {
    let node = trie.starts[text.charCodeAt(start)] ?? noNode
    for (let at = start + 1; node !== noNode; at++) {
      if (at - start >= shortest) tell(node, start, Math.min(at, text.length), onStem)
      if (at > text.length) return
      const code = at < text.length ? text.charCodeAt(at) : space
      if (at - start >= shortest && kindOf(code) === characterKinds.other)
        tell(childOf(trie, node, endOfWord), start, at, onStem)
      node = childOf(trie, node, code === lineBreak ? space : code)
    }
  }

  function tell(node: number, start: number, end: number, onStem: OnStem): void {
    if (node === noNode) return
    const found = trie.groups[node] ?? []
    for (let index = 0; index < found.length; index++) onStem(found[index] ?? 0, start, end)
  }
}

const space = 0x20
const lineBreak = 0x0a
const endOfWord = 0xffff
const toPattern = (stem: string): string => {
  const whole = stem.length > 1 && stem.endsWith('.')
  const pattern = normalise((whole ? stem.slice(0, -1) : stem).replaceAll('_', ' ').trimEnd())
  const spaceAfter = stem.endsWith('_') ? ' ' : ''
  return pattern + spaceAfter + (whole ? String.fromCharCode(endOfWord) : '')
}

const isSemitic = (code: number): boolean => code >= 0x590 && code < 0x700

function endOf(text: string, wordStart: number): number {
  let at = wordStart + 1
  for (; at < text.length; at++) {
    const kind = kindOf(text.charCodeAt(at))
    if (kind === characterKinds.other || kind === characterKinds.dense) break
  }
  return at
}

function isLongWord(text: string, wordStart: number): boolean {
  for (let at = wordStart; at < wordStart + longWordLength; at++)
    if (at >= text.length || kindOf(text.charCodeAt(at)) !== characterKinds.word) return false
  return true
}
