import type { Handlers, Publish } from '../../shared/contract.ts'
import type { Fit } from '../../shared/fit.ts'
import type { InstalledModel, Library, OfferedModel, Pull } from '../../shared/library.ts'
import { fail, ok } from '../../shared/result.ts'
import { dayMs, now } from './demoData.ts'
import { demoDaemons } from './demoOllama.ts'
import type { DemoScene } from './demoScene.ts'
import { someInstalled, someOffered, somePull } from './someModels.ts'

const gibi = 2 ** 30
const budgetBytes = 15.5 * gibi

const fit = (neededGB: number, tokensPerSecond: number, isMeasured = false): Fit => ({
  verdict: neededGB < 13 ? 'well' : neededGB < 15 ? 'tight' : neededGB < 34 ? 'squeezed' : 'no',
  place: 'card',
  neededBytes: neededGB * gibi,
  contextTokens: 8192,
  budgetBytes,
  tokensPerSecond,
  isMeasured,
})

const installed = (name: string, sizeGB: number, given: Partial<InstalledModel> = {}): InstalledModel =>
  someInstalled({
    name,
    sizeBytes: sizeGB * 1e9,
    capabilities: ['completion', 'tools'],
    contextTokens: 131_072,
    fit: fit(sizeGB, Math.round(400 / sizeGB)),
    tier: sizeGB > 6.5 ? 'strong' : 'fast',
    ...given,
  })

const offered = (name: string, sizeGB: number, given: Partial<OfferedModel> = {}): OfferedModel =>
  someOffered({
    name,
    downloadBytes: sizeGB * 1e9,
    parameters: name.split(':')[1]?.toUpperCase() ?? '',
    contextTokens: 131_072,
    skills: ['tools', 'thinking'],
    fit: fit(sizeGB, Math.round(400 / sizeGB)),
    ...given,
  })

const usual: readonly InstalledModel[] = [
  installed('qwen3.5:4b', 3.4, {
    pick: { by: 'machine', reason: 'Small, so it answers at once.' },
    memoryBytes: 3.9 * gibi,
    isKeptWarm: true,
    lastUsedAt: now - 8 * 60_000,
    fit: fit(3.9, 71, true),
    speed: { tokensPerSecond: 71, firstTokenMs: 240 },
  }),
  installed('gpt-oss:20b', 14, {
    pick: { by: 'machine', reason: 'The best that fits in the 15.5 GB models may take here at a bearable speed.' },
    lastUsedAt: now - 2 * dayMs,
    fit: fit(13.7, 44, true),
    speed: { tokensPerSecond: 44, firstTokenMs: 910 },
  }),
  installed('llama3.3:70b', 43, { lastUsedAt: now - 40 * dayMs }),
]

const catalogue = (isEmpty: boolean): OfferedModel[] => [
  offered('qwen3.5:2b', 2.7),
  offered('qwen3.5:4b', 3.4, {
    isInstalled: !isEmpty,
    recommended: { tier: 'fast', reason: 'Small, so it answers at once.' },
  }),
  offered('qwen3.5:9b', 6.6),
  offered('gpt-oss:20b', 14, {
    isInstalled: !isEmpty,
    recommended: {
      tier: 'strong',
      reason: 'The best that fits in the 15.5 GB models may take here at a bearable speed.',
    },
  }),
  offered('mistral-small3.2', 15, { skills: ['tools', 'images'] }),
  offered('qwen3.8:27b', 17, { isUnavailable: true, licence: 'not stated' }),
  offered('gpt-oss:120b', 65),
]

const pulling: readonly Pull[] = [
  somePull({}),
  somePull({
    name: 'gemma4:e4b',
    status: 'paused',
    completedBytes: 7.9e9,
    totalBytes: 9.6e9,
    bytesPerSecond: null,
  }),
  somePull({
    name: 'mistral-small3.2',
    status: 'failed',
    completedBytes: 1.2e9,
    totalBytes: 15e9,
    bytesPerSecond: null,
    problem: 'The registry cannot be reached. Go on when this machine is online again.',
  }),
]

