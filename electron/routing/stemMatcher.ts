import { kindOf } from './characters.ts'
import { normalise } from './normalise.ts'

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
  const root = createNode()
  for (const [group, lines] of groups.entries())
    for (const stem of lines.flatMap((line) => line.split(' '))) {
      let node = root
      for (const character of toPattern(stem)) {
        const next = node.next.get(character.charCodeAt(0)) ?? createNode()
        node.next.set(character.charCodeAt(0), next)
        node = next
      }
      node.groups.push(group)
    }

  return (text, onStem) => {
    let wordStart = 0
    let inWord = false
    for (let start = 0; start < text.length; start++) {
      const kind = kindOf(text.charCodeAt(start))
      if (kind === 'other') {
        inWord = false
        continue
      }
      if (!inWord) wordStart = start
      inWord = kind !== 'dense'
      const offset = start - wordStart
      const joined = offset > 0 && offset <= prefixReach && isSemitic(text.charCodeAt(start))
      if (offset > 0 && !joined && offset < 2) continue
      const shortest = offset === 0 || joined ? 1 : innerStemLength
      if (shortest > 1 && !isInLongWord(text, wordStart)) continue
      walk(text, start, shortest, onStem)
    }
  }

  function walk(text: string, start: number, shortest: number, onStem: OnStem): void {
    let node = root
    for (let at = start; at <= text.length; at++) {
      const code = at < text.length ? text.charCodeAt(at) : space
      if (at - start >= shortest && kindOf(code) === 'other')
        for (const group of node.next.get(endOfWord)?.groups ?? []) onStem(group, start, at)
      const next = node.next.get(code === lineBreak ? space : code)
      if (!next) return
      node = next
      if (at - start + 1 >= shortest)
        for (const group of node.groups) onStem(group, start, Math.min(at + 1, text.length))
    }
  }
}

interface Node {
  readonly next: Map<number, Node>
  readonly groups: number[]
}
const createNode = (): Node => ({ next: new Map(), groups: [] })

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

function isInLongWord(text: string, wordStart: number): boolean {
  for (let at = wordStart; at < wordStart + longWordLength; at++)
    if (at >= text.length || kindOf(text.charCodeAt(at)) !== 'word') return false
  return true
}
