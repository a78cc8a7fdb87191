import type { Candidate, Recogniser } from '../candidate.ts'
import { phoneShapes } from '../data/phones.ts'
import { isPlaceholder } from '../placeholders.ts'
import { anyOf, isFiction, phoneOf } from '../phoneShapes.ts'
import type { Scene } from '../scene.ts'
import { isDateLike, isQuantity } from '../values.ts'

/** Phone numbers that their own shape gives away. */
export const recognisePhones: Recogniser = (scene) => {
  const found: Candidate[] = []
  for (const run of scene.runs) {
    if (run.digits.length > 16) continue
    const before = scene.text[run.start - 1] ?? ''
    const start =
      before === '+' || before === '('
        ? scene.text[run.start - 2] === '+' || (before === '(' && scene.text[run.start - 2] === '+')
          ? run.start - 2
          : run.start - 1
        : run.start
    const written = scene.text.slice(start, run.end)
    const shape = shapeOf(scene.text, start, run.end) ?? (isNamed(scene.text, run.end) ? namedShape : undefined)
    if (
      !shape ||
      isDateLike(written) ||
      isFiction(run.digits) ||
      isPlaceholder(run.digits) ||
      isQuantity(scene.text, start, run.end) ||
      isPart.test(scene.text.slice(run.end, run.end + 3))
    )
      continue
    if (
      /[\w.\-/:=#]$/.test(scene.text.slice(Math.max(0, start - 1), start)) &&
      !/[:=]$|[\u0590-\u06ff]-$/.test(scene.text.slice(Math.max(0, start - 2), start))
    )
      continue
    if (
      /^\w|^[-./]\d/.test(scene.text.slice(run.end, run.end + 2)) &&
      !/^x\d/.test(scene.text.slice(run.end, run.end + 2))
    )
      continue
    found.push(candidateOf(scene, shape, start, run.end))
  }
  return found
}

const anyShape = anyOf(phoneShapes)

function shapeOf(text: string, start: number, end: number) {
  const written = text.slice(start, end)
  if (!anyShape.test(written)) return undefined
  return phoneShapes.find(
    ({ pattern, script }) => pattern.test(written) && (script?.test(around(text, start, end)) ?? true),
  )
}

const around = (text: string, start: number, end: number) => text.slice(Math.max(0, start - 24), end + 24)

/** A capital of its own closes the number of a spare part: "071 115 562 C". */
const isPart = /^ [A-Z](?:[.,;:)?]|\s?$)/

const namedShape = { id: 'phone-named', confidence: 0.8, reason: 'the word behind it says whose phone it is' }
/** "781 1704 office", "(37) 788-063-Fax". */
const isNamed = (text: string, end: number) =>
  /^(?:x\d{1,6})?[ -]\(?(?:office|fax|mobile|cell|home|work|tel|phone|privat|bureau|casa|dom|ext)\b/i.test(
    text.slice(end, end + 18),
  )

function candidateOf(
  scene: Scene,
  shape: Pick<(typeof phoneShapes)[number], 'id' | 'confidence' | 'reason'>,
  start: number,
  end: number,
): Candidate {
  const isCounted = /[nN][°º]\s?$/.test(scene.text.slice(Math.max(0, start - 3), start))
  const { kind, reason = shape.reason } = phoneOf(scene, start, end)
  const confidence = shape.confidence - (isCounted ? 0.4 : 0)
  const found = { kind, start, end, confidence, recogniser: shape.id, reason }
  // Only telephones are written with a country's code.
  return scene.text[start] === '+' ? found : { ...found, shape: 'phone' }
}
