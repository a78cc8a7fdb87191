import { join } from 'node:path'
import type { Handlers, Publish } from '../../shared/contract.ts'
import type { DaemonState, OllamaView } from '../../shared/ollama.ts'
import type { AppError } from '../../shared/errors.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Provider } from '../../shared/settings.ts'
import type { OllamaApi } from '../providers/ollamaModels.ts'
import { identifyOllama } from '../providers/ollamaProbe.ts'
import { createOllamaDaemon } from './daemon.ts'
import { readLog } from './daemonProcess.ts'
import { openDaemonRecord } from './daemonRecord.ts'
import { programPlaces } from './findPrograms.ts'
import { openInstallation } from './install/installation.ts'
import { createInstaller } from './install/installer.ts'
import { lacksEngine } from './lacksEngine.ts'
import { pinnedRelease, type Release } from './install/release.ts'
import { tryOut } from './install/tryOut.ts'

/** What of the machine matters here; a test gives its own. */
export interface OllamaSurroundings {
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly home: string
  /** Where an Ollama that others start listens. */
  readonly usualBaseUrl: string
  /** Where programs may be, beside ours. */
  readonly places: readonly string[]
  /** What can be installed. */
  readonly release: Release
  /** Platform and architecture, in Node's words: "linux-x64". */
  readonly system: string
}

export const surroundingsOf = (environment: OllamaSurroundings['environment'], home: string): OllamaSurroundings => ({
  release: pinnedRelease,
  system: `${process.platform}-${process.arch}`,
  environment,
  home,
  usualBaseUrl: 'http://127.0.0.1:11434',
  places: programPlaces(environment, home),
})

interface Dependencies {
  readonly dataFolder: string
  /** Beside another process of the app, which has the say over it. */
  readonly isGuest: boolean
  readonly surroundings: OllamaSurroundings
  /** Through the door, for an Ollama of this machine. */
  readonly api: (baseUrl: string) => OllamaApi
  /** Through the door, for downloads of a release. */
  readonly openRelease: (release: Release) => typeof fetch
  readonly now: () => number
  readonly publish: Publish
  /** Puts a model on the list of those to fetch, which begins as soon as an Ollama answers. */
  readonly pullModel: (name: string) => Promise<Result<undefined, AppError>>
  /** It answers at another place, or not any more. */
  readonly onMove: () => void
}

export interface Ollama {
  readonly handlers: Pick<Handlers, Extract<keyof Handlers, `ollama.${string}`>>
  /** With the Ollama of this machine, once it was there, also while it is away: it needs no entry in the settings. */
  addTo(chosen: readonly Provider[]): readonly Provider[]
  /** Whether a model of it can be expected in a moment: there was one, and nothing stands in the way. */
  isComing(): boolean
  /** Whether it has a model now. True where that is news. */
  noteModel(hasModel: boolean): boolean
  /** Whether it may have models that are not known yet: it is looked for, or was started and has had some. */
  isOnItsWay(): boolean
  /** Whether one of ours runs, with the environment it was given. */
  isOurs(): boolean
  woke(): void
  close(): Promise<void>
}

/** Of the provider that is the Ollama of this machine. */
export const ownProviderId = 'this-machine'

const logBytes = 64 * 1024

/** The Ollama of this machine: found, started or installed, watched, and told to the page. */
export function createOllama(deps: Dependencies): Ollama {
  const { dataFolder, isGuest, surroundings, api, openRelease, now, publish, pullModel, onMove } = deps
  const { environment, home, usualBaseUrl, places, release, system } = surroundings
  const folder = join(dataFolder, 'ollama')
  const models = environment['OLLAMA_MODELS'] || join(home, '.ollama', 'models')
  const record = openDaemonRecord(join(folder, 'daemon.json'))
  const installation = openInstallation(folder)
  const asset = release.assets[system]
  const identify = (baseUrl: string, signal: AbortSignal) => identifyOllama(api(baseUrl), signal)
  const publishView = () => publish('ollama.changed', view())
  let provider: Provider | null = null

  const installer =
    asset &&
    createInstaller({
      folder,
      release,
      asset,
      installation,
      fetch: openRelease(release),
      tryOut: (given) => tryOut({ ...given, models, environment, identify, api }),
      onChange: publishView,
    })
  const view = (): OllamaView => ({
    daemon: daemon.state(),
    install: installer?.state() ?? { kind: 'idle', keptBytes: 0 },
    offer: asset
      ? {
          version: release.version,
          host: new URL(release.baseUrl).host,
          downloadBytes: asset.downloadBytes,
          diskBytes: asset.diskBytes,
        }
      : null,
    installed: installation.read(),
  })
  const daemon = createOllamaDaemon({
    folder,
    record,
    isGuest,
    environment,
    usualBaseUrl,
    models,
    places: () => [installation.program() ?? [], places].flat(),
    identify,
    lacksEngine: (baseUrl, version, signal) => lacksEngine(api(baseUrl), version, signal),
    now,
    onChange: (state) => {
      if (state.kind === 'running') provider = toProvider(state.baseUrl)
      publishView()
      onMove()
    },
  })

  async function install(): Promise<void> {
    if ((await installer?.run()) === true) await restart()
  }

  async function restart(): Promise<void> {
    await daemon.stop()
    daemon.start()
  }

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
      'ollama.install': async ({ version, firstModel }) => {
        if (!installer || isGuest || version !== release.version)
          return fail({ kind: 'not-found', what: 'this release of Ollama' })
        const listed = firstModel === null ? ok(undefined) : await pullModel(firstModel)
        if (listed.ok) void install()
        return listed
      },
      'ollama.cancelInstall': async () => {
        installer?.cancel()
        return ok(undefined)
      },
      'ollama.goBack': async () => {
        if (isGuest || !installation.goBack()) return fail({ kind: 'not-found', what: 'older Ollama' })
        await restart()
        return ok(undefined)
      },
      'ollama.uninstall': async () => {
        await daemon.stop()
        installation.remove()
        installer?.clear()
        daemon.look()
        return ok(undefined)
      },
      'ollama.readLog': async () =>
        ok({ file: daemon.log, text: readLog(daemon.log, { from: 0, bytes: logBytes, atEnd: true }) }),
    },
    addTo: (chosen) => (provider === null || chosen.some(isAt(provider.baseUrl)) ? chosen : [provider, ...chosen]),
    isComing: () => record.read().hadModel && (isOnItsWay(daemon.state()) || daemon.state().kind === 'running'),
    isOnItsWay: () => daemon.state().kind === 'looking' || (record.read().hadModel && isOnItsWay(daemon.state())),
    noteModel: (hasModel) => {
      const isNews = !isGuest && daemon.state().kind === 'running' && hasModel !== record.read().hadModel
      if (isNews) record.change({ hadModel: hasModel })
      return isNews
    },
    isOurs: () => {
      const state = daemon.state()
      return state.kind === 'running' && state.isOurs
    },
    woke: daemon.woke,
    close: async () => {
      installer?.cancel()
      await daemon.close()
    },
  }
}

const isOnItsWay = ({ kind }: DaemonState) => ['looking', 'starting', 'restarting'].includes(kind)

const isAt =
  (baseUrl: string) =>
  ({ kind, baseUrl: other }: Provider): boolean =>
    kind === 'ollama' && new URL(other).origin === new URL(baseUrl).origin

const toProvider = (baseUrl: string): Provider => ({
  id: ownProviderId,
  kind: 'ollama',
  name: 'Ollama',
  baseUrl,
  locality: 'device',
  models: [],
})
