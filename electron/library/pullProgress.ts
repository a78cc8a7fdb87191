import { z } from 'zod'
import { formatSize } from '../../shared/bytes.ts'
import type { Pull } from '../../shared/library.ts'

export const pullLineSchema = z.object({
  status: z.string().nullish(),
  digest: z.string().nullish(),
  total: z.number().nonnegative().nullish(),
  completed: z.number().nonnegative().nullish(),
  error: z.string().nullish(),
})
export type PullLine = z.infer<typeof pullLineSchema>

interface Sample {
  readonly at: number
  readonly bytes: number
}

/** How far a pull is. Layers are told of one by one, so their sum grows; a part that failed is taken back. */
export interface PullProgress {
  readonly layers: ReadonlyMap<string, { readonly total: number; readonly completed: number }>
  readonly step: Pull['step']
  readonly isDone: boolean
  readonly error: string | null
  readonly samples: readonly Sample[]
}

export const noProgress: PullProgress = { layers: new Map(), step: 'starting', isDone: false, error: null, samples: [] }

export function applyPullLine(progress: PullProgress, line: PullLine, at: number): PullProgress {
  if (line.error) return { ...progress, error: line.error }
  if (line.status === 'success') return { ...progress, isDone: true }
  if (line.digest) {
    const known = progress.layers.get(line.digest)
    const total = line.total ?? known?.total ?? 0
    const layer = { total, completed: Math.min(line.completed ?? known?.completed ?? 0, total) }
    const layers = new Map(progress.layers).set(line.digest, layer)
    return {
      ...progress,
      layers,
      step: 'downloading',
      samples: keepSample(progress.samples, { at, bytes: sumOf(layers).completed }),
    }
  }
  return /verif|writing|removing/.test(line.status ?? '') ? { ...progress, step: 'checking' } : progress
}

/** Over how long the speed is taken, and how far apart its samples are. */
const speedMs = 10_000
const sampleMs = 500

function keepSample(samples: readonly Sample[], sample: Sample): readonly Sample[] {
  const last = samples.at(-1)
  if (last !== undefined && sample.at - last.at < sampleMs) return samples
  return [...samples.filter(({ at }) => sample.at - at <= speedMs), sample]
}

const sumOf = (layers: PullProgress['layers']) =>
  [...layers.values()].reduce(
    (sum, { total, completed }) => ({ total: sum.total + total, completed: sum.completed + completed }),
    { total: 0, completed: 0 },
  )

/** `expectedBytes`: of the whole model, where the catalogue knows it before every layer was told. */
export function figuresOf(
  { layers, samples }: PullProgress,
  expectedBytes: number | null,
): Pick<Pull, 'completedBytes' | 'totalBytes' | 'bytesPerSecond'> {
  const { total, completed } = sumOf(layers)
  const [first] = samples
  const last = samples.at(-1)
  const elapsedMs = first === undefined || last === undefined ? 0 : last.at - first.at
  const gained = Math.max(0, (last?.bytes ?? 0) - (first?.bytes ?? 0))
  return {
    completedBytes: completed,
    totalBytes: total === 0 ? expectedBytes : Math.max(total, expectedBytes ?? 0),
    bytesPerSecond: elapsedMs < sampleMs * 2 ? null : (gained / elapsedMs) * 1000,
  }
}

export interface PullProblem {
  readonly status: Extract<Pull['status'], 'failed' | 'unavailable'>
  readonly words: string
}

/** Ollama's errors come in the words of Go, some of them those of the registry. */
export function explainPullError(error: string, name: string): PullProblem {
  const failed = (words: string): PullProblem => ({ status: 'failed', words })
  if (/file does not exist|manifest unknown|not found/i.test(error)) {
    return { status: 'unavailable', words: `The registry has no model called ${name}.` }
  }
  if (/\b412\b|newer version of ollama/i.test(error))
    return failed('This model needs a newer Ollama. Update Ollama, then try again.')
  if (/no space left|ENOSPC|disk quota/i.test(error))
    return failed('The disk is full. Make room, then go on where it stopped.')
  if (/no such host|network is unreachable|connection refused|i\/o timeout|TLS handshake/i.test(error)) {
    return failed('The registry cannot be reached. Go on when this machine is online again.')
  }
  return failed(`Ollama says: ${error.slice(0, 200)}`)
}

/** Kept free on the disk beside what is downloaded. */
const diskReserveBytes = 1e9

/** Null where there is room, else how much more is needed, in words. */
export function missingRoom(neededBytes: number, freeBytes: number | null): string | null {
  const needed = neededBytes + diskReserveBytes
  if (freeBytes === null || needed <= freeBytes) return null
  return `This needs ${formatSize(needed)} of free disk, with 1 GB to spare, and there are ${formatSize(freeBytes)}. Make room, then go on.`
}
