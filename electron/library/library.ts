import type { AppError } from '../../shared/errors.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Library, Speed } from '../../shared/library.ts'
import type { Settings } from '../../shared/settings.ts'
import { budgetOf } from '../hardware/budget.ts'
import { entryOf } from '../hardware/catalogue.ts'
import type { CacheType } from '../hardware/estimate.ts'
import { contextsThatFit } from '../hardware/fit.ts'
import { readShape } from '../hardware/modelShape.ts'
import type { JudgedModel } from '../providers/modelOptions.ts'
import { canChat, type OllamaModel } from '../providers/ollamaModels.ts'
import type { Database } from '../storage/database.ts'
import { describeLibrary } from './describeLibrary.ts'
import { createInstalled } from './installed.ts'
import { judgeModels, rankModels, type Judged } from './judge.ts'
import { createKnownMachine } from './knownMachine.ts'
import { measureSpeed } from './measureSpeed.ts'
import { createOwnOllama, failOllama, noOllama, type OwnOllamaDependencies } from './ownOllama.ts'
import type { MachineFacts } from './places.ts'
import { createPulls, type Pulls } from './pulls.ts'
import { createPullStore } from './pullStore.ts'
import { createRemovals } from './removals.ts'
import { createResidency, type Residency } from './residency.ts'
import { createSpeeds } from './speeds.ts'
import { createWindows, type Windows } from './windows.ts'

export interface LibraryDependencies extends MachineFacts, OwnOllamaDependencies {
  readonly db: Database
  readonly localModels: () => Settings['localModels']
  /** How the Ollama of this machine keeps what it has read. */
  readonly cacheType: () => CacheType
  readonly now: () => number
  readonly stopwatch: () => () => number
  readonly undoMs?: number
  readonly changed: (library: Library) => void
  /** Which models there are is not what it was. */
  readonly modelsChanged: () => void
}

export interface LocalLibrary
  extends Pick<Pulls, 'start' | 'pause' | 'cancel'>, Pick<Residency, 'load' | 'unload' | 'used'> {
  read(): Library
  /** Asks Ollama and the machine again. */
  refresh(): Promise<void>
  /** What models of this machine are good for; those that are about to be deleted are left out. */
  judge(models: readonly OllamaModel[]): readonly JudgedModel[]
  readonly windows: Windows
  /** Loads what the person will want first, where there is room. */
  warmUp(): Promise<void>
  remove(name: string): Result<undefined, AppError>
  restore(name: string): Result<undefined, AppError>
  test(name: string): Promise<Result<Speed, AppError>>
  /** Of downloads that were cancelled. */
  clearLeftovers(): Promise<Result<undefined, AppError>>
  close(): Promise<void>
}

