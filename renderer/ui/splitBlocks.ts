/** One piece of a message that can be formatted by itself. */
export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'code'; readonly language: string; readonly text: string }
  /** Too large or too deeply nested to be formatted in reasonable time. */
  | { readonly kind: 'plain'; readonly text: string }

/**
 * Cuts Markdown at blank lines that end a block, so that a growing answer formats its last block only.
 * A block keeps its text however much follows it; fenced code comes without its fences.
 */
export function splitBlocks(markdown: string): Block[] {
  // Footnotes number themselves across the whole text.
  if (/^\[\^[^\]]+\]:/m.test(markdown) && markdown.length < largestBlock) return [textBlock(markdown, '')]
  const drafts = cut(markdown)
  const definitions = drafts.flatMap(({ fence, lines }) => (fence ? [] : lines.filter((line) => definition.test(line))))
  return drafts.flatMap(({ fence, lines }) => {
    if (fence) return [codeBlock(fence, lines)]
    const text = lines.join('\n').trimEnd()
    return text === '' ? [] : [textBlock(text, definitions.join('\n'))]
  })
}

const largestBlock = 30_000
const definition = /^ {0,3}\[[^\]\n]+\]:\s*\S/
const opening = /^( {0,3})(`{3,}|~{3,})([^`]*)$/
const listItem = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:\s|$)/

interface Fence {
  readonly mark: string
  readonly language: string
}
interface Draft {
  readonly fence: Fence | null
  readonly lines: string[]
}

function cut(markdown: string): Draft[] {
  const drafts: Draft[] = []
  let current: Draft = { fence: null, lines: [] }
  let innerFence: string | null = null
  let afterBlank = false
  const start = (fence: Fence | null) => {
    current = { fence, lines: [] }
    drafts.push(current)
  }
  start(null)

  for (const line of markdown.split(/\r\n|\n|\r/)) {
    const mark: string | null = current.fence?.mark ?? innerFence
    if (mark !== null) {
      const closes = isClosing(line, mark)
      if (current.fence === null) current.lines.push(line)
      else if (!closes) current.lines.push(line)
      if (closes && current.fence !== null) start(null)
      if (closes) innerFence = null
      continue
    }
    const [, indent = '', fenceMark, info = ''] = opening.exec(line) ?? []
    const inList = listItem.test(current.lines[0] ?? '')
    if (fenceMark !== undefined && !(inList && indent.length >= 2)) {
      start({ mark: fenceMark, language: /^\s*([\w+#.-]*)/.exec(info)?.[1] ?? '' })
      afterBlank = false
      continue
    }
    if (fenceMark !== undefined) innerFence = fenceMark
    const blank = line.trim() === ''
    const goesOn = /^\s{2,}/.test(line) || (inList && listItem.test(line))
    if (afterBlank && !blank && !goesOn) start(null)
    afterBlank = blank
    current.lines.push(line)
  }
  return drafts
}

function isClosing(line: string, mark: string): boolean {
  const text = line.trim()
  return text.length >= mark.length && text === mark.charAt(0).repeat(text.length)
}

const codeBlock = ({ language }: Fence, lines: readonly string[]): Block => ({
  kind: 'code',
  language,
  text: lines.join('\n'),
})

function textBlock(text: string, definitions: string): Block {
  if (isTooMuch(text)) return { kind: 'plain', text }
  return { kind: 'text', text: definitions !== '' && text.includes('[') ? `${text}\n\n${definitions}` : text }
}

/** The parser's work grows with the square of brackets and emphasis marks, and with the depth of quotes and lists. */
const isTooMuch = (text: string): boolean =>
  text.length > largestBlock ||
  /^(?:\s{0,3}>){20}/m.test(text) ||
  /^(?:\s*(?:[-*+]|\d+[.)])){20}/m.test(text) ||
  countOf(text, '[') > 1000 ||
  countOf(text, '|') > 3000 ||
  countOf(text, '*') + countOf(text, '_') > 4000

function countOf(text: string, character: string): number {
  let count = 0
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) count += 1
  return count
}
