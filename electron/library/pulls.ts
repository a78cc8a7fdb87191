import type { AppError } from '../../shared/errors.ts'
import { describeFailure, type Failure } from '../../shared/failure.ts'
import type { Pull } from '../../shared/library.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import { explainOllama } from './ownOllama.ts'
import {
  applyPullLine,
  explainPullError,
  figuresOf,
  missingRoom,
  noProgress,
  type PullLine,
  type PullProgress,
} from './pullProgress.ts'
import type { PullStore, StoredPull } from './pullStore.ts'

interface Dependencies {
  readonly store: PullStore
  /** Null while no Ollama answers. */
  readonly source: () => ((name: string, signal: AbortSignal) => AsyncIterable<PullLine>) | null
  readonly freeBytes: () => Promise<number | null>
  readonly expectedBytes: (name: string) => number | null
  readonly now: () => number
  readonly changed: () => void
  /** A model is here. */
  readonly arrived: (name: string) => void
}

export interface Pulls {
  list(): readonly Pull[]
  /** Starts one, or goes on with it. */
  start(name: string): Promise<Result<undefined, AppError>>
  pause(name: string): Result<undefined, AppError>
  cancel(name: string): Result<undefined, AppError>
  /** Gives those that wait their turn. To be called now and then: Ollama may have come back. */
  proceed(): void
  /** Stops those under way; they are taken up again at the next start. */
  close(): Promise<void>
}

interface Running {
  readonly controller: AbortController
  readonly ended: Promise<void>
  progress: PullProgress
}

/** As many at a time; more would share the same line. */
const atOnce = 3
const publishMs = 250
/** Streams that end without a word are taken up again, as long as each brings something. */
const reconnects = 100