/** The models on this machine: which there are, what they are good for, what is in memory, and what is on its way. */
export function createLibrary(deps: LibraryDependencies): LocalLibrary {
  const own = createOwnOllama(deps)
  const installed = createInstalled(own)
  const machine = createKnownMachine(deps.readMachine, deps.now)
  const speeds = createSpeeds(deps.db, deps.now)
  let disk: Pick<Library, 'freeBytes' | 'leftoverBytes'> = { freeBytes: null, leftoverBytes: 0 }
  let told = ''
  const unavailable = new Set<string>()
  const closing = new AbortController()

  const budget = () => budgetOf(machine.read(), deps.cacheType())
  const keptWarm = () => deps.localModels().warm
  const keyOf = (name: string) => ({ providerId: deps.ollama()?.id ?? '', model: name })
  const useOf = (name: string) => speeds.of(keyOf(name))

  const pulls = createPulls({
    store: createPullStore(deps.db, deps.now),
    source: () => (installed.read().isReachable ? (own.library()?.pull ?? null) : null),
    freeBytes: deps.freeBytes,
    expectedBytes: (name) => entryOf(name)?.downloadBytes ?? null,
    now: deps.now,
    changed: tell,
    arrived: () => void refreshModels(),
  })
  const removals = createRemovals({
    own,
    delayMs: deps.undoMs ?? 8000,
    refresh: refreshModels,
    changed: () => {
      tell()
      deps.modelsChanged()
    },
  })
  const windows = createWindows((name) => {
    const model = installed.find(name)
    const contexts = model ? contextsThatFit(readShape(model.info, model.sizeBytes), budget()) : null
    const listed = deps.ollama()?.models.find(({ id }) => id === name)?.contextTokens ?? null
    // The person's word on a model counts more than an estimate.
    return listed === null ? contexts : { usual: Math.min(contexts?.usual ?? listed, listed), most: listed }
  })
  const residency = createResidency({
    own,
    installed,
    machine: machine.read,
    windows,
    keptWarm,
    refresh: refreshModels,
  })

  const judgeAll = (models: readonly OllamaModel[]): Judged =>
    judgeModels({
      models: models
        .filter(({ name, capabilities }) => canChat(capabilities) && !removals.hidden.has(name))
        .map(({ name, sizeBytes, info }) => ({ name, shape: readShape(info, sizeBytes) })),
      budget: budget(),
      chosen: deps.localModels(),
      listed: new Map(deps.ollama()?.models.map(({ id, tier }) => [id, tier === 'fast' ? 'fast' : 'strong'] as const)),
      speedOf: (name) => useOf(name).speed?.tokensPerSecond ?? null,
    })

  function read(): Library {
    const { isReachable, models, loaded } = installed.read()
    const list = pulls.list()
    for (const { name, status } of list) if (status === 'unavailable') unavailable.add(name)
    return describeLibrary({
      isReachable,
      machine: machine.read(),
      budget: budget(),
      problem: removals.problem(),
      models,
      judged: judgeAll(models),
      loaded,
      pulls: list,
      keptWarm: keptWarm(),
      unavailable,
      useOf,
      ...disk,
    })
  }

  function tell(): void {
    const library = read()
    const words = JSON.stringify(library)
    if (words === told) return
    told = words
    deps.changed(library)
  }

  async function refreshModels(): Promise<void> {
    const areOthers = await installed.refresh()
    const freeBytes = await deps.freeBytes()
    // Nothing is left over as long as there are downloads that may be gone on with.
    disk = { freeBytes, leftoverBytes: pulls.list().length === 0 ? await deps.leftovers.measure() : 0 }
    tell()
    if (areOthers) deps.modelsChanged()
  }

  return {
    ...pulls,
    ...residency,
    read,
    judge: (models) => rankModels(judgeAll(models)),
    windows,
    refresh: async () => {
      await machine.refresh()
      await refreshModels()
      await residency.makeRoom()
      pulls.proceed()
    },
    warmUp: () => residency.warmUp(read().installed),
    remove: (name) => {
      if (installed.find(name) === undefined) return fail({ kind: 'not-found', what: 'model' })
      removals.add(name)
      return ok(undefined)
    },
    restore: (name) => (removals.restore(name) ? ok(undefined) : fail({ kind: 'not-found', what: 'model' })),
    test: async (name) => {
      const model = own.chatModel()
      if (model === null) return noOllama
      const loaded = await residency.load(name)
      if (!loaded.ok) return loaded
      const contextTokens = windows.of(name, [])
      const measured = await measureSpeed({
        model,
        name,
        contextTokens,
        timer: deps.stopwatch(),
        signal: closing.signal,
      })
      if (!measured.ok) return failOllama(measured.error)
      const saved = speeds.saveTest(keyOf(name), measured.value)
      tell()
      return saved.ok ? measured : saved
    },
    clearLeftovers: async () => {
      if (pulls.list().length > 0) return fail({ kind: 'busy', what: 'download' })
      await deps.leftovers.remove()
      await refreshModels()
      return ok(undefined)
    },
    close: async () => {
      closing.abort()
      residency.close()
      removals.close()
      await pulls.close()
    },
  }
}
