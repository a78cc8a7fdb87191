import { createHash } from 'node:crypto'
import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import type { PracticeLocalModel } from './practiceModels.ts'
import type { Reply } from './practiceServer.ts'

/** What pulling a name brings: its layers come one after the other, each in steps. */
export interface PracticeDownload {
  readonly model: PracticeLocalModel
  readonly layerBytes: readonly number[]
  /** Shares of a layer that are told one after the other; they may go back, as they do after a failed part. */
  readonly steps: readonly number[]
  readonly stepMs: number
  /** Told in the stream instead of success, after so many steps in all. */
  readonly error: { readonly afterSteps: number; readonly words: string } | null
}

export type PracticeRegistry = (name: string) => PracticeDownload | null

/** In the words of a registry that has no such tag: the status is 200 all the same. */
const unknownTag = 'pull model manifest: file does not exist'

const partBytes = 500_000

interface Pulls {
  readonly registry: PracticeRegistry
  readonly delayScale: number
  readonly install: (model: PracticeLocalModel) => void
}

/** Pulls as Ollama tells them, line by line. What was fetched before a connection was closed is there when it comes back. */
export function createPracticePulls({ registry, delayScale, install }: Pulls) {
  const stepsDone = new Map<string, number>()

  return async (name: string, { response, signal }: Reply): Promise<void> => {
    const tell = (line: object) => response.write(`${JSON.stringify(line)}\n`)
    response.writeHead(200, { 'content-type': 'application/x-ndjson' })
    tell({ status: 'pulling manifest' })
    const download = registry(name)
    if (download === null) return void response.end(`${JSON.stringify({ error: unknownTag })}\n`)
    let told = 0
    for (const [index, total] of download.layerBytes.entries()) {
      const digest = `sha256:${createHash('sha256').update(`${name} ${index}`).digest('hex')}`
      for (let step = stepsDone.get(digest) ?? 0; step <= download.steps.length; step += 1) {
        const share = download.steps[step] ?? 1
        tell({ status: `pulling ${digest.slice(7, 19)}`, digest, total, completed: Math.round(total * share) })
        stepsDone.set(digest, step)
        told += 1
        if (download.error?.afterSteps === told)
          return void response.end(`${JSON.stringify({ error: download.error.words })}\n`)
        if (download.stepMs * delayScale > 0) await wait(download.stepMs * delayScale, undefined, { signal })
        else await setImmediate(undefined, { signal })
      }
    }
    for (const status of ['verifying sha256 digest', 'writing manifest']) tell({ status })
    install(download.model)
    response.end(`${JSON.stringify({ status: 'success' })}\n`)
  }
}

/** Stands in for whatever is asked for: as large as such a model, and here in a quarter of a minute. */
export const practiceRegistry =
  (like: PracticeLocalModel): PracticeRegistry =>
  (name) =>
    /^[\w./-]+(:[\w.-]+)?$/.test(name)
      ? {
          model: {
            ...like,
            name: name.includes(':') ? name : `${name}:latest`,
            speaker: `a practice model in the place of ${name}`,
          },
          layerBytes: [like.sizeBytes - partBytes, partBytes],
          steps: Array.from({ length: 100 }, (_, step) => step / 100),
          stepMs: 75,
          error: null,
        }
      : null