export function createPulls(deps: Dependencies): Pulls {
  const { store } = deps
  const running = new Map<string, Running>()
  let stored: readonly StoredPull[] = store
    .list()
    .map((pull) => (pull.status === 'running' ? { ...pull, status: 'waiting' } : pull))
  let closing = false
  let published = 0

  const find = (name: string) => stored.find((pull) => pull.name === name)
  function keep(pull: StoredPull): Result<undefined, AppError> {
    stored = find(pull.name) ? stored.map((known) => (known.name === pull.name ? pull : known)) : [...stored, pull]
    const saved = store.save(pull)
    deps.changed()
    return saved
  }
  function forget(name: string): Result<undefined, AppError> {
    stored = stored.filter((pull) => pull.name !== name)
    const removed = store.remove(name)
    deps.changed()
    return removed
  }

  function toPull(pull: StoredPull): Pull {
    const now = running.get(pull.name)?.progress
    if (now === undefined || now.layers.size === 0) {
      const { completedBytes } = pull
      return {
        ...pull,
        completedBytes,
        totalBytes: pull.totalBytes ?? deps.expectedBytes(pull.name),
        step: now?.step ?? 'starting',
        bytesPerSecond: null,
      }
    }
    return { ...pull, step: now.step, ...figuresOf(now, deps.expectedBytes(pull.name)) }
  }

  function proceed(): void {
    const source = deps.source()
    if (source === null || closing) return
    for (const { name, status } of stored) {
      if (status !== 'waiting' || running.size >= atOnce || running.has(name)) continue
      const controller = new AbortController()
      const { promise, resolve } = Promise.withResolvers<void>()
      running.set(name, { controller, ended: promise, progress: noProgress })
      void fetchAll(name, source, controller.signal)
        .finally(() => running.delete(name))
        .finally(resolve)
        .then(proceed)
    }
  }

  async function fetchAll(
    name: string,
    source: NonNullable<ReturnType<Dependencies['source']>>,
    signal: AbortSignal,
  ): Promise<void> {
    const before = find(name)
    if (before === undefined) return
    keep({ ...before, status: 'running', problem: null })
    const end = await followAll(name, source, signal)
    const pull = find(name)
    if (pull === undefined || end === null) return
    if (end === 'done') {
      forget(name)
      deps.arrived(name)
      return
    }
    const figures = toPull(pull)
    keep({ ...pull, ...end, completedBytes: figures.completedBytes, totalBytes: figures.totalBytes })
  }

  /** Null: stopped by somebody who has said what is to become of it. */
  async function followAll(
    name: string,
    source: NonNullable<ReturnType<Dependencies['source']>>,
    signal: AbortSignal,
  ): Promise<'done' | Pick<StoredPull, 'status' | 'problem'> | null> {
    let failure: Failure = { kind: 'cut-off' }
    for (let round = 0, gained = true; gained && round < reconnects; round += 1) {
      const start = bytesOf(name)
      try {
        for await (const line of source(name, signal)) {
          const job = running.get(name)
          if (job === undefined || signal.aborted) return null
          job.progress = applyPullLine(job.progress, line, deps.now())
          if (job.progress.isDone) return 'done'
          if (job.progress.error !== null) {
            const { status, words } = explainPullError(job.progress.error, name)
            return { status, problem: words }
          }
          const noRoom = line.digest ? await roomFor(name) : null
          if (noRoom !== null) return { status: 'failed', problem: noRoom }
          publishSometimes()
        }
      } catch (thrown) {
        if (signal.aborted) return null
        const explained = explainOllama(thrown)
        if (explained === null) throw thrown
        failure = explained
      }
      if (signal.aborted) return null
      gained = bytesOf(name) > start
    }
    // Ollama has gone: it is taken up again when it comes back.
    if (failure.kind === 'unreachable') return { status: 'waiting', problem: null }
    return {
      status: 'failed',
      problem: `${describeFailure(failure, 'Ollama')}. What is here is kept; go on where it stopped.`,
    }
  }

  const bytesOf = (name: string) => figuresOf(running.get(name)?.progress ?? noProgress, null).completedBytes

  /** Asked when the size becomes known, for models that the catalogue does not have. */
  const sized = new Map<string, number>()
  async function roomFor(name: string): Promise<string | null> {
    const progress = running.get(name)?.progress ?? noProgress
    const { totalBytes, completedBytes } = figuresOf(progress, deps.expectedBytes(name))
    if (totalBytes === null || sized.get(name) === totalBytes) return null
    sized.set(name, totalBytes)
    return missingRoom(totalBytes - completedBytes, await deps.freeBytes())
  }

  function publishSometimes(): void {
    if (deps.now() - published < publishMs) return
    published = deps.now()
    deps.changed()
  }

  const notThere = () => fail({ kind: 'not-found', what: 'download' } as const)
  return {
    list: () => stored.map(toPull),
    start: async (name) => {
      const known = find(name)
      if (known?.status === 'running' || known?.status === 'waiting') return ok(undefined)
      const expected = deps.expectedBytes(name)
      const others = stored.map(toPull).filter(({ status }) => status === 'running' || status === 'waiting')
      const promised = others.reduce(
        (sum, { totalBytes, completedBytes }) => sum + Math.max(0, (totalBytes ?? 0) - completedBytes),
        0,
      )
      const noRoom =
        expected === null
          ? null
          : missingRoom(expected - (known?.completedBytes ?? 0) + promised, await deps.freeBytes())
      if (noRoom !== null) return fail({ kind: 'no-room', detail: noRoom })
      sized.delete(name)
      const kept = keep({ completedBytes: 0, totalBytes: null, ...known, name, status: 'waiting', problem: null })
      proceed()
      return kept
    },
    pause: (name) => {
      const pull = find(name)
      if (pull === undefined) return notThere()
      const { completedBytes, totalBytes } = toPull(pull)
      const kept = keep({ ...pull, status: 'paused', completedBytes, totalBytes })
      running.get(name)?.controller.abort()
      return kept
    },
    cancel: (name) => {
      if (find(name) === undefined) return notThere()
      const forgotten = forget(name)
      running.get(name)?.controller.abort()
      return forgotten
    },
    proceed,
    close: async () => {
      closing = true
      for (const [name, { controller }] of running) {
        const pull = find(name)
        if (pull?.status === 'running') {
          const { completedBytes, totalBytes } = toPull(pull)
          store.save({ ...pull, completedBytes, totalBytes })
        }
        controller.abort()
      }
      await Promise.all([...running.values()].map(({ ended }) => ended))
    },
  }
}
