import { join } from 'node:path'
import type { DaemonState } from '../../shared/ollama.ts'
import type { Identity } from '../providers/ollamaProbe.ts'
import { startDaemon, type DaemonProcess } from './daemonProcess.ts'
import type { DaemonRecordFile } from './daemonRecord.ts'
import { applyDaemonEvent, type Answer, type Daemon, type DaemonEvent, type Program } from './daemonState.ts'
import { findPrograms } from './findPrograms.ts'
import { isOnThisMachine, ollamaBaseUrl } from './hostAddress.ts'
import { findOrphans } from './orphans.ts'
import { endProcesses, listProcesses } from './processes.ts'

export interface DaemonOptions {
  /** For all that belongs to an Ollama of ours. */
  readonly folder: string
  readonly record: DaemonRecordFile
  /** Beside another process of the app, whose daemon is used like that of anybody else: none is started or ended. */
  readonly isGuest: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Where an Ollama that others start listens, if OLLAMA_HOST does not say otherwise. */
  readonly usualBaseUrl: string
  /** Where models are kept. */
  readonly models: string
  /** Where programs may be, ours first. */
  readonly places: () => readonly string[]
  readonly identify: (baseUrl: string, signal: AbortSignal) => Promise<Identity>
  readonly lacksEngine: (baseUrl: string, version: string, signal: AbortSignal) => Promise<boolean>
  readonly now: () => number
  readonly onChange: (state: DaemonState) => void
}

export interface OllamaDaemon {
  state(): DaemonState
  readonly log: string
  /** Finds one, or starts one. */
  start(): void
  /** Ends the one that is ours. */
  stop(): Promise<void>
  look(): void
  /** The machine was asleep: what answered before may be gone. */
  woke(): void
  close(): Promise<void>
}

const watchMs = 2000
/** A daemon that looks for graphics cards takes connections and says nothing, up to half a minute for each kind. */
const startMs = 90_000
const silentLimit = 15
const stopPatienceMs = 1500

