import { createConceptTest } from './concepts.ts'

const textOperations = ['translate', 'correct', 'rewrite', 'summarise', 'extract', 'format', 'meaning', 'message']
const otherActions = 'explain analyse compare proof plan ideas deep draft debug fact brief strategy'.split(' ')
const handedOver = 'material'

/** Says what is to be done with a text. */
export const worksOnText = createConceptTest(textOperations)
/** Says that, or points at the text. */
export const isAboutText = createConceptTest([...textOperations, handedOver])
const pointsAtText = createConceptTest([handedOver])
const asks = createConceptTest([...textOperations, ...otherActions, handedOver])

const shortRequest = 600
export const shortOperation = 160
/** A request names its verb where a sentence begins or, in other languages, where it ends. */
const verbReach = 20

/** Pasted text has verbs of asking in it, too, so only some places tell a request for sure. */
export const isClearlyAsking = (block: string): boolean =>
  block.length <= shortRequest &&
  (/[?？؟:：]$/.test(block) || asks(block.slice(0, verbReach)) || asks(block.slice(-verbReach)))

export function askingStrength(block: string): 'clear' | 'perhaps' | 'none' {
  if (isClearlyAsking(block)) return 'clear'
  return block.length <= shortRequest && asks(block) ? 'perhaps' : 'none'
}

/** "Fix the commas.": what does something to a text has that text beside it. */
export const isOperation = (block: string): boolean =>
  block.length <= shortOperation && (worksOnText(block.slice(0, 2 * verbReach)) || pointsAtText(block))

/** "What is this story about?": asks of a text as one, so it is no part of it. */
export const speaksOfText = (sentence: string): boolean => pointsAtText(sentence) && isClearlyAsking(sentence)
