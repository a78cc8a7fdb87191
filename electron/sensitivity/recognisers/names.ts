import type { Candidate, Recogniser } from '../candidate.ts'
import { senseSet } from '../knownWords.ts'
import type { Scene } from '../scene.ts'
import { tokenFlags } from '../tokens.ts'

/** Names of people: a known given name with a family name, or capitals behind a word that announces one. */
export const recogniseNames: Recogniser = (scene) => {
  const found: Candidate[] = []
  for (const hit of scene.hitsOf('given-name')) {
    const last = namesFrom(scene, hit.first)
    if (last < 0 || nobody.test(scene.text.slice(scene.tokens.starts[hit.first], scene.tokens.ends[last]))) continue
    found.push(nameOf(scene, hit.first, last, last > hit.first ? 0.8 : 0.35, 'a given name begins it'))
  }
  for (const sense of ['title', 'name-label'] as const)
    for (const hit of scene.hitsOf(sense)) {
      const first = hit.last + 1
      const gap = scene.text.slice(scene.tokens.ends[hit.last], scene.tokens.starts[first])
      const isAnnounced = sense === 'title' ? gap === ' ' || gap === '. ' : gap !== ' ' && leadsToName.test(gap)
      const last = isAnnounced ? namesFrom(scene, first) : -1
      if (last >= first && (sense === 'title' || last > first || scene.isPartOf(first, givenName)))
        found.push(nameOf(scene, first, last, sense === 'title' ? 0.7 : 0.65, 'it stands where a name is announced'))
    }
  return found
}

const leadsToName = /^["'*]{0,3}\s?[:=]\s{0,3}["'*]{0,3}$/
const givenName = senseSet('given-name')
const nobody =
  /^(?:(?:john|jane) (?:doe|smith)|max mustermann|erika mustermann|juan pérez|mario rossi|jan kowalski|foo bar)$/i

const particles = new Set('de van von der den da dos di del la le bin al el ter te y'.split(' '))

const nameOf = ({ tokens }: Scene, first: number, last: number, confidence: number, reason: string): Candidate => ({
  kind: 'person',
  start: tokens.starts[first] ?? 0,
  end: tokens.ends[last] ?? 0,
  confidence,
  recogniser: 'name',
  reason,
})

/** The last of up to four capitalised words in a row, or -1. */
function namesFrom(scene: Scene, first: number): number {
  const { text, tokens } = scene
  let last = -1
  for (let token = first; token < Math.min(tokens.count, first + 5); token++) {
    const flags = tokens.flags[token] ?? 0
    const gap = token === first ? '' : text.slice(tokens.ends[token - 1], tokens.starts[token])
    const isInitial = gap === '. ' && (tokens.ends[token - 1] ?? 0) - (tokens.starts[token - 1] ?? 0) <= 2
    if (!(gap === '' || gap === ' ' || gap === '-' || gap === "'" || isInitial)) break
    const word = text.slice(tokens.starts[token], tokens.ends[token])
    if (token > first && particles.has(word)) continue
    if (
      !(flags & tokenFlags.capital) ||
      (flags & tokenFlags.upper && word.length > 1 && token > first) ||
      word.length > 20
    )
      break
    last = token
  }
  return last
}
