import { spawn } from 'node:child_process'
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { daemonEnvironment, type DaemonPlaces } from './daemonEnvironment.ts'
import { signal } from './processes.ts'

export interface StartDaemon extends Omit<DaemonPlaces, 'host'> {
  readonly program: string
  /** 0: any that is free. */
  readonly port: number
  readonly log: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

export interface DaemonProcess {
  readonly id: number
  isOver(): boolean
  /** Where it listens, as it says itself; null where it ended before. */
  readonly listening: Promise<string | null>
  /** Why it ended, in its own last words. */
  readonly ended: Promise<string>
  /** Asks it to end, and ends it and its engines where it does not. */
  stop(patienceMs: number): Promise<void>
}

const listenPollMs = 20
/** What a start says comes before this, and why it ended after that. */
const startBytes = 256 * 1024
const endBytes = 16 * 1024

/** Starts a daemon at the head of a process group of its own, so that its engines can be found and ended with it. */
export function startDaemon({ program, port, log, environment, home, models }: StartDaemon): DaemonProcess {
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const start = beginLog(log)
  // Straight into a file: a pipe would end the daemon in mid-answer with the app.
  const child = spawn(program, ['serve'], {
    cwd: home,
    detached: true,
    stdio: ['ignore', start.file, start.file],
    env: daemonEnvironment(environment, { host: `127.0.0.1:${port}`, home, models }),
  })
  closeSync(start.file)
  const id = child.pid ?? 0
  const killGroup = () => {
    if (id > 0) signal(-id, 'SIGKILL')
  }
  // The last resort, where the app ends without having stopped it.
  process.once('exit', killGroup)

  const { promise: ended, resolve } = Promise.withResolvers<string>()
  let hasEnded = false
  const isOver = () => hasEnded
  const end = (why: string) => {
    hasEnded = true
    process.off('exit', killGroup)
    // Engines outlive a daemon that was killed, and keep their memory.
    killGroup()
    resolve(why)
  }
  child.once('error', ({ message }) => end(message))
  child.once('exit', (code, by) => {
    const own = lastWords(readLog(log, { from: start.offset, bytes: endBytes, atEnd: true }))
    end(own ?? (by ? `it was ended by ${by}` : `it ended with status ${code}`))
  })

  async function waitForAddress(): Promise<string | null> {
    while (!isOver()) {
      const [, address] =
        /Listening on (127\.0\.0\.1:\d+)/.exec(readLog(log, { from: start.offset, bytes: startBytes })) ?? []
      if (address !== undefined) return `http://${address}`
      await wait(listenPollMs)
    }
    return null
  }

  return {
    id,
    isOver,
    listening: waitForAddress(),
    ended,
    stop: async (patienceMs) => {
      if (hasEnded) return
      signal(id, 'SIGTERM')
      const patience = new AbortController()
      await Promise.race([ended, wait(patienceMs, undefined, { signal: patience.signal }).catch(() => {})])
      patience.abort()
      if (!hasEnded) killGroup()
      await ended
    },
  }
}

/** "Error: listen tcp 127.0.0.1:11434: bind: address already in use" and the like. */
const lastWords = (log: string): string | null =>
  [...log.matchAll(/^(?:Error|fatal error|panic): (.+)$/gm)].at(-1)?.[1] ?? null

const keptLogBytes = 5 * 1024 * 1024

/** Goes on in the log of the last run; a long one is put aside first, over the one before. */
function beginLog(log: string): { readonly file: number; readonly offset: number } {
  mkdirSync(dirname(log), { recursive: true, mode: 0o700 })
  const isLong = (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > keptLogBytes
  if (isLong) {
    rmSync(`${log}.1`, { force: true })
    renameSync(log, `${log}.1`)
  }
  const file = openSync(log, 'a', 0o600)
  return { file, offset: fstatSync(file).size }
}

interface Part {
  /** Nothing before this is read. */
  readonly from: number
  readonly bytes: number
  readonly atEnd?: boolean
}

export function readLog(log: string, { from, bytes, atEnd = false }: Part): string {
  const size = statSync(log, { throwIfNoEntry: false })?.size
  if (size === undefined) return ''
  const file = openSync(log, 'r')
  try {
    const buffer = Buffer.alloc(bytes)
    const start = atEnd ? Math.max(from, size - bytes) : from
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, bytes, start))
  } finally {
    closeSync(file)
  }
}
