import { createConceptTest, stripCourtesies } from './concepts.ts'
import { normalise } from './normalise.ts'

export interface Parts {
  /** What is asked, normalised and without courtesies; at most about 1,200 characters. */
  readonly request: string
  /** What it is asked about: pasted, quoted or fenced text, normalised; at most about 600 characters. */
  readonly material: string
  readonly materialLength: number
}

const windowLength = 4000
const requestLength = 1200
const materialLength = 600
const endLength = 300
const shortRequest = 400
const longText = 400
const shortOperation = 160

/** Finds what is asked in a message that may be mostly pasted text. Reads the two ends of a very long one. */
export function findRequest(text: string): Parts {
  const window =
    text.length > windowLength ? `${text.slice(0, windowLength / 2)}\n\n${text.slice(-windowLength / 2)}` : text
  const { request, material } = splitOff(stripEnds(normalise(window)))
  return {
    request: clip(request.trim(), requestLength),
    material: clip(material, materialLength),
    materialLength: material === '' ? 0 : material.length + Math.max(0, text.length - windowLength),
  }
}

/** People are polite at the ends of a message; what lies between is left as it is. */
function stripEnds(text: string): string {
  if (text.length <= 2 * endLength) return stripCourtesies(text)
  return (
    stripCourtesies(text.slice(0, endLength)) +
    text.slice(endLength, -endLength) +
    stripCourtesies(text.slice(-endLength))
  )
}

interface Split {
  readonly request: string
  readonly material: string
}

function splitOff(text: string): Split {
  const fenced: string[] = []
  const open = text.replace(/```[^\n]*\n?([\s\S]*?)(?:```|$)/g, (_, code: string) => {
    fenced.push(code)
    return '\n\n'
  })
  const split = hasOptions(open)
    ? { request: open, material: '' }
    : (splitLead(open) ?? splitBlocks(open) ?? { request: open, material: '' })
  return { request: split.request, material: [split.material, ...fenced].filter(Boolean).join('\n') }
}

/** Several lines that begin with A., B. … are one multiple-choice question, however long. */
const hasOptions = (text: string): boolean => /\na[.)] [^\n]+\nb[.)] /.test(text)

/** "Translate into German: …" and a request that quotes: what is to be worked on stands behind a colon or in quotes. */
function splitLead(text: string): Split | undefined {
  const lead = /^[^\n]{6,240}?[:：](?=\s|["'«「『]|[\u0080-\uffff])\s*/.exec(text)
  if (lead && text.length - lead[0].length >= 12 && worksOnText(lead[0]))
    return leave(lead[0], text.slice(lead[0].length))
  const quotes: string[] = []
  const rest = text.replace(
    /"[^"]{16,}"|«[^»]{16,}»|「[^」]{8,}」|『[^』]{8,}』|(?<=\s)'[^'\n]{24,}'(?=\W|$)/g,
    (quote) => {
      quotes.push(quote)
      return ' '
    },
  )
  return quotes.length > 0 && rest.length < 240 && worksOnText(rest)
    ? { request: rest.replace(/ {2,}/g, ' ').trim(), material: quotes.join('\n') }
    : undefined
}

/** The first or last paragraph (line, sentence) of a long text is the request where it reads like one. */
function splitBlocks(text: string): Split | undefined {
  if (text.length < longText) return splitOperation(text)
  const blocks = blocksOf(text, /\n{2,}/) ?? blocksOf(text, /\n/) ?? blocksOf(text, /(?<=[.!?。？！]) |(?<=[。？！])/)
  if (!blocks) return undefined
  const first = askingStrength(blocks[0] ?? '')
  const last = askingStrength(blocks.at(-1) ?? '')
  const isFirst = first === 'clear' || (first === 'perhaps' && last === 'none')
  const isLast = last === 'clear' || (last === 'perhaps' && first === 'none')
  if (!isFirst && !isLast) return undefined
  const end = isLast ? blocks.length - 1 : blocks.length
  return {
    request: [...(isFirst ? blocks.slice(0, 1) : []), ...blocks.slice(end)].join('\n'),
    material: blocks.slice(isFirst ? 1 : 0, end).join('\n'),
  }
}

/** "Fix the commas.", a blank line and a short text: a request that does something to a text has that text beside it. */
function splitOperation(text: string): Split | undefined {
  const blocks = blocksOf(text, /\n{2,}/)
  if (!blocks) return undefined
  const end = isOperation(blocks[0] ?? '') ? 0 : isOperation(blocks.at(-1) ?? '') ? blocks.length - 1 : -1
  return end < 0
    ? undefined
    : { request: blocks[end] ?? '', material: blocks.filter((_, block) => block !== end).join('\n') }
}

const isOperation = (block: string) => block.length <= shortOperation && worksOnText(block.slice(0, 2 * verbReach))

function blocksOf(text: string, border: RegExp): string[] | undefined {
  const blocks = text.split(border).filter(Boolean)
  return blocks.length > 1 ? blocks : undefined
}

/** The lead of a text may itself be followed by a request at the end. */
function leave(lead: string, rest: string): Split {
  const end = rest.length > longText ? splitBlocks(rest) : undefined
  return end
    ? { request: `${lead.trim()}\n${end.request}`, material: end.material }
    : { request: lead.trim(), material: rest }
}

const textOperations = ['translate', 'correct', 'rewrite', 'summarise', 'extract', 'format', 'meaning', 'message']
const otherActions = 'explain analyse compare proof plan ideas deep draft debug material fact brief strategy'.split(' ')

const worksOnText = createConceptTest(textOperations)
const asks = createConceptTest([...textOperations, ...otherActions])
const pointsAtText = createConceptTest(['material'])
/** Whether a request names what it works on, or what it does with it. */
export const isAboutMaterial = (request: string): boolean => worksOnText(request) || pointsAtText(request)
/** A request names its verb where a sentence begins or, in other languages, where it ends. */
const verbReach = 20

/** Pasted text has verbs of asking in it too, so only some places tell a request for sure. */
function askingStrength(block: string): 'clear' | 'perhaps' | 'none' {
  if (block.length > shortRequest) return 'none'
  const ends = [block.slice(0, verbReach), block.slice(-verbReach)]
  if (/[?？؟:：]$/.test(block) || pointsAtText(block) || ends.some(asks)) return 'clear'
  return asks(block) ? 'perhaps' : 'none'
}

const clip = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length * 0.75)}\n${text.slice(-length * 0.25)}`
