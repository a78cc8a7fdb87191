import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { createRandom } from './random.ts'

export interface WrittenRequest {
  readonly language: string
  /** 0: any model does it … 4: only the strongest have a chance. */
  readonly grade: number
  readonly taskClass: string
  readonly text: string
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

/** One to eight passages in a row: pasted text is of any length. */
function drawPaste(pastes: readonly string[], random: () => number): string {
  const count = Math.ceil(8 ** random())
  return Array.from({ length: count }, () => pastes[Math.floor(random() * pastes.length)] ?? '').join('\n\n')
}
