import { EventEmitter, once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createOllamaDaemon, type OllamaDaemon } from '../../electron/ollama/daemon.ts'
import { openDaemonRecord } from '../../electron/ollama/daemonRecord.ts'
import { lacksEngine } from '../../electron/ollama/lacksEngine.ts'
import { listProcesses } from '../../electron/ollama/processes.ts'
import { createOllamaMemory } from '../../electron/providers/ollamaModels.ts'
import { identifyOllama } from '../../electron/providers/ollamaProbe.ts'
import type { DaemonState } from '../../shared/ollama.ts'
import { clearanceFor, openDoor } from './openDoor.ts'
import { temporaryFolder } from './temporaryFolder.ts'

type Kind = DaemonState['kind']
type StateOf<Name extends Kind> = Extract<DaemonState, { kind: Name }>

export interface TestDaemon extends OllamaDaemon {
  readonly folder: string
  /** Every state so far. */
  readonly kinds: readonly Kind[]
  /** The state once it is of this kind. */
  reach<Name extends Kind>(kind: Name): Promise<StateOf<Name>>
}

interface Given {
  readonly folder?: string
  readonly programs?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly models?: string
  readonly isGuest?: boolean
  /** Where an Ollama of others would be; by default nothing listens there. */
  readonly usualBaseUrl?: string
}

/** Nothing listens at port 1 of any machine. */
const nowhere = 'http://127.0.0.1:1'

/** A daemon manager that sees no other Ollama of this machine, until the test ends. */
export function openTestDaemon(given: Given = {}): TestDaemon {
  const { folder = temporaryFolder(), programs = [], environment = {}, usualBaseUrl = nowhere } = given
  const kinds: Kind[] = []
  const events = new EventEmitter().setMaxListeners(0)
  const door = openDoor()
  const memory = createOllamaMemory()
  const daemon = createOllamaDaemon({
    folder,
    record: openDaemonRecord(join(folder, 'daemon.json')),
    isGuest: given.isGuest ?? false,
    environment: { PATH: process.env['PATH'], OLLAMA_HOST: usualBaseUrl, ...environment },
    usualBaseUrl,
    models: given.models ?? join(folder, 'models'),
    places: () => programs,
    identify: (baseUrl, signal) =>
      identifyOllama({ fetch: door.open(clearanceFor(baseUrl, 'device')), baseUrl, memory }, signal),
    lacksEngine: (baseUrl, version, signal) =>
      lacksEngine({ fetch: door.open(clearanceFor(baseUrl, 'device')), baseUrl, memory }, version, signal),
    now: Date.now,
    onChange: ({ kind }) => {
      kinds.push(kind)
      events.emit('change')
    },
  })
  onTestFinished(async () => {
    await daemon.close()
    await door.close()
  })
  const isOf = <Name extends Kind>(kind: Name, state: DaemonState): state is StateOf<Name> => state.kind === kind
  const reach = async <Name extends Kind>(kind: Name): Promise<StateOf<Name>> => {
    const state = daemon.state()
    if (isOf(kind, state)) return state
    await once(events, 'change')
    return reach(kind)
  }
  return { ...daemon, folder, kinds, reach }
}

/** Those whose program lies in a folder, or that lead or belong to the group of one. */
export async function processesOf(folder: string, group?: number): Promise<readonly number[]> {
  const all = await listProcesses()
  return all.filter((row) => row.program.startsWith(folder) || row.group === group).map(({ id }) => id)
}
