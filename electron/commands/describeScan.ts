import { countFound, findingTypes, nameFound, type Finding } from '../../shared/finding.ts'
import { maskValue } from '../sensitivity/redaction.ts'
import type { Scan } from '../sensitivity/scan.ts'

const mostListed = 20

/** The level and what was found, each with its line and column, without saying it aloud. */
export function describeScan(text: string, { level, findings, marks, topics }: Scan): string {
  const all = [...findings, ...marks].toSorted((a, b) => a.start - b.start)
  const found = countFound([{ findings: all, topics }])
  if (found.length === 0) return level
  const placeOf = createPlaces(text)
  const lines = all.slice(0, mostListed).map((finding) => `  ${placeOf(finding.start)}  ${describe(text, finding)}`)
  const rest = all.length > mostListed ? [`  … and ${all.length - mostListed} more`] : []
  return [`${level}: ${nameFound(found)}`, ...lines, ...rest].join('\n')
}

const describe = (text: string, { type, start, end, reason }: Finding): string =>
  `${findingTypes[type].one}, ${maskValue(text.slice(start, end), type)}: ${reason}`

/** "3:14" for places that come in their order. Both count from 1. */
function createPlaces(text: string): (offset: number) => string {
  let line = 1
  let lineStart = 0
  return (offset) => {
    for (let end = text.indexOf('\n', lineStart); end !== -1 && end < offset; end = text.indexOf('\n', lineStart)) {
      line += 1
      lineStart = end + 1
    }
    return `${line}:${offset - lineStart + 1}`
  }
}