function sceneLibrary({ state, daemon }: DemoScene): Library {
  const isReachable = state !== 'first-run' && (demoDaemons[daemon]?.kind ?? 'running') === 'running'
  const isEmpty = state === 'no-models' || !isReachable
  const many = Array.from({ length: 37 }, (_, index) => installed(`team/model-${index + 1}:q4`, 2 + (index % 20)))
  const models = isEmpty ? [] : state === 'many-models' ? [...usual, ...many] : [...usual]
  return {
    isReachable,
    machine: {
      processor: 'AMD Ryzen 9 7900',
      memoryBytes: 62.3 * gibi,
      availableBytes: 40 * gibi,
      isContainer: false,
      accelerators: [
        {
          name: 'NVIDIA GeForce RTX 4060 Ti',
          library: 'cuda',
          totalBytes: 16 * gibi,
          freeBytes: 11 * gibi,
          isShared: false,
        },
      ],
      toldBy: 'ollama',
      remarks: state === 'notices' ? ['The NVIDIA driver does not answer: no answer in time'] : [],
    },
    problem: null,
    installed: models,
    pulls: state === 'pulling' ? [...pulling] : [],
    offered: catalogue(isEmpty),
    isTogether: false,
    usedBytes: models.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    freeBytes: 212e9,
    leftoverBytes: state === 'many-models' ? 2.1e9 : 0,
  }
}

type LibraryHandlers = Pick<Handlers, Extract<keyof Handlers, `library.${string}`>>

/** The models of a demonstration: they come, go and load in memory. */
export function createDemoLibrary(scene: DemoScene, publish: Publish): LibraryHandlers {
  let library = sceneLibrary(scene)
  const removed = new Map<string, InstalledModel>()
  function change(news: Partial<Library>) {
    library = { ...library, ...news }
    publish('library.changed', library)
    return ok(undefined)
  }
  const changeModel = (name: string, news: Partial<InstalledModel>) =>
    change({ installed: library.installed.map((model) => (model.name === name ? { ...model, ...news } : model)) })
  const changePull = (name: string, news: Partial<Pull>) =>
    change({ pulls: library.pulls.map((pull) => (pull.name === name ? { ...pull, ...news } : pull)) })
  const memoryOf = (name: string) => library.installed.find((model) => model.name === name)?.fit.neededBytes ?? 0

  return {
    'library.read': async () => ok(library),
    'library.pull': async ({ name }) => {
      const known = library.pulls.some((pull) => pull.name === name)
      if (known) return changePull(name, { status: 'running', problem: null })
      const size = library.offered.find((model) => model.name === name)?.downloadBytes ?? null
      if (size !== null && size > 60e9)
        return fail({
          kind: 'no-room',
          detail: 'This needs 66 GB of free disk, with 1 GB to spare, and there are 21.2 GB. Make room, then go on.',
        })
      const pull: Pull = {
        name,
        status: 'running',
        step: 'starting',
        completedBytes: 0,
        totalBytes: size,
        bytesPerSecond: null,
        problem: null,
      }
      return change({ pulls: [...library.pulls, pull] })
    },
    'library.pause': async ({ name }) => changePull(name, { status: 'paused', bytesPerSecond: null }),
    'library.cancel': async ({ name }) => change({ pulls: library.pulls.filter((pull) => pull.name !== name) }),
    'library.remove': async ({ name }) => {
      const model = library.installed.find((known) => known.name === name)
      if (model) removed.set(name, model)
      return change({ installed: library.installed.filter((known) => known.name !== name) })
    },
    'library.restore': async ({ name }) => {
      const model = removed.get(name)
      return model === undefined
        ? fail({ kind: 'not-found', what: 'model' })
        : change({ installed: [...library.installed, model] })
    },
    'library.load': async ({ name }) => changeModel(name, { memoryBytes: memoryOf(name) }),
    'library.unload': async ({ name }) => changeModel(name, { memoryBytes: null, isKeptWarm: false }),
    'library.keepWarm': async ({ name, keep }) => changeModel(name, { isKeptWarm: keep, memoryBytes: memoryOf(name) }),
    'library.test': async ({ name }) => {
      const speed = { tokensPerSecond: 9.4, firstTokenMs: 380 }
      changeModel(name, { speed })
      return ok(speed)
    },
    'library.clearLeftovers': async () => change({ leftoverBytes: 0 }),
    'library.choose': async ({ tier, name }) =>
      change({
        installed: library.installed.map((model) =>
          model.name === name
            ? { ...model, tier, pick: { by: 'person', reason: 'You chose it.' } }
            : model.tier === tier
              ? { ...model, pick: null }
              : model,
        ),
      }),
  }
}
