import { homedir } from 'node:os'
import type { Publish } from '../shared/contract.ts'
import type { ModelKey } from '../shared/model.ts'
import type { Provider } from '../shared/settings.ts'
import type { Status } from '../shared/status.ts'
import type { Door } from './egress/door.ts'
import { openWithoutWords } from './egress/openWithoutWords.ts'
import { toCacheType } from './hardware/estimate.ts'
import { createLibrary } from './library/library.ts'
import { createLibraryCalls } from './library/libraryCalls.ts'
import { machineFacts } from './library/places.ts'
import { createOllama, surroundingsOf, type OllamaSurroundings } from './ollama/ollama.ts'
import type { JudgeInstalled } from './providers/modelOptions.ts'
import type { OllamaMemory } from './providers/ollamaModels.ts'
import type { SettingsFile } from './settings/settingsFile.ts'
import { stopwatch } from './stopwatch.ts'
import type { Database } from './storage/database.ts'

interface Dependencies {
  readonly dataFolder: string
  readonly shell: Status['shell']
  /** Null: all over this machine. */
  readonly surroundings: OllamaSurroundings | null
  readonly db: Database
  readonly door: Door
  readonly memory: OllamaMemory
  readonly settings: SettingsFile
  readonly providers: () => readonly Provider[]
  readonly now: () => number
  readonly publish: Publish
  /** Ollama answers at another place, or not any more. */
  readonly onMove: () => void
  readonly modelsChanged: () => void
}

/** Of a release of Ollama. */
const maxDownloadBytes = 8 * 1024 ** 3

/** The Ollama of this machine and its library of models, connected. */
export function createLocalModels(deps: Dependencies) {
  const { dataFolder, shell, db, door, memory, settings, providers, now, publish } = deps
  const openUpTo = openWithoutWords(door)
  const surroundings = deps.surroundings ?? surroundingsOf(process.env, homedir())
  /** Its memory and disk are this machine's. */
  const find = () => providers().find(({ kind, locality }) => kind === 'ollama' && locality === 'device') ?? null
  const library = createLibrary({
    ...machineFacts({ dataFolder, home: surroundings.home, modelsFolder: surroundings.environment['OLLAMA_MODELS'] }),
    db,
    ollama: find,
    // What stays here may hold any name of a model, whatever it looks like.
    open: ({ baseUrl }) => openUpTo('restricted')({ baseUrl, locality: 'device' }),
    memory,
    localModels: () => settings.read().localModels,
    // That of an Ollama of others is not known.
    cacheType: () => (ollama.isOurs() ? toCacheType(surroundings.environment['OLLAMA_KV_CACHE_TYPE']) : 'f16'),
    now,
    stopwatch,
    changed: (seen) => publish('library.changed', seen),
    modelsChanged: deps.modelsChanged,
  })
  const ollama = createOllama({
    dataFolder,
    isGuest: shell === 'command',
    surroundings,
    api: (baseUrl) => ({ fetch: openUpTo('restricted')({ baseUrl, locality: 'device' }), baseUrl, memory }),
    openRelease: ({ baseUrl, handsOnTo }) =>
      openUpTo('public', { purpose: 'install', mayHandOnTo: handsOnTo, maxResponseBytes: maxDownloadBytes })({
        baseUrl,
        locality: 'cloud',
      }),
    now,
    publish,
    pullModel: library.start,
    onMove: deps.onMove,
  })

  const isHere = ({ providerId }: ModelKey) => providerId === find()?.id
  const judge: JudgeInstalled = ({ locality }, models) => (locality === 'device' ? library.judge(models) : null)

  let isClosed = false
  let underWay: Promise<void> = Promise.resolve()
  return {
    handlers: { ...createLibraryCalls({ library, settings }), ...ollama.handlers },
    ollama,
    judge,
    warmUp: () => void library.warmUp(),
    windowOf: (destination: ModelKey, texts: readonly string[]) =>
      isHere(destination) ? library.windows.of(destination.model, texts) : null,
    noteUse: (destination: ModelKey) => {
      if (isHere(destination)) library.used(destination.model)
    },
    openForNoText: openUpTo('public'),
    /** Asks for the models anew, one time after the other; `then` is done with what is known now. */
    refresh: (then: () => Promise<void>): Promise<void> => {
      const run = async () => {
        if (isClosed) return
        await library.refresh()
        await then()
      }
      underWay = underWay.then(run, run)
      return underWay
    },
    close: async () => {
      isClosed = true
      await library.close()
      await Promise.all([underWay, ollama.close()])
    },
  }
}
