import type { Candidate, Recogniser } from '../candidate.ts'
import { compactOf } from '../characters.ts'
import { numberShapes, type NumberShape } from '../data/numbers.ts'
import { matchAt } from '../matchAt.ts'
import { isPlaceholder } from '../placeholders.ts'
import type { Scene } from '../scene.ts'
import { tokenFlags } from '../tokens.ts'

const shapesBySignature = Map.groupBy(
  numberShapes.flatMap((shape) =>
    shape.shapes instanceof RegExp ? [] : shape.shapes.map((signature) => ({ shape, signature })),
  ),
  ({ signature }) => signature,
)
const codeShapes = numberShapes.filter(({ shapes }) => shapes instanceof RegExp)

/** Numbers whose shape and checksum say what they are. */
export const recogniseNumbers: Recogniser = (scene) => [
  ...digitShapes(scene),
  ...codes(scene),
  ...groupedCodes(scene),
  ...machineReadable(scene.text),
]

function digitShapes(scene: Scene): Candidate[] {
  const found: Candidate[] = []
  for (const run of scene.runs)
    for (const { shape } of shapesBySignature.get(run.signature) ?? [])
      if (shape.check(run.digits) && !isPartOfId(scene.text, run.start, run.end))
        found.push(candidateOf(scene, shape, run.start, run.end))
  return found
}

/** "job=518-22-9034-retry": the name goes on behind the number. */
const isPartOfId = (text: string, start: number, end: number) =>
  /^-[A-Za-z]/.test(text.slice(end, end + 2)) && /[=/_-]$/.test(text.slice(Math.max(0, start - 1), start))

/** Codes of letters and digits, at most with hyphens: 8 to 18 characters in one piece. */
function codes(scene: Scene): Candidate[] {
  const { text, tokens, digitsFrom } = scene
  const isJoined = (token: number) =>
    ((tokens.flags[token] ?? 0) & (tokenFlags.glued | tokenFlags.character)) === tokenFlags.glued
  const found: Candidate[] = []
  for (let last = digitsFrom(0); last < tokens.count; last = digitsFrom(last + 1)) {
    let first = last
    while (isJoined(first)) first--
    while (isJoined(last + 1)) last++
    const start = tokens.starts[first] ?? 0
    const end = tokens.ends[last] ?? 0
    if (end - start < 6 || end - start > 18) continue
    if (first === last && !('-+'.includes(text.charAt(end)) && /^.\d{3}/.test(text.slice(end, end + 4)))) continue
    found.push(...shapesOf(scene, start, end))
  }
  return found
}

const alone = (source: string) => new RegExp(`(?<![A-Za-z0-9])(?:${source})(?![A-Za-z0-9])`, 'y')
const groupedShapes = codeShapes.flatMap((shape) =>
  shape.apart ? [{ shape, pattern: alone(shape.apart.source) }] : [],
)
const anyGrouped = alone(groupedShapes.map(({ shape }) => shape.apart?.source ?? '').join('|'))

/** "AB 82 40 38 D", "12.345.678-Z": codes that people write in groups. */
const groupedCodes = (scene: Scene): Candidate[] =>
  beginnings(scene).flatMap((start) => {
    if (!matchAt(anyGrouped, scene.text, start)) return []
    return groupedShapes.flatMap(({ shape, pattern }) => {
      const code = matchAt(pattern, scene.text, start)?.[0]
      return code && shape.check(compactOf(code)) ? [candidateOf(scene, shape, start, start + code.length)] : []
    })
  })

/** Long numbers, digits that a sign follows, and the one or two groups of capitals right before any digits. */
function beginnings({ text, tokens, runs, digitsFrom }: Scene): readonly number[] {
  const starts = runs.map(({ start }) => start)
  const isCapitals = (token: number, next: number) =>
    token >= 0 &&
    ((tokens.flags[token] ?? 0) & tokenFlags.upper) !== 0 &&
    (tokens.starts[next] ?? 0) - (tokens.ends[token] ?? 0) <= 1
  for (let token = digitsFrom(1); token < tokens.count; token = digitsFrom(token + 1)) {
    if ('·-'.includes(text[tokens.ends[token] ?? 0] ?? ' ')) starts.push(tokens.starts[token] ?? 0)
    if (!isCapitals(token - 1, token)) continue
    starts.push(tokens.starts[token - 1] ?? 0)
    if (isCapitals(token - 2, token - 1)) starts.push(tokens.starts[token - 2] ?? 0)
  }
  return starts
}

const zoneLine = /(?<![A-Z\d<])[A-Z\d<]{28,44}(?![A-Z\d<])/g
/** Birth, check digit, sex and expiry in the second line, or type, state and name in the first (ICAO 9303-3 to -6). */
const zone = /\d{6}\d[MFX<]\d{6}\d|^[PIACV][A-Z<][A-Z<]{3}[A-Z]{2,}(?:<[A-Z]+)*<<[A-Z<]+$/

/** Of Utopia, the state of the standard's examples. */
const specimen = /^(?:[PIACV].UTO|.{10}UTO)/

/** The lines at the foot of a passport or an identity card. */
const machineReadable = (text: string): Candidate[] =>
  text.includes('<<')
    ? [...text.matchAll(zoneLine)].flatMap(({ index: start, 0: line }) =>
        zone.test(line) && !specimen.test(line)
          ? [
              {
                kind: 'passport',
                start,
                end: start + line.length,
                confidence: 0.9,
                recogniser: 'machine-readable-zone',
                reason: 'it is the machine-readable line of a travel document',
              } as const,
            ]
          : [],
      )
    : []

function shapesOf(scene: Scene, start: number, end: number): Candidate[] {
  const { text } = scene
  const tail = /^[-+]\d{3}[0-9A-Z](?![A-Za-z0-9])/.exec(text.slice(end, end + 6))
  const stop = end - start === 6 && tail ? end + 5 : end
  const code = text.slice(start, stop)
  if (/[a-z]/.test(code) && /[A-Z]/.test(code)) return []
  const capitals = code.toUpperCase()
  return codeShapes
    .filter((shape) => shape.shapes instanceof RegExp && shape.shapes.test(capitals) && shape.check(capitals))
    .map((shape) => candidateOf(scene, shape, start, stop))
}

function candidateOf(scene: Scene, shape: NumberShape, start: number, end: number): Candidate {
  return {
    shape: 'number',
    kind: shape.kind,
    start,
    end,
    confidence: isPlaceholder(compactOf(scene.text.slice(start, end))) ? 0 : shape.confidence,
    recogniser: shape.id,
    reason: shape.reason,
  }
}
