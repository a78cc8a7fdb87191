import type { DaemonState } from '../../shared/ollama.ts'
import { isOlder, localSuffixSince } from '../providers/ollamaVersion.ts'

/** An `ollama` program on the disk. */
export interface Program {
  readonly path: string
  /** Null where it does not run. */
  readonly version: string | null
  /** Whether what runs the models is beside it: without it the daemon answers, and no model ever does. */
  readonly hasEngine: boolean
}

export type Answer =
  | {
      readonly kind: 'ollama'
      readonly baseUrl: string
      readonly version: string
      readonly cloud: 'off' | 'on' | 'unknown'
      /** It answers, and no model ever will. */
      readonly lacksEngine: boolean
    }
  | { readonly kind: 'stranger' | 'silent'; readonly baseUrl: string }

export interface Found {
  /** Of the addresses of this machine where something listens, the likeliest first. */
  readonly answers: readonly Answer[]
  /** The one to prefer first. */
  readonly programs: readonly Program[]
  /** Where OLLAMA_HOST leads, if that is another machine. */
  readonly elsewhere: string | null
}

export interface Daemon {
  readonly state: DaemonState
  /** Whether the person wants one to be started where none runs. */
  readonly isWanted: boolean
  /** Milliseconds since 1970, oldest first. */
  readonly crashedAt: readonly number[]
}

export type DaemonEvent =
  | { readonly type: 'looked'; readonly found: Found }
  | { readonly type: 'look-asked' }
  | { readonly type: 'start-asked' }
  | { readonly type: 'stop-asked' }
  /** The one that was started answers. */
  | { readonly type: 'answered'; readonly answer: Extract<Answer, { kind: 'ollama' }> }
  /** The one that was started has ended, or never answered. */
  | { readonly type: 'ended'; readonly at: number; readonly problem: string }
  /** One that others started answers no more. */
  | { readonly type: 'lost' }
  | { readonly type: 'retry-due' }

/** The version all this was tried with; newer ones are used, and said to be newer. */
export const testedVersion = '0.34.0'

const budget = { crashes: 4, withinMs: 5 * 60_000 }
const firstRetryMs = 500

/** What to do next is in the state: whoever enters `looking` looks, whoever enters `starting` starts. */
export function applyDaemonEvent(daemon: Daemon, event: DaemonEvent): Daemon {
  const { state, isWanted } = daemon
  const isUp = state.kind === 'running' || state.kind === 'starting'
  switch (event.type) {
    case 'looked':
      return isUp || state.kind === 'restarting' ? daemon : afterLook(daemon, judge(event.found, isWanted))
    case 'look-asked':
      return isUp ? daemon : { ...daemon, state: looking }
    case 'start-asked':
      return { isWanted: true, crashedAt: [], state: isUp ? state : looking }
    case 'stop-asked':
      return { isWanted: false, crashedAt: [], state: looking }
    case 'answered':
      return state.kind === 'starting' ? { ...daemon, state: toRunning(event.answer, true) } : daemon
    case 'ended':
      return isUp ? afterCrash(daemon, event) : daemon
    case 'lost':
      return state.kind === 'running' && !state.isOurs ? { ...daemon, state: looking } : daemon
    case 'retry-due':
      return state.kind === 'restarting' ? { ...daemon, state: looking } : daemon
  }
}

const looking: DaemonState = { kind: 'looking' }

/** What was given up stays so, unless somebody else starts one. */
const afterLook = (daemon: Daemon, found: DaemonState): Daemon =>
  daemon.state.kind === 'gave-up' && found.kind !== 'running' ? daemon : { ...daemon, state: found }

/** What answers is used before anything is started: two that take turns at one port would never come to rest. */
function judge({ answers, programs, elsewhere }: Found, isWanted: boolean): DaemonState {
  const daemons = answers.filter((answer) => answer.kind === 'ollama')
  const daemon = daemons.find(({ version, lacksEngine }) => isSupported(version) && !lacksEngine)
  if (daemon) return toRunning(daemon, false)
  const program = programs.find(canRun)
  if (program && isWanted) return { kind: 'starting', program: program.path }
  const [useless] = daemons
  if (useless?.lacksEngine) {
    return { kind: 'engine-missing', where: useless.baseUrl, canStart: program !== undefined }
  }
  if (useless) return { kind: 'too-old', version: useless.version, where: useless.baseUrl }
  const [other] = answers.filter((answer) => answer.kind !== 'ollama')
  if (other) return { ...other, canStart: program !== undefined }
  if (program) return { kind: 'stopped', program: program.path }
  const broken = programs.find(({ version, hasEngine }) => version !== null && !hasEngine)
  if (broken) return { kind: 'engine-missing', where: broken.path, canStart: false }
  const outdated = programs.find(({ version }) => version !== null)
  if (outdated?.version) return { kind: 'too-old', version: outdated.version, where: outdated.path }
  return elsewhere === null ? { kind: 'not-installed' } : { kind: 'elsewhere', baseUrl: elsewhere }
}

const isSupported = (version: string) => !isOlder(version, localSuffixSince)
const canRun = ({ version, hasEngine }: Program) => version !== null && isSupported(version) && hasEngine

const toRunning = (answer: Extract<Answer, { kind: 'ollama' }>, isOurs: boolean): DaemonState => {
  const { baseUrl, version, cloud } = answer
  return { kind: 'running', baseUrl, version, isOurs, cloud, isNewerThanTested: isOlder(testedVersion, version) }
}

function afterCrash(daemon: Daemon, { at, problem }: { readonly at: number; readonly problem: string }): Daemon {
  const crashedAt = [...daemon.crashedAt.filter((before) => at - before < budget.withinMs), at]
  if (crashedAt.length > budget.crashes) {
    return { isWanted: false, crashedAt: [], state: { kind: 'gave-up', problem } }
  }
  const retryAt = at + firstRetryMs * 2 ** (crashedAt.length - 1)
  return { ...daemon, crashedAt, state: { kind: 'restarting', problem, retryAt } }
}
