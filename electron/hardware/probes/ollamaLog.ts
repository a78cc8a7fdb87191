import { acceleratorSchema, type Accelerator } from '../../../shared/machine.ts'

/** What Ollama said it computes on; no accelerators: on the processor alone. */
export interface OllamaReport {
  readonly accelerators: readonly Accelerator[]
}

/** The "inference compute" lines of the newest start in a log of Ollama's. Null where there are none. */
export function parseOllamaLog(text: string): OllamaReport | null {
  const lines = text
    .split('\n')
    .filter((line) => line.includes('msg="inference compute"') || line.includes('Listening on'))
  const start = lines.findLastIndex((line) => line.includes('Listening on'))
  const devices = lines.slice(start + 1).map(readFields)
  if (devices.length === 0) return null
  return { accelerators: devices.flatMap(toAccelerator) }
}

/** logfmt: name=value or name="value with spaces". */
const readFields = (line: string): ReadonlyMap<string, string> =>
  new Map(
    [...line.matchAll(/(\w+)=(?:"((?:[^"\\]|\\.)*)"|(\S*))/g)].map(([, name = '', quoted, bare]) => [
      name,
      quoted ?? bare ?? '',
    ]),
  )

function toAccelerator(fields: ReadonlyMap<string, string>): Accelerator[] {
  const library = acceleratorSchema.shape.library.safeParse((fields.get('library') ?? '').toLowerCase())
  const totalBytes = parseBytes(fields.get('total'))
  if (!library.success || totalBytes === null) return []
  const name = fields.get('description') || fields.get('name') || library.data
  const isShared = library.data === 'metal' || fields.get('type') === 'iGPU'
  return [{ name, library: library.data, totalBytes, freeBytes: parseBytes(fields.get('available')), isShared }]
}

const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB']

/** "15.9 GiB" in bytes. */
function parseBytes(text: string | undefined): number | null {
  const [, amount, unit = ''] = /^([\d.]+) ?([KMGT]?i?B)$/.exec(text ?? '') ?? []
  const power = units.indexOf(unit)
  return amount === undefined || power < 0 ? null : Math.round(Number(amount) * 1024 ** power)
}
