import { createInterface } from 'node:readline'
import { text as readAll } from 'node:stream/consumers'
import { z } from 'zod'
import { countFindings, nameFindings } from '../../shared/finding.ts'
import { createDetector, type Detector } from '../sensitivity/detector.ts'
import { exitStatusByLevel, scanText, type Scan } from '../sensitivity/scan.ts'
import { WrongUsage, type Command, type CommandIo } from './command.ts'
import { readArguments } from './readArguments.ts'
import { readText } from './readText.ts'

const usage = `gatehouse scan [TEXT …]        says how private a text is, and what it holds; without TEXT it reads its input
gatehouse scan --file FILE …   the same for files
gatehouse scan --jsonl         reads {"id","text"} lines, prints {"id","level","findings","micros"} lines

Nothing is sent anywhere. Exit status: 0 public, 10 internal, 20 confidential, 30 restricted.`

export const scan: Command = {
  summary: 'how private a text is, and what it holds',
  usage,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      jsonl: { type: 'boolean' },
      file: { type: 'string', multiple: true },
    })
    const detector = createDetector()
    if (values.jsonl === true) return scanLines(detector, io)
    const texts =
      values.file !== undefined
        ? await Promise.all(values.file.map(async (file) => ({ name: file, text: await readText(file) })))
        : [{ name: null, text: positionals.length > 0 ? positionals.join(' ') : await readAll(io.input) }]
    let status = 0
    for (const { name, text } of texts) {
      const found = scanText(text, detector, () => performance.now())
      await io.print(`${name === null ? '' : `${name}: `}${describe(found)}`)
      status = Math.max(status, exitStatusByLevel[found.level])
    }
    return status
  },
}

const describe = ({ level, findings, marks }: Scan): string => {
  const counts = countFindings([...findings, ...marks])
  return counts.length === 0 ? level : `${level}: ${nameFindings(counts)}`
}

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

/** The highest level decides the exit status. */
async function scanLines(detector: Detector, { input, print }: CommandIo): Promise<number> {
  let status = 0
  let number = 0
  for await (const line of createInterface({ input })) {
    number += 1
    if (line.trim() === '') continue
    const { id, text } = parseLine(line, number)
    const { level, findings, micros } = scanText(text, detector, () => performance.now())
    status = Math.max(status, exitStatusByLevel[level])
    await print(JSON.stringify({ id, level, findings, micros }))
  }
  return status
}

function parseLine(line: string, number: number) {
  try {
    return lineSchema.parse(JSON.parse(line))
  } catch {
    throw new WrongUsage(`Line ${number} is not {"id","text"} in JSON`)
  }
}
