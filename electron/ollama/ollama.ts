import { join } from 'node:path'
import type { Handlers, Publish } from '../../shared/contract.ts'
import type { DaemonState, OllamaView } from '../../shared/ollama.ts'
import { ok } from '../../shared/result.ts'
import type { Provider } from '../../shared/settings.ts'
import type { Identity } from '../providers/ollamaProbe.ts'
import { createOllamaDaemon } from './daemon.ts'
import { readLog } from './daemonProcess.ts'
import { openDaemonRecord } from './daemonRecord.ts'
import { programPlaces } from './findPrograms.ts'

/** What of the machine matters here; a test gives its own. */
export interface OllamaSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** Where an Ollama that others start listens. */
  readonly usualBaseUrl: string
  /** Where programs may be, beside ours. */
  readonly places: readonly string[]
}

export const surroundingsOf = (environment: OllamaSurroundings['environment'], home: string): OllamaSurroundings => ({
  environment,
  home,
  usualBaseUrl: 'http://127.0.0.1:11434',
  places: programPlaces(environment, home),
})

interface Dependencies {
  readonly dataFolder: string
  readonly surroundings: OllamaSurroundings
  readonly identify: (baseUrl: string, signal: AbortSignal) => Promise<Identity>
  readonly now: () => number
  readonly publish: Publish
  /** It answers at another place, or not any more. */
  readonly onMove: () => void
}

export interface Ollama {
  readonly handlers: Pick<Handlers, Extract<keyof Handlers, `ollama.${string}`>>
  /** The Ollama of this machine as a provider, also while it is away; null where it was never there. */
  provider(): Provider | null
  /** Whether a model of it can be expected in a moment: there was one, and nothing stands in the way. */
  isComing(): boolean
  /** Whether it has a model now. True where that is news. */
  noteModel(hasModel: boolean): boolean
  woke(): void
  close(): Promise<void>
}

/** Of the provider that is the Ollama of this machine. */
export const ownProviderId = 'this-machine'

const logBytes = 64 * 1024

/** The Ollama of this machine: found or started, watched, and told to the page. */
export function createOllama({ dataFolder, surroundings, identify, now, publish, onMove }: Dependencies): Ollama {
  const { environment, home, usualBaseUrl, places } = surroundings
  const folder = join(dataFolder, 'ollama')
  const record = openDaemonRecord(join(folder, 'daemon.json'))
  let provider: Provider | null = null

  const view = (): OllamaView => ({ daemon: daemon.state() })
  const daemon = createOllamaDaemon({
    folder,
    record,
    environment,
    usualBaseUrl,
    models: environment['OLLAMA_MODELS'] || join(home, '.ollama', 'models'),
    places: () => places,
    identify,
    now,
    onChange: (state) => {
      if (state.kind === 'running') provider = toProvider(state.baseUrl)
      publish('ollama.changed', view())
      onMove()
    },
  })

  return {
    handlers: {
      'ollama.read': async () => ok(view()),
      'ollama.look': async () => {
        daemon.look()
        return ok(undefined)
      },
      'ollama.start': async () => {
        daemon.start()
        return ok(undefined)
      },
      'ollama.stop': async () => {
        await daemon.stop()
        return ok(undefined)
      },
      'ollama.readLog': async () =>
        ok({ file: daemon.log, text: readLog(daemon.log, { from: 0, bytes: logBytes, atEnd: true }) }),
    },
    provider: () => provider,
    isComing: () => record.read().hadModel && isOnItsWay(daemon.state()),
    noteModel: (hasModel) => {
      const isNews = daemon.state().kind === 'running' && hasModel !== record.read().hadModel
      if (isNews) record.change({ hadModel: hasModel })
      return isNews
    },
    woke: daemon.woke,
    close: daemon.close,
  }
}

const isOnItsWay = ({ kind }: DaemonState) => ['looking', 'starting', 'running', 'restarting'].includes(kind)

const toProvider = (baseUrl: string): Provider => ({
  id: ownProviderId,
  kind: 'ollama',
  name: 'Ollama',
  baseUrl,
  locality: 'device',
  models: [],
})
