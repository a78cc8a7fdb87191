import type { Candidate, Recogniser } from '../candidate.ts'
import { labelKinds } from '../data/labelKinds.ts'
import { senseSet } from '../knownWords.ts'
import type { Scene } from '../scene.ts'
import { tokenFlags } from '../tokens.ts'

const fewestDigits = 4
/** Fewer say nothing without a label. */
const fewestAlone = 7
/** So many digits read out are a payment card (ISO/IEC 7812). */
const cardDigits = 16

/** Numbers read out digit by digit ("nine one nine…"), alone or mixed with figures. */
export const recogniseSpoken: Recogniser = (scene) => {
  const { tokens } = scene
  const weights = spokenWeights(scene)
  if (weights.length === 0) return []
  const found: Candidate[] = []
  for (let token = 0; token < weights.length; token++) {
    if (!weights[token]) continue
    let last = token
    let digits = weights[token] ?? 0
    let words = 1
    let steps = 0
    for (let next = token + 1; next < tokens.count && isClose(scene, last, next); next++) {
      const weight = weights[next] ?? figures(scene, next)
      if (weight === 0) break
      const step = (values(scene, next) - values(scene, last) + 10) % 10
      if (step === 1 || step === 9) steps++
      words += weights[next] ? 1 : 0
      digits += weight
      last = next
    }
    if (digits >= fewestDigits && words >= 4 && steps < words - 2) found.push(candidateOf(scene, token, last, digits))
    token = last
  }
  return found
}

function spokenWeights(scene: Scene): readonly number[] {
  const weights: number[] = []
  for (let digit = 0; digit < 10; digit++)
    for (const hit of scene.hitsOf(`digit:${digit}`))
      if (!((scene.tokens.flags[hit.first] ?? 0) & tokenFlags.glued) || isCharacter(scene, hit.first))
        weights[hit.first] = 1
  for (const hit of scene.hitsOf('pair'))
    for (let token = hit.first; token <= hit.last; token++) weights[token] = token === hit.first ? 2 : 0.01
  for (const hit of scene.hitsOf('repeat')) weights[hit.first] = 1
  return weights
}

const isCharacter = ({ tokens }: Scene, token: number) => ((tokens.flags[token] ?? 0) & tokenFlags.character) !== 0
const figures = ({ tokens }: Scene, token: number) =>
  (tokens.flags[token] ?? 0) & tokenFlags.digits && (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0) <= 4
    ? (tokens.ends[token] ?? 0) - (tokens.starts[token] ?? 0)
    : 0

const digitWords = Array.from({ length: 10 }, (_, digit) => senseSet(`digit:${digit}`))
const none = senseSet()

function values(scene: Scene, token: number): number {
  for (let digit = 0; digit < 10; digit++) if (scene.isPartOf(token, digitWords[digit] ?? none)) return digit
  return -5
}

const isClose = ({ text, tokens }: Scene, before: number, next: number) =>
  /^[\s,.\-·…]{0,4}$/.test(text.slice(tokens.ends[before], tokens.starts[next]))

function candidateOf(scene: Scene, first: number, last: number, digits: number): Candidate {
  const start = scene.tokens.starts[first] ?? 0
  const end = scene.tokens.ends[last] ?? 0
  const label = labelKinds.find(
    ({ sense, fewestDigits: least, mostDigits }) =>
      digits >= least - 1 &&
      digits <= mostDigits + 2 &&
      scene.isNear(sense, start, start, { before: digits < fewestAlone ? 24 : 60, after: 0 }),
  )
  const isMath = scene.isNear('neutral', start, end, { before: 40, after: 20 })
  return {
    kind: label?.kind ?? (digits === cardDigits ? 'card' : 'phone'),
    start,
    end,
    confidence: label ? 0.88 : isMath || digits < fewestAlone ? 0.2 : 0.62,
    recogniser: 'spoken-number',
    reason: label ? `${label.reason} and is read out digit by digit` : 'a number is read out digit by digit',
  }
}
