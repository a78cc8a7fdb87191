import { execFile } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'

export interface ProcessRow {
  readonly id: number
  /** Id of the process that leads its group. */
  readonly group: number
  /** Any text that is another one for a later process with the same id. */
  readonly startedAt: string
  /** Absolute path; empty where it may not be known. */
  readonly program: string
}

/** Every living process of this machine. */
export async function listProcesses(): Promise<readonly ProcessRow[]> {
  if (!existsSync('/proc/self/stat')) return parseProcessList(await runPs())
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(readProcess)
}

/** Nothing for one that ended meanwhile, and for one that ended and waits for its parent to notice (state Z). */
function readProcess(id: string): ProcessRow[] {
  try {
    // The name in brackets may hold anything; what follows the last bracket are fields 3 and on of proc(5).
    const [state, , group, ...rest] = readFileSync(`/proc/${id}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    if (state === 'Z' || state === 'X') return []
    return [{ id: Number(id), group: Number(group), startedAt: rest[16] ?? '', program: programOf(id) }]
  } catch {
    return []
  }
}

function programOf(id: string): string {
  try {
    return readlinkSync(`/proc/${id}/exe`).replace(/ \(deleted\)$/, '')
  } catch {
    // Another person's process.
    return ''
  }
}

const runPs = (): Promise<string> =>
  new Promise((resolve, reject) => {
    const options = { env: { LC_ALL: 'C' }, maxBuffer: 16 * 1024 * 1024 }
    execFile('/bin/ps', ['-axo', 'pid=,pgid=,stat=,lstart=,comm='], options, (error, output) =>
      error ? reject(error) : resolve(output),
    )
  })

/** Lines of `ps -axo pid=,pgid=,stat=,lstart=,comm=`; on macOS the last column is the whole path. */
export const parseProcessList = (output: string): ProcessRow[] =>
  [...output.matchAll(/^\s*(\d+)\s+(\d+)\s+(\S+)\s+(\w+\s+\w+\s+\d+\s+[\d:]+\s+\d+)\s+(\S.*)$/gm)].flatMap(
    ([, id, group, state = '', startedAt = '', program = '']) =>
      state.startsWith('Z') ? [] : [{ id: Number(id), group: Number(group), startedAt, program: program.trim() }],
  )

/** Sends a signal to a process, or to a whole group where the id is negative. Nothing happens where there is none of ours. */
export function signal(id: number, name: NodeJS.Signals): void {
  try {
    process.kill(id, name)
  } catch (thrown) {
    const code = thrown instanceof Error && 'code' in thrown ? thrown.code : null
    if (code !== 'ESRCH' && code !== 'EPERM') throw thrown
  }
}

/** Asks processes to end, waits, and ends those that are still there. Resolves with those that nothing could end. */
export async function endProcesses(
  find: () => Promise<readonly ProcessRow[]>,
  patienceMs: number,
): Promise<readonly ProcessRow[]> {
  for (const [name, ms] of [
    ['SIGTERM', patienceMs],
    ['SIGKILL', 2000],
  ] as const) {
    for (const { id } of await find()) signal(id, name)
    const deadline = performance.now() + ms
    while (performance.now() < deadline) {
      if ((await find()).length === 0) return []
      await wait(25)
    }
  }
  return find()
}
