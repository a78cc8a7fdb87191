import { readFileSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Label } from '../../shared/sensitivity.ts'
import { labelMessageSchema, type LabelRequest } from './labelMessages.ts'

interface Listener {
  readonly signal: AbortSignal
  readonly onProgress: (share: number) => void
}

/** Labels a text in a thread of its own; null where it was cancelled. */
export function labelBeside(request: LabelRequest, { signal, onProgress }: Listener): Promise<Label | null> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return resolve(null)
    const worker = startWorker(request)
    const end = (label: Label | null) => {
      signal.removeEventListener('abort', cancel)
      void worker.terminate()
      resolve(label)
    }
    const cancel = () => end(null)
    signal.addEventListener('abort', cancel, { once: true })
    worker.on('error', (bug) => {
      signal.removeEventListener('abort', cancel)
      reject(bug)
    })
    worker.on('message', (raw: unknown) => {
      const message = labelMessageSchema.parse(raw)
      if (message.type === 'label') end(message.label)
      else onProgress(message.share)
    })
  })
}

/** The built app has its worker beside it, possibly inside Electron's archive, which a worker itself cannot open. */
function startWorker(workerData: LabelRequest): Worker {
  const here = import.meta.url
  if (here.endsWith('.ts')) return new Worker(new URL('labelWorker.ts', here), { workerData })
  return new Worker(readFileSync(new URL('labelWorker.cjs', here), 'utf8'), { eval: true, workerData })
}
