import { createLexicon, type Hit } from './lexicon.ts'
import { shippedWords } from './shippedWords.ts'
import type { Tokens } from './tokens.ts'

export const { vocabulary } = shippedWords

const lexicon = createLexicon(shippedWords)
const none: readonly Hit[] = []

/** Labels and cues that recognisers start from, what the context model listens to, and the names of commands. */
export function findWords(tokens: Tokens) {
  const [labels = none, context = none, commands = none] = lexicon.find(tokens)
  return { labels, context, commands }
}

const sensesIn = (wanted: number) => shippedWords.senses.filter(({ layer }) => layer === wanted)

/** What the context model listens to, by name. */
export const contextSenses: readonly string[] = sensesIn(1).map(({ name }) => name)

/** Some senses of the lexicon, a bit for each. */
export interface SenseSet {
  readonly low: number
  readonly high: number
}

interface KnownSense extends SenseSet {
  readonly number: number
}

const sensesByName = new Map(
  sensesIn(0).map(({ name, number }): [string, KnownSense] => {
    const bit = 1 << (number % 32)
    return [name, { number, low: number < 32 ? bit : 0, high: number < 32 ? 0 : bit }]
  }),
)

export function senseOf(name: string): KnownSense {
  const sense = sensesByName.get(name)
  if (!sense) throw new Error(`The lexicon has no words for ${name}`)
  return sense
}

export function senseSet(...names: readonly string[]): SenseSet {
  const senses = names.map(senseOf)
  const all = (bits: readonly number[]) => bits.reduce((sum, bit) => sum | bit, 0)
  return { low: all(senses.map(({ low }) => low)), high: all(senses.map(({ high }) => high)) }
}
