import type { AppError } from '../../shared/errors.ts'
import { describeFailure } from '../../shared/failure.ts'
import { fail, ok, type Result } from '../../shared/result.ts'
import type { Library, Speed } from '../../shared/library.ts'
import type { Machine } from '../../shared/machine.ts'
import type { Provider, Settings } from '../../shared/settings.ts'
import { budgetOf } from '../hardware/budget.ts'
import type { CacheType } from '../hardware/estimate.ts'
import { entryOf } from '../hardware/catalogue.ts'
import { contextsThatFit } from '../hardware/fit.ts'
import { readShape } from '../hardware/modelShape.ts'
import { createProvider } from '../providers/createProvider.ts'
import { explain } from '../providers/explain.ts'
import type { JudgedModel } from '../providers/modelOptions.ts'
import { describeInstalled, type OllamaMemory, type OllamaModel } from '../providers/ollamaModels.ts'
import { describeLibrary } from './describeLibrary.ts'
import { judgeModels, type Judged } from './judge.ts'
import { measureSpeed } from './measureSpeed.ts'
import { createOllamaLibrary, type LoadedModel, type OllamaLibrary } from './ollamaLibrary.ts'
import { createPulls, type Pulls } from './pulls.ts'
import type { MachineFacts } from './places.ts'
import { createPullStore } from './pullStore.ts'
import { createRemovals } from './removals.ts'
import { hasRoom, whatToPutOut } from './residency.ts'
import { createSpeeds } from './speeds.ts'
import { createWindows, type Windows } from './windows.ts'
import type { Database } from '../storage/database.ts'

