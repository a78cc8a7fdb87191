import conceptTable from './concepts.json' with { type: 'json' }
import courtesyLines from './courtesies.json' with { type: 'json' }
import { characterKinds, kindOf } from './characters.ts'
import { createStemMatcher } from './stemMatcher.ts'

/** What a request is about or asks for, recognised by word stems in some 25 languages. */
export const concepts = Object.entries(conceptTable).map(([name, { words }]) => ({ name, words }))

const visitStems = createStemMatcher(Object.values(conceptTable).map(({ stems }) => stems))
const mostCounted = 3

/** How often each concept is met, in the order of `concepts`, up to three times. */
export function countConcepts(text: string): Uint8Array {
  const counts = new Uint8Array(concepts.length)
  const lastStarts = new Int32Array(concepts.length).fill(-1)
  visitStems(text, (concept, start) => {
    if (lastStarts[concept] === start) return
    lastStarts[concept] = start
    counts[concept] = Math.min(mostCounted, (counts[concept] ?? 0) + 1)
  })
  return counts
}

/** Tells whether a text has any of the concepts named. */
export function createConceptTest(names: readonly string[]): (text: string) => boolean {
  const isNamed = Uint8Array.from(concepts, ({ name }) => (names.includes(name) ? 1 : 0))
  return (text) => {
    let met = false
    visitStems(text, (concept) => {
      met ||= isNamed[concept] === 1
    })
    return met
  }
}

const isDense = (phrase: string): boolean => kindOf(phrase.charCodeAt(phrase.length - 1)) === characterKinds.dense
const visitCourtesies = createStemMatcher([
  courtesyLines.map((line) =>
    line
      .split(' ')
      .map((phrase) => (isDense(phrase) ? phrase : `${phrase}.`))
      .join(' '),
  ),
])

/** Takes out "please", "could you" and their kin: they say nothing of how hard a request is. */
export function stripCourtesies(text: string): string {
  const endsByStart = new Map<number, number>()
  visitCourtesies(text, (_, start, end) => endsByStart.set(start, Math.max(end, endsByStart.get(start) ?? 0)))
  let kept = ''
  let at = 0
  for (const [start, end] of [...endsByStart].toSorted(([a], [b]) => a - b)) {
    if (start < at) continue
    kept += text.slice(at, start)
    at = end
  }
  return (kept + text.slice(at))
    .replace(/^[\s,.;:、，。]+|[ ,、，]+(?=[.?。？])|[\s,.、，。]+$/g, '')
    .replace(/ {2,}/g, ' ')
}
