import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The same matter told of somebody and asked in general. */
export type Pair = readonly [told: string, asked: string]

const here = import.meta.dirname

/** Templates under pairs/: what is told, a tab, what is asked. */
export const readPairs = (): Pair[] =>
  readFolder('pairs').map((line) => {
    const [told, asked, ...rest] = line.split('\t')
    if (!told || !asked || rest.length > 0) throw new Error(`Not two texts with a tab between: ${line}`)
    return [withBreaks(told), withBreaks(asked)]
  })

/** Templates under harmless/: nothing private is told in any of them. */
export const readHarmless = (): string[] => readFolder('harmless').map(withBreaks)

/** The daily business of a workplace: internal, but nobody's private matter. */
export const readWorkplace = (): string[] => readLines(join(here, 'workplace.txt')).map(withBreaks)

const readFolder = (name: string) =>
  readdirSync(join(here, name))
    .toSorted()
    .flatMap((file) => readLines(join(here, name, file)))

/** A line that begins with # is a heading. */
const readLines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))

const withBreaks = (line: string) => line.replaceAll(String.raw`\n`, '\n')
