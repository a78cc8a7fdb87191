import {
  askingStrength,
  isAboutText,
  isClearlyAsking,
  isOperation,
  shortOperation,
  speaksOfText,
  worksOnText,
} from './asking.ts'
import { stripCourtesies } from './concepts.ts'
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
const longText = 400
const longLead = 240
const longQuote = 100
const longRequest = 800
const quotation =
  /(?<![^\s:(])"[^"]{16,}"(?![\p{L}\p{N}])|«[^«»]{16,}»|「[^「」]{8,}」|『[^『』]{8,}』|(?<=\s)'[^'\n]{24,}'(?=\W|$)/gu
const sentenceBorder = /(?<=[.!?。？！।]["'»)]?) |(?<=[。？！])/

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
    : (splitLead(open) ?? splitQuotes(open) ?? splitBlocks(open) ?? { request: open, material: '' })
  return { request: split.request, material: [split.material, ...fenced].filter(Boolean).join('\n') }
}

/** Several lines that begin with A., B. … are one multiple-choice question, however long. */
const hasOptions = (text: string): boolean => /\na[.)] [^\n]+\nb[.)] /.test(text)

/** "Translate into German: …": what is to be worked on stands behind a colon. */
function splitLead(text: string): Split | undefined {
  const lead = /^[^\n]{6,240}?[:：](?=\s|["'«「『]|[\u0080-\uffff])\s*/.exec(text)
  return lead && text.length - lead[0].length >= 12 && isAboutText(lead[0])
    ? leave(lead[0], text.slice(lead[0].length))
    : undefined
}

/** What is to be worked on stands in quotes: a long one is handed over, shorter ones where the rest works on a text. */
function splitQuotes(text: string): Split | undefined {
  const quotes: string[] = []
  const rest = text.replace(quotation, (quote) => {
    quotes.push(quote)
    return ' '
  })
  const isHandedOver =
    (rest.length <= longRequest && quotes.some(({ length }) => length >= longQuote)) ||
    (quotes.length > 0 && rest.length < 240 && worksOnText(rest))
  return isHandedOver ? { request: rest.replace(/ {2,}/g, ' ').trim(), material: quotes.join('\n') } : undefined
}

/** A paragraph (or line) of a long text is the request where it reads like one: the first, the last, or one between. */
function splitBlocks(text: string): Split | undefined {
  const paragraphs = blocksOf(text, /\n{2,}/)
  if (text.length < longText) return paragraphs && takeOut(paragraphs, [paragraphs.findIndex(isOperation)])
  const blocks = paragraphs ?? blocksOf(text, /\n/)
  if (blocks) return takeOut(blocks, askingBlocks(blocks))
  // A story that ends in its question is all question, unless that speaks of the text as one.
  const sentences = blocksOf(text, sentenceBorder)
  return (
    sentences &&
    takeOut(
      sentences,
      [0, sentences.length - 1].filter((index) => speaksOfText(sentences[index] ?? '')),
    )
  )
}

function askingBlocks(blocks: readonly string[]): readonly number[] {
  const end = blocks.length - 1
  const first = askingStrength(blocks[0] ?? '')
  const last = askingStrength(blocks[end] ?? '')
  // Where both of two blocks ask, the longer one is what is asked about.
  if (first === 'clear' && last === 'clear') return end === 1 ? [shorterOf(blocks)] : [0, end]
  if (first === 'clear') return [0]
  if (last === 'clear') return [end]
  const between = [...blocks.keys()].slice(1, -1).filter((index) => isClearlyAsking(blocks[index] ?? ''))
  if (between.length === 1) return between
  if (first !== last) return [first === 'none' ? end : 0]
  const shorter = shorterOf(blocks)
  return end === 1 && (blocks[shorter]?.length ?? 0) <= shortOperation ? [shorter] : []
}

const shorterOf = ([first = '', second = '']: readonly string[]): number => (first.length < second.length ? 0 : 1)

/** These blocks as the request, all others as what it is about. */
const takeOut = (blocks: readonly string[], asking: readonly number[]): Split | undefined =>
  asking.some((index) => index in blocks)
    ? {
        request: blocks.filter((_, index) => asking.includes(index)).join('\n'),
        material: blocks.filter((_, index) => !asking.includes(index)).join('\n'),
      }
    : undefined

function blocksOf(text: string, border: RegExp): string[] | undefined {
  const blocks = text.split(border).filter(Boolean)
  return blocks.length > 1 ? blocks : undefined
}

/** The lead of a text may itself be followed by a request at the end. */
function leave(lead: string, rest: string): Split {
  const split = lead.length + rest.length > longLead ? (splitBlocks(rest) ?? splitLast(rest)) : undefined
  return split
    ? { request: `${lead.trim()}\n${split.request}`, material: split.material }
    : { request: lead.trim(), material: rest }
}

/** The last sentence is the request where it reads like one. */
function splitLast(text: string): Split | undefined {
  const sentences = blocksOf(text, sentenceBorder)
  return sentences && askingStrength(sentences.at(-1) ?? '') !== 'none'
    ? takeOut(sentences, [sentences.length - 1])
    : undefined
}

const clip = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length * 0.75)}\n${text.slice(-length * 0.25)}`