export interface LibraryDependencies extends MachineFacts {
  readonly db: Database
  /** The Ollama of this machine; null where there is none. */
  readonly ollama: () => Provider | null
  readonly open: (provider: Provider) => typeof fetch
  readonly memory: OllamaMemory
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

export interface LocalLibrary extends Pick<Pulls, 'start' | 'pause' | 'cancel'> {
  read(): Library
  /** Asks Ollama and the machine again. */
  refresh(): Promise<void>
  /** What models of this machine are good for; those that are about to be deleted are left out. */
  judge(models: readonly OllamaModel[]): readonly JudgedModel[]
  readonly windows: Windows
  /** Loads what the person will want first, where there is room. */
  warmUp(): Promise<void>
  used(model: string): void
  remove(name: string): Result<undefined, AppError>
  restore(name: string): Result<undefined, AppError>
  load(name: string): Promise<Result<undefined, AppError>>
  unload(name: string): Promise<Result<undefined, AppError>>
  test(name: string): Promise<Result<Speed, AppError>>
  /** Of downloads that were cancelled. */
  clearLeftovers(): Promise<Result<undefined, AppError>>
  close(): Promise<void>
}

const askMs = 5000
const loadMs = 600_000
/** Asking a graphics driver takes a while, and hardware changes seldom. */
const machineEveryMs = 60_000
const stay = { usual: '30m', warm: -1 } as const

const unknownMachine: Machine = {
  processor: 'unknown',
  memoryBytes: 0,
  availableBytes: null,
  isContainer: false,
  accelerators: [],
  toldBy: 'system',
  remarks: [],
}

/** The models on this machine: which there are, what they are good for, what is in memory, and what is on its way. */
export function createLibrary(deps: LibraryDependencies): LocalLibrary {
  let machine = unknownMachine
  let machineReadAt = -Infinity
  let isReachable = false
  let models: readonly OllamaModel[] = []
  let loaded: readonly LoadedModel[] = []
  let freeBytes: number | null = null
  let leftoverBytes = 0
  let told = ''
  let problem: string | null = null
  /** Loaded for this app, the one that was used longest ago first. */
  let ours: readonly string[] = []
  const speeds = createSpeeds(deps.db, deps.now)
  const unavailable = new Set<string>()
  const closing = new AbortController()

  const ollama = (provider: Provider): OllamaLibrary =>
    createOllamaLibrary({ ...address(provider), fetch: deps.open(provider), memory: deps.memory })
  const budget = () => budgetOf(machine, deps.cacheType())
  const useOf = (name: string) => speeds.of({ providerId: deps.ollama()?.id ?? '', model: name })

  const judgeAll = (asked: readonly OllamaModel[]): Judged =>
    judgeModels({
      models: asked
        .filter((model) => canAnswerHere(model) && !removals.hidden.has(model.name))
        .map(({ name, sizeBytes, info }) => ({ name, shape: readShape(info, sizeBytes) })),
      budget: budget(),
      chosen: deps.localModels(),
      listed: new Map(deps.ollama()?.models.map(({ id, tier }) => [id, tier === 'fast' ? 'fast' : 'strong'] as const)),
      speedOf: (name) => useOf(name).speed?.tokensPerSecond ?? null,
    })

  const pulls = createPulls({
    store: createPullStore(deps.db, deps.now),
    source: () => {
      const provider = deps.ollama()
      return provider === null || !isReachable ? null : ollama(provider).pull
    },
    explain: (thrown) => explain({ thrown, key: null, hasStarted: false }),
    freeBytes: deps.freeBytes,
    expectedBytes: (name) => entryOf(name)?.downloadBytes ?? null,
    now: deps.now,
    changed: tell,
    arrived: () => void refreshModels(),
  })
  const removals = createRemovals({
    delayMs: deps.undoMs ?? 8000,
    remove: async (name) => {
      const removed = await asking(async (own) => {
        // What is deleted while it is in memory would stay there.
        await own.unload(name, AbortSignal.timeout(askMs))
        await own.remove(name, AbortSignal.timeout(askMs))
      })
      if (removed.ok) models = models.filter((model) => model.name !== name)
      else problem = `${name} could not be deleted: ${describeAppError(removed.error)}. It is still there.`
      await refreshModels()
    },
    changed: () => {
      tell()
      deps.modelsChanged()
    },
  })
  const windows = createWindows((name) => {
    const model = models.find((known) => known.name === name)
    const contexts = model ? contextsThatFit(readShape(model.info, model.sizeBytes), budget()) : null
    const listed = deps.ollama()?.models.find(({ id }) => id === name)?.contextTokens ?? null
    // The person's word on a model counts more than an estimate.
    return listed === null ? contexts : { usual: Math.min(contexts?.usual ?? listed, listed), most: listed }
  })

  function read(): Library {
    for (const { name, status } of pulls.list()) if (status === 'unavailable') unavailable.add(name)
    const judged = judgeAll(models)
    const keptWarm = deps.localModels().warm
    return describeLibrary({
      isReachable,
      machine,
      budget: budget(),
      problem,
      models,
      judged,
      loaded,
      pulls: pulls.list(),
      keptWarm,
      unavailable,
      useOf,
      freeBytes,
      leftoverBytes,
    })
  }

  function tell(): void {
    const library = read()
    const words = JSON.stringify(library)
    if (words === told) return
    told = words
    deps.changed(library)
  }

  /** Runs something against this machine's Ollama; what goes wrong in an expected way is a value. */
  async function asking<Value>(
    run: (own: OllamaLibrary, provider: Provider) => Promise<Value>,
  ): Promise<Result<Value, AppError>> {
    const provider = deps.ollama()
    if (provider === null) return fail({ kind: 'not-found', what: 'Ollama' })
    try {
      return ok(await run(ollama(provider), provider))
    } catch (thrown) {
      const failure = explain({ thrown, key: null, hasStarted: false })
      if (failure === null && !isTimeout(thrown)) throw thrown
      const detail = 'it did not answer in time'
      return fail({ kind: 'provider', providerName: 'Ollama', failure: failure ?? { kind: 'unreachable', detail } })
    }
  }

  async function refreshModels(): Promise<void> {
    const found = await asking(async (own, provider) => {
      const signal = AbortSignal.timeout(askMs)
      const api = { ...address(provider), fetch: deps.open(provider), memory: deps.memory }
      return { models: await describeInstalled(api, signal), loaded: await own.loaded(signal) }
    })
    isReachable = found.ok
    const before = models.map(({ digest, name }) => `${name} ${digest}`).join()
    models = found.ok ? found.value.models.filter(({ isRemote }) => !isRemote) : []
    loaded = found.ok ? found.value.loaded : []
    freeBytes = await deps.freeBytes()
    leftoverBytes = await measureLeftovers()
    tell()
    if (models.map(({ digest, name }) => `${name} ${digest}`).join() !== before) deps.modelsChanged()
  }

  /** Nothing is one as long as there are downloads that may be gone on with. */
  const measureLeftovers = async () => (pulls.list().length === 0 ? deps.leftovers.measure() : 0)

  async function makeRoom(): Promise<void> {
    const names = loaded.map(({ name }) => name)
    const out = whatToPutOut({ machine, loaded: names, ours, keptWarm: deps.localModels().warm })
    for (const name of out) await asking((own) => own.unload(name, AbortSignal.timeout(askMs)))
    if (out.length > 0) await refreshModels()
  }

  async function load(name: string): Promise<Result<undefined, AppError>> {
    used(name)
    const keepAlive = deps.localModels().warm.includes(name) ? stay.warm : stay.usual
    const signal = AbortSignal.any([closing.signal, AbortSignal.timeout(loadMs)])
    const kept = await asking((own) => own.keep(name, keepAlive, { contextTokens: windows.of(name, []), signal }))
    await refreshModels()
    return kept.ok ? ok(undefined) : kept
  }

  function used(name: string): void {
    ours = [...ours.filter((other) => other !== name), name]
  }

  return {
    ...pulls,
    read,
    judge: (asked) =>
      [...judgeAll(asked).byName]
        .map(([name, { tier, pick, fit, contexts }]) => ({
          name,
          tier,
          isPick: pick !== null,
          contextTokens: contexts.most,
          fits: fit.verdict !== 'no' || pick?.by === 'person',
        }))
        .toSorted((a, b) => Number(b.isPick) - Number(a.isPick)),
    windows,
    used,
    load,
    refresh: async () => {
      if (deps.now() - machineReadAt >= machineEveryMs) {
        machineReadAt = deps.now()
        machine = await deps.readMachine()
      }
      await refreshModels()
      await makeRoom()
      pulls.proceed()
    },
    warmUp: async () => {
      const { installed } = read()
      const isReady = ({ memoryBytes }: { readonly memoryBytes: number | null }) => memoryBytes !== null
      const wanted = installed.filter(
        ({ pick, tier, fit, isKeptWarm }) =>
          isKeptWarm || (pick !== null && tier === 'fast' && (fit.verdict === 'well' || fit.verdict === 'tight')),
      )
      for (const model of wanted) {
        if (!isReady(model) && hasRoom(machine, model.fit.neededBytes)) await load(model.name)
      }
    },
    remove: (name) => {
      if (!models.some((model) => model.name === name)) return fail({ kind: 'not-found', what: 'model' })
      problem = null
      removals.add(name)
      return ok(undefined)
    },
    restore: (name) => (removals.restore(name) ? ok(undefined) : fail({ kind: 'not-found', what: 'model' })),
    unload: async (name) => {
      const put = await asking((own) => own.unload(name, AbortSignal.timeout(askMs)))
      await refreshModels()
      return put.ok ? ok(undefined) : put
    },
    test: async (name) => {
      const provider = deps.ollama()
      if (provider === null) return fail({ kind: 'not-found', what: 'Ollama' })
      const loadedFirst = await load(name)
      if (!loadedFirst.ok) return loadedFirst
      const model = createProvider({ provider, key: null, fetch: deps.open(provider), memory: deps.memory })
      const contextTokens = windows.of(name, [])
      const measured = await measureSpeed({
        model,
        name,
        contextTokens,
        timer: deps.stopwatch(),
        signal: closing.signal,
      })
      if (!measured.ok) return fail({ kind: 'provider', providerName: 'Ollama', failure: measured.error })
      const saved = speeds.saveTest({ providerId: provider.id, model: name }, measured.value)
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
      removals.close()
      await pulls.close()
    },
  }
}

const describeAppError = (error: AppError) =>
  error.kind === 'provider' ? describeFailure(error.failure, error.providerName) : 'Ollama is not there'

const address = ({ baseUrl }: Provider) => ({ baseUrl: baseUrl.replace(/\/+$/, '') })

/** Daemons before 0.30 tell no capabilities. */
const canAnswerHere = ({ capabilities, isRemote }: OllamaModel) =>
  !isRemote && (capabilities.length === 0 || capabilities.includes('completion'))

const isTimeout = (thrown: unknown) =>
  thrown instanceof Error && (thrown.name === 'TimeoutError' || thrown.name === 'AbortError')
