import { createInterface } from 'node:readline'
import { buffer as readAll } from 'node:stream/consumers'
import { z } from 'zod'
import { decodeText } from '../attachments/decodeText.ts'
import { pathOfDataFolder } from '../instance/dataFolder.ts'
import { createDetector, type Detector } from '../sensitivity/detector.ts'
import { exitStatusByLevel, scanText } from '../sensitivity/scan.ts'
import { WrongUsage, type Command, type CommandIo } from './command.ts'
import { describeScan } from './describeScan.ts'
import { createOwnDetector } from './ownDetector.ts'
import { readArguments } from './readArguments.ts'
import { readBytes } from './readText.ts'

const usage = `gatehouse scan [TEXT …]        says how private a text is, and what it holds; without TEXT it reads its input
gatehouse scan --file FILE …   the same for files
gatehouse scan --jsonl         reads {"id","text"} lines, prints {"id","level","findings","micros"} lines

  --data DIR    obey the person's own words in DIR instead of those of the app
  --built-in    obey none of them

Nothing is sent anywhere. Exit status: 0 public, 10 internal, 20 confidential, 30 restricted or not readable as text;
with --jsonl 0, since each line says its own level.`

export const scan: Command = {
  summary: 'how private a text is, and what it holds',
  usage,
  run: async (args, io) => {
    const { values, positionals } = readArguments(args, {
      jsonl: { type: 'boolean' },
      file: { type: 'string', multiple: true },
      data: { type: 'string' },
      'built-in': { type: 'boolean' },
    })
    const detector =
      values['built-in'] === true ? createDetector() : createOwnDetector(pathOfDataFolder(values.data ?? null), io)
    if (values.jsonl === true) return scanLines(detector, io)
    let status = 0
    for await (const { name, text } of textsFrom(values.file, positionals, io)) {
      const found = text === null ? null : scanText(text, detector, () => performance.now())
      const words = found === null || text === null ? notText : describeScan(text, found)
      await io.print(`${name === null ? '' : `${name}: `}${words}`)
      status = Math.max(status, exitStatusByLevel[found?.level ?? 'restricted'])
    }
    return status
  },
}

const notText = 'restricted: this is not text, so nobody can say what it holds'

async function* textsFrom(files: readonly string[] | undefined, words: readonly string[], { input }: CommandIo) {
  if (files !== undefined) for (const name of files) yield { name, text: decodeText(await readBytes(name)) }
  else if (words.length > 0) yield { name: null, text: words.join(' ') }
  else yield { name: null, text: decodeText(await readAll(input)) }
}

const lineSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() })

async function scanLines(detector: Detector, { input, print }: CommandIo): Promise<number> {
  let number = 0
  for await (const line of createInterface({ input })) {
    number += 1
    if (line.trim() === '') continue
    const { id, text } = parseLine(line, number)
    const { level, findings, micros } = scanText(text, detector, () => performance.now())
    await print(JSON.stringify({ id, level, findings, micros }))
  }
  return 0
}

function parseLine(line: string, number: number) {
  try {
    return lineSchema.parse(JSON.parse(line))
  } catch {
    throw new WrongUsage(`Line ${number} is not {"id","text"} in JSON`)
  }
}
