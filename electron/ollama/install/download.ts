import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { mkdir, open, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { InstallProblem } from '../../../shared/ollama.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { describeUnwritable } from '../../storage/saving.ts'

type Progress = (doneBytes: number, totalBytes: number | null) => void

export interface Download {
  readonly url: string
  /** What is there of it is gone on with. */
  readonly file: string
  readonly fetch: typeof globalThis.fetch
  readonly signal: AbortSignal
  readonly onProgress: Progress
  /** Silence that ends a try. */
  readonly idleMs?: number
  /** Before the second of several tries that bring nothing; doubled for each next. */
  readonly retryMs?: number
}

const triesInVain = 5

/** Fetches a file, however often the connection breaks, as long as each few tries bring something. */
export async function download(given: Download): Promise<Result<undefined, InstallProblem>> {
  const { file, signal, retryMs = 1000 } = given
  let inVain = 0
  for (;;) {
    const before = sizeOf(file)
    const outcome = await tryOnce(given)
    signal.throwIfAborted()
    if (outcome.kind === 'whole') return ok(undefined)
    if (outcome.kind === 'failed') return fail(outcome.problem)
    inVain = sizeOf(file) > before ? 1 : inVain + 1
    if (inVain >= triesInVain) return fail({ kind: 'unreachable', detail: outcome.detail })
    await wait(retryMs * 2 ** (inVain - 1), undefined, { signal })
  }
}

type Outcome =
  | { readonly kind: 'whole' }
  | { readonly kind: 'broken'; readonly detail: string }
  | { readonly kind: 'failed'; readonly problem: InstallProblem }

async function tryOnce({ url, file, fetch: send, signal, onProgress, idleMs = 30_000 }: Download): Promise<Outcome> {
  const silence = new AbortController()
  let timer = setTimeout(() => silence.abort(), idleMs)
  try {
    const have = sizeOf(file)
    const response = await send(url, {
      headers: have === 0 ? {} : { range: `bytes=${have}-` },
      signal: AbortSignal.any([signal, silence.signal]),
    })
    // Nothing is left to fetch: the hash tells whether it is the right thing.
    if (response.status === 416) return { kind: 'whole' }
    if (!response.ok) {
      await response.body?.cancel()
      const detail = `the host answered with status ${response.status}`
      return response.status < 500
        ? { kind: 'failed', problem: { kind: 'unreachable', detail } }
        : { kind: 'broken', detail }
    }
    const start = startOf(response)
    const length = Number(response.headers.get('content-length') ?? Number.NaN)
    const total = Number.isNaN(length) ? null : start + length
    await mkdir(dirname(file), { recursive: true, mode: 0o700 })
    const handle = await open(file, start === 0 ? 'w' : 'a', 0o600)
    try {
      let done = start
      for await (const chunk of response.body ?? []) {
        clearTimeout(timer)
        timer = setTimeout(() => silence.abort(), idleMs)
        await writeWhole(handle, chunk)
        done += chunk.byteLength
        onProgress(done, total)
      }
      return total === null || done >= total
        ? { kind: 'whole' }
        : { kind: 'broken', detail: 'the connection was closed' }
    } finally {
      await handle.close()
    }
  } catch (thrown) {
    const detail = describeUnwritable(thrown)
    if (detail !== null) return { kind: 'failed', problem: { kind: 'not-saved', detail } }
    return { kind: 'broken', detail: silence.signal.aborted ? `nothing came for ${idleMs / 1000} s` : wordsOf(thrown) }
  } finally {
    clearTimeout(timer)
  }
}

async function writeWhole(handle: FileHandle, chunk: Uint8Array): Promise<void> {
  let written = 0
  while (written < chunk.byteLength) written += (await handle.write(chunk, written)).bytesWritten
}

/** 0 where the host begins anew, whatever it was asked for. */
const startOf = ({ status, headers }: Response): number =>
  status === 206 ? Number(/^bytes (\d+)-/.exec(headers.get('content-range') ?? '')?.[1] ?? 0) : 0

/** The innermost cause says most: what lies around it is "fetch failed". */
function wordsOf(thrown: unknown): string {
  let error = thrown
  while (error instanceof Error && error.cause instanceof Error) error = error.cause
  return error instanceof Error ? error.message : String(error)
}

export const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0

/** SHA-256 in hex. */
export async function hashFile(
  file: string,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (doneBytes: number) => void },
): Promise<string> {
  const hash = createHash('sha256')
  let done = 0
  for await (const chunk of createReadStream(file, { highWaterMark: 1024 * 1024, signal })) {
    if (!Buffer.isBuffer(chunk)) continue
    hash.update(chunk)
    onProgress((done += chunk.byteLength))
  }
  return hash.digest('hex')
}