/** Carries out what the states ask for. */
export function createOllamaDaemon(options: DaemonOptions): OllamaDaemon {
  const { folder, record, isGuest, environment, usualBaseUrl, identify, now } = options
  const log = join(folder, 'ollama.log')
  const host = environment['OLLAMA_HOST'] ?? ''
  const meant = host.trim() === '' ? usualBaseUrl : ollamaBaseUrl(host)
  const { isWanted, port: ownPort, running: own } = record.read()
  const atHost = isGuest && own !== null && ownPort !== null ? [`http://127.0.0.1:${ownPort}`] : []
  const addresses = [...new Set([...atHost, ...(isOnThisMachine(meant) ? [meant] : []), usualBaseUrl])]
  const elsewhere = isOnThisMachine(meant) ? null : meant

  let daemon: Daemon = { state: { kind: 'looking' }, isWanted: !isGuest && isWanted === true, crashedAt: [] }
  let programs: readonly Program[] = []
  /** Those of others, by address and version: each is asked once a look. */
  const useless = new Map<string, boolean>()
  let child: DaemonProcess | null = null
  let timer: NodeJS.Timeout | undefined
  /** Replaced with every state, so that what was begun for one that is over is not heard any more. */
  let stay = new AbortController()
  let isClosed = false
  const cleared = isGuest ? Promise.resolve() : endOrphans()

  function dispatch(event: DaemonEvent): void {
    if (isClosed) return
    const before = daemon.state
    daemon = applyDaemonEvent(daemon, event)
    if (daemon.state === before) return
    if (JSON.stringify(daemon.state) !== JSON.stringify(before)) options.onChange(daemon.state)
    enter(daemon.state)
  }

  function enter(state: DaemonState, firstWatchMs = watchMs): void {
    stay.abort()
    stay = new AbortController()
    clearTimeout(timer)
    const { signal } = stay
    switch (state.kind) {
      case 'looking':
        return hear(look(signal), signal)
      case 'starting':
        return hear(begin(state.program, signal), signal)
      case 'restarting':
        return after(state.retryAt - now(), () => dispatch({ type: 'retry-due' }))
      case 'running':
        return after(firstWatchMs, () => hear(watch(state, 0, signal), signal))
      case 'stopped':
      case 'gave-up':
      case 'not-installed':
      case 'engine-missing':
      case 'too-old':
      case 'stranger':
      case 'silent':
      case 'elsewhere':
        return after(watchMs, () => hear(lookAgain(signal), signal))
    }
  }

  function after(ms: number, run: () => void): void {
    timer = setTimeout(run, Math.max(0, ms))
    timer.unref()
  }
  /** What was broken off by the next state is no bug. */
  function hear(running: Promise<void>, signal: AbortSignal): void {
    running.catch((bug: unknown) => {
      if (!signal.aborted) console.error(bug)
    })
  }

  async function look(signal: AbortSignal): Promise<void> {
    await cleared
    useless.clear()
    const answers = await ask(signal)
    programs = await findPrograms(options.places())
    if (!signal.aborted) dispatch({ type: 'looked', found: { answers, programs, elsewhere } })
  }

  /** Somebody may start one meanwhile. Programs are read anew only when the person asks. */
  async function lookAgain(signal: AbortSignal): Promise<void> {
    const answers = await ask(signal)
    if (signal.aborted) return
    dispatch({ type: 'looked', found: { answers, programs, elsewhere } })
    if (!signal.aborted) after(watchMs, () => hear(lookAgain(signal), signal))
  }

  async function ask(signal: AbortSignal): Promise<readonly Answer[]> {
    const identities = await Promise.all(addresses.map((baseUrl) => identify(baseUrl, signal)))
    const answers = identities.map(async (identity, index): Promise<Answer[]> => {
      const baseUrl = addresses[index] ?? usualBaseUrl
      if (identity.kind !== 'ollama') return identity.kind === 'absent' ? [] : [{ kind: identity.kind, baseUrl }]
      return [{ ...identity, baseUrl, lacksEngine: await isUseless(baseUrl, identity.version, signal) }]
    })
    return (await Promise.all(answers)).flat()
  }

  async function isUseless(baseUrl: string, version: string, signal: AbortSignal): Promise<boolean> {
    const key = `${baseUrl} ${version}`
    // The window has looked at its own.
    const known = atHost.includes(baseUrl) ? false : useless.get(key)
    const answer = known ?? (await options.lacksEngine(baseUrl, version, signal))
    useless.set(key, answer)
    return answer
  }

  async function watch(
    state: Extract<DaemonState, { kind: 'running' }>,
    silences: number,
    signal: AbortSignal,
  ): Promise<void> {
    const identity = await identify(state.baseUrl, signal)
    if (signal.aborted) return
    const isSilent = identity.kind === 'silent' && silences < silentLimit
    if (isSilent || (identity.kind === 'ollama' && identity.version === state.version)) {
      return after(watchMs, () => hear(watch(state, isSilent ? silences + 1 : 0, signal), signal))
    }
    if (state.isOurs) await child?.stop(0)
    else dispatch({ type: 'lost' })
  }

  async function begin(program: string, signal: AbortSignal): Promise<void> {
    const { port } = record.read()
    const isPortTaken = port !== null && (await launch({ program, port, signal }))
    if (port === null || (isPortTaken && !signal.aborted)) await launch({ program, port: 0, signal })
  }

  interface Launch {
    readonly program: string
    readonly port: number
    readonly signal: AbortSignal
  }

  /** True where it could not begin, because its port is taken. */
  async function launch({ program, port, signal }: Launch): Promise<boolean> {
    const { models } = options
    const started = startDaemon({ program, port, models, environment, log, home: join(folder, 'home') })
    child = started
    const row = (await listProcesses()).find(({ id }) => id === started.id)
    record.change({ running: row ? { id: row.id, startedAt: row.startedAt, program } : null })
    let problem: string | null = null
    const isPortTaken = started.ended.then((lastWords) => {
      if (child === started) child = null
      record.change({ running: null })
      const isTaken = port !== 0 && /address already in use/.test(lastWords)
      if (!isTaken) dispatch({ type: 'ended', at: now(), problem: problem ?? lastWords })
      return isTaken
    })
    const baseUrl = await started.listening
    if (baseUrl === null) return isPortTaken
    const answer = await firstAnswer(started, baseUrl, signal)
    if (signal.aborted || started.isOver()) return false
    if (answer?.cloud === 'off') {
      record.change({ port: Number(new URL(baseUrl).port) })
      dispatch({ type: 'answered', answer })
      return false
    }
    problem = answer === null ? `it said nothing for ${startMs / 1000} s` : 'its own cloud could not be switched off'
    await started.stop(stopPatienceMs)
    return false
  }

  /** Null where none came in time. */
  async function firstAnswer(
    { isOver }: DaemonProcess,
    baseUrl: string,
    signal: AbortSignal,
  ): Promise<Extract<Answer, { kind: 'ollama' }> | null> {
    const deadline = performance.now() + startMs
    while (!isOver() && performance.now() < deadline) {
      const identity = await identify(baseUrl, signal)
      if (identity.kind === 'ollama') return { ...identity, baseUrl, lacksEngine: false }
    }
    return null
  }

  async function endOrphans(): Promise<void> {
    const { running } = record.read()
    const traces = { running, installFolder: join(folder, 'versions') }
    const left = await endProcesses(async () => findOrphans(await listProcesses(), traces), stopPatienceMs)
    if (left.length > 0) console.error('An Ollama of an earlier start could not be ended:', left)
    record.change({ running: null })
  }

  async function stopChild(): Promise<void> {
    const running = child
    child = null
    await running?.stop(stopPatienceMs)
  }

  enter(daemon.state)
  return {
    state: () => daemon.state,
    log,
    start: () => {
      if (isGuest) return dispatch({ type: 'look-asked' })
      record.change({ isWanted: true })
      dispatch({ type: 'start-asked' })
    },
    stop: async () => {
      if (isGuest) return
      record.change({ isWanted: false })
      dispatch({ type: 'stop-asked' })
      await stopChild()
      dispatch({ type: 'look-asked' })
    },
    look: () => dispatch({ type: 'look-asked' }),
    woke: () => {
      const { state } = daemon
      if (state.kind === 'running') enter(state, 0)
      else dispatch({ type: 'look-asked' })
    },
    close: async () => {
      isClosed = true
      stay.abort()
      clearTimeout(timer)
      await cleared
      await stopChild()
    },
  }
}
