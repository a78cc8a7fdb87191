import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { swapLetters } from './edits.ts'
import { createRandom } from './random.ts'

export interface WrittenRequest {
  readonly language: string
  /** 0: any model does it … 4: only the strongest have a chance. */
  readonly grade: number
  readonly taskClass: string
  readonly text: string
  /** Copies of one request share it, so that none is judged by what was learned from its twin. */
  readonly origin: number
}

const folder = import.meta.dirname
const pasteMark = '{paste}'

/** The everyday requests under requests/, with passages under pastes/ laid in where a request speaks of pasted text. */
export function readRequests(): WrittenRequest[] {
  const english = readPastes('english')
  return readdirSync(join(folder, 'requests'))
    .toSorted()
    .flatMap((file) => {
      const language = file.replace(/\.tsv$/, '')
      const own = readPastes(language)
      const random = createRandom(file.length * 7919)
      return readRows(join(folder, 'requests', file)).map(([grade = '', taskClass = '', text = '']) => ({
        language,
        grade: Number(grade),
        taskClass,
        text: text.replaceAll(pasteMark, () => drawPaste(random() < 0.7 ? own : english, random)),
      }))
    })
    .map((request, origin) => ({ ...request, origin }))
}

export const readRows = (file: string): string[][] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t').map((field) => field.replaceAll('\\n', '\n')))

function readPastes(language: string): string[] {
  const name = `${language}.txt`
  return readdirSync(join(folder, 'pastes')).includes(name)
    ? readFileSync(join(folder, 'pastes', name), 'utf8')
        .trim()
        .split('\n----\n')
    : []
}

const carelessShare = 0.5

/** As they stand, and half of them once more as another person types them: politer, with a slip, without a full stop. */
export function withCarelessCopies(requests: readonly WrittenRequest[]): WrittenRequest[] {
  const phrases = Map.groupBy(readRows(join(folder, 'politeness.tsv')), ([language]) => language)
  const random = createRandom(1)
  const copies = requests.flatMap((request) => {
    if (random() > carelessShare) return []
    const own = phrases.get(request.language) ?? []
    const [, before = '', after = ''] = own[Math.floor(random() * own.length)] ?? []
    const slipped = random() < 0.6 ? swapLetters(request.text, random) : request.text
    const polite = (random() < 0.5 ? before : '') + slipped + (random() < 0.5 ? after : '')
    return [{ ...request, text: polite }]
  })
  return [...requests, ...copies]
}

/** One to eight passages in a row: pasted text is of any length. */
function drawPaste(pastes: readonly string[], random: () => number): string {
  const count = Math.ceil(8 ** random())
  return Array.from({ length: count }, () => pastes[Math.floor(random() * pastes.length)] ?? '').join('\n\n')
}
