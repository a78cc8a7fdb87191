import { firstWhere } from '../firstWhere.ts'
import type { Recogniser } from '../candidate.ts'
import type { Hit } from '../lexicon.ts'
import { isPlaceholder } from '../placeholders.ts'
import type { Scene } from '../scene.ts'
import { spokenNumbers, type SpokenNumber } from '../spokenNumbers.ts'

interface Code {
  /** What it opens. */
  readonly label: string
  readonly start: number
  readonly end: number
  /** Whether it looks like what opens a lock and like little else. */
  readonly isTelling: boolean
}

/** Codes of doors, safes and alarms some words behind the thing they open, in prose. */
export const recogniseLocks: Recogniser = (scene) => {
  const found = new Map<number, Code>()
  let spoken: readonly SpokenNumber[] | undefined
  const readAloud = () => (spoken ??= spokenNumbers(scene))
  for (const sense of ['lock', 'pin'] as const)
    for (const hit of scene.hitsOf(sense)) {
      const code = codeBehind(scene, hit, sense, readAloud)
      if (code) found.set(code.start, code)
    }
  const codes = [...found.values()]
  return codes
    .filter(
      (code) =>
        code.isTelling ||
        codes.some(({ label, start }) => label !== code.label && Math.abs(start - code.start) < nearby),
    )
    .map(({ start, end }) => ({
      kind: 'pin',
      start,
      end,
      confidence: 0.62,
      recogniser: 'lock-code',
      reason: 'it stands behind something that a code opens',
    }))
}

/** Two codes so near tell of each other. */
const nearby = 90
const farthest = 48
/** Latin, Greek and Cyrillic ones: classes of all scripts cost a first text too much. */
const letter = String.raw`A-Za-z\u00c0-\u024f\u0370-\u052f`
/** Neither part of a longer number nor an amount or a measure. */
const edge = String.raw`(?![${letter}\d%°€$£]|[.,:/-]\d| \d| ?[x×] ?\d| ?(?:mm|cm|m|kg|kW|EUR|rpm|ms)(?![${letter}]))`
const beginning = String.raw`(?<![${letter}\d.,:/€$£#-]|\d )`
/** "60 27 19", "6-31-15", "5 8 2 0": what a dial or a keypad takes. */
const combination = String.raw`\d{1,2}(?:-\d{1,2}){2,4}|\d{2}(?: \d{2}){2}|\d(?: \d){3,5}`
/** "7193#", "C4931Y", "48К2179": keypads with letters or a key to end with. */
const keypad = String.raw`[#*]\d{4,8}[#*]?|\d{4,8} ?[#*]|[A-ZА-Я]\d{3,6}[A-ZА-Я]?|\d{2,4}[A-ZА-Я]\d{2,5}`
const telling = new RegExp(`${beginning}(?:${combination}|${keypad})${edge}`)
const plain = new RegExp(String.raw`${beginning}\d{4,8}${edge}`)
const year = /^(?:19|20)\d\d$/
/** What a lock comes with. */
const reset = /^[0\D]+$|^1\D?2\D?3\D?4?$/
/** What says of the digits behind it that they open something. */
const opening = new RegExp(
  String.raw`(?<![${letter}])(?:code|kode?n?|kód(?:ja)?|kodu|kodi|koodi|cod(?:ul)?|código|codice|combi[${letter}]*|pin|opens?|öffne[${letter}]*|öppnas?|åbnes?|otv[íi]r[${letter}]*|otwier[${letter}]*|открыва[${letter}]*|код)(?![${letter}])|番号|暗証|代码|密码|번호`,
  'i',
)
const turn = new RegExp(
  String.raw`(?<![${letter}])(?:left|right|links|rechts|gauche|droite|izquierda|derecha|sinistra|destra|esquerda|direita|lewo|prawo|doleva|doprava|влево|вправо|sola|sağa|vänster|höger|venstre|højre|høyre)(?![${letter}])`,
  'gi',
)

function codeBehind(
  scene: Scene,
  hit: Hit,
  sense: 'lock' | 'pin',
  readAloud: () => readonly SpokenNumber[],
): Code | undefined {
  const { text, tokens } = scene
  const from = tokens.ends[hit.last] ?? 0
  const isNumbered = (tokens.starts[scene.digitsFrom(hit.last + 1)] ?? Infinity) < from + 2 * farthest
  if (!isNumbered && !scene.isNear('numeral', from, from, { before: 0, after: farthest })) return undefined
  const label = text.slice(tokens.starts[hit.first], tokens.ends[hit.last]).toLowerCase()
  const stretch = stretchOf(text, from)
  if (sense === 'lock') {
    const dial = dialled(text, from)
    if (dial) return { ...dial, label }
  }
  const told = telling.exec(stretch)
  const match = told ?? firstNumber(stretch)
  if (!match) {
    const code = spokenCode(scene, readAloud(), { from, to: from + stretch.length })
    return code && { ...code, label }
  }
  const written = match[0]
  if (year.test(written) || isPlaceholder(written) || reset.test(written)) return undefined
  const before = stretch.slice(0, match.index)
  const isTelling = told !== null || sense === 'pin' || opening.test(before)
  return { label, start: from + match.index, end: from + match.index + written.length, isTelling }
}

/** Plain digits are the code where no other number stands before them. */
function firstNumber(stretch: string) {
  const match = plain.exec(stretch)
  return match && !/\d/.test(stretch.slice(0, match.index)) ? match : null
}

/** As far as the sentence goes. */
const stretchOf = (text: string, from: number) =>
  text.slice(from, from + farthest).split(/[.!?;]\s|\n\n|[。！？]/u, 1)[0] ?? ''

/** "left 38, right 12, left 71". */
function dialled(text: string, from: number): Omit<Code, 'label'> | undefined {
  const stretch = text.slice(from, from + 2 * farthest).split('\n\n', 1)[0] ?? ''
  const turns = [...stretch.matchAll(turn)]
  const numbers = [...stretch.matchAll(/(?<![\d.,:])\d{1,2}(?![\d%°:])/g)]
  const first = numbers[0]
  const last = numbers.at(-1)
  return turns.length >= 2 && numbers.length >= 2 && first && last
    ? { start: from + first.index, end: from + last.index + last[0].length, isTelling: true }
    : undefined
}

const fewestSpoken = 4
const mostSpoken = 8

const mayBeCode = (number?: SpokenNumber): boolean =>
  number !== undefined && number.words >= fewestSpoken && number.digits.replaceAll(' ', '').length <= mostSpoken

/** "The inner door is one nine seven three". */
function spokenCode(
  { tokens }: Scene,
  spoken: readonly SpokenNumber[],
  { from, to }: { readonly from: number; readonly to: number },
): Omit<Code, 'label'> | undefined {
  const startOf = (i: number) => tokens.starts[spoken[i]?.first ?? Infinity] ?? Infinity
  let next = firstWhere(spoken.length, (i) => startOf(i) >= from)
  while (startOf(next) < to && !mayBeCode(spoken[next])) next++
  const number = startOf(next) < to ? spoken[next] : undefined
  return number
    ? { start: tokens.starts[number.first] ?? 0, end: tokens.ends[number.last] ?? 0, isTelling: true }
    : undefined
}
