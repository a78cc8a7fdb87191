import type { Publish } from '../shared/contract.ts'
import type { ModelOption } from '../shared/model.ts'
import { ok } from '../shared/result.ts'
import type { Status } from '../shared/status.ts'
import { termsFrom } from './chat/callTerms.ts'
import type { ChatDependencies } from './chat/dependencies.ts'
import { createModelWait } from './chat/modelWait.ts'
import type { Door } from './egress/door.ts'
import { isOnline } from './egress/isOnline.ts'
import { factsOf } from './ledger/prices.ts'
import { createLocalModels } from './localModels.ts'
import { ownProviderId, type OllamaSurroundings } from './ollama/ollama.ts'
import { createPractice } from './practice/practice.ts'
import type { Deadlines } from './providers/chatModel.ts'
import { createProvider } from './providers/createProvider.ts'
import { createModelDirectory } from './providers/modelDirectory.ts'
import { createOllamaMemory } from './providers/ollamaModels.ts'
import { createProviderCalls } from './providers/providerCalls.ts'
import { createKeys } from './secrets/keys.ts'
import type { KeyVault } from './secrets/keyVault.ts'
import type { SettingsFile } from './settings/settingsFile.ts'
import type { Database } from './storage/database.ts'

interface Dependencies {
  readonly dataFolder: string
  readonly shell: Status['shell']
  readonly db: Database
  readonly door: Door
  readonly vault: KeyVault
  readonly settings: SettingsFile
  readonly now: () => number
  readonly publish: Publish
  /** Which models there are, or what stands in their way, may need other words on the page. */
  readonly statusChanged: () => void
  readonly isOnline?: () => boolean
  /** Where Ollama is looked for; by default all over this machine. */
  readonly ollama?: OllamaSurroundings
  readonly deadlines?: Deadlines
}

const refreshEveryMs = 15_000

/** Everything that may answer: the models of this machine, those of providers, and in their stead the practice models. */
export function createModels(deps: Dependencies) {
  const { dataFolder, shell, db, door, settings, now, publish, statusChanged } = deps
  const keys = createKeys(deps.vault)
  const memory = createOllamaMemory()
  const practice = createPractice()
  const modelWait = createModelWait()
  const local = createLocalModels({
    dataFolder,
    shell,
    surroundings: deps.ollama ?? null,
    db,
    door,
    memory,
    settings,
    providers: () => providers(),
    now,
    publish,
    onMove: () => {
      statusChanged()
      void refresh()
    },
    modelsChanged: () => void directory.refresh(),
  })
  const { ollama, openForNoText } = local
  const providers = () => (settings.read().practice ? practice.providers() : ollama.addTo(settings.read().providers))

  const directory = createModelDirectory({
    providers,
    open: openForNoText,
    hasKey: async (provider) => (await keys.read(provider)) !== null,
    isOnline: deps.isOnline ?? isOnline,
    lookUp: (provider, model) => ({ ...factsOf(provider, model, now()), maxOutputTokens: null }),
    judge: local.judge,
    memory,
    onChange: () => {
      publish('models.changed', [...directory.options()])
      statusChanged()
    },
  })

  const refresh = () =>
    local.refresh(async () => {
      settings.refresh()
      const isAllThere = settings.read().practice || !ollama.isOnItsWay()
      await directory.refresh()
      if (isAllThere) modelWait.known()
      if (!settings.read().practice && ollama.noteModel(directory.options().some(isOwn))) statusChanged()
    })

  const refreshing = setInterval(() => void refresh(), refreshEveryMs)

  const connect: ChatDependencies['connect'] = async ({ providerId, model, locality, host }, clearance) => {
    const found = providers().find(({ id }) => id === providerId)
    if (!found) throw new Error(`No provider ${providerId}`)
    local.noteUse({ providerId, model })
    // A model may be in a cloud though its Ollama is here; it is never nearer than its provider.
    const isPassedOn = locality === 'cloud' && found.locality !== 'cloud'
    const provider = isPassedOn ? { ...found, locality } : found
    const passedOn = isPassedOn ? { passedOnTo: host } : {}
    const { baseUrl } = provider
    const fetch = door.open({ ...clearance, ...passedOn, baseUrl, locality: provider.locality, model })
    const wire = { provider, key: await keys.read(provider), fetch, memory }
    return createProvider(deps.deadlines ? { ...wire, deadlines: deps.deadlines } : wire)
  }

  return {
    handlers: {
      'models.list': async () => ok([...directory.options()]),
      ...local.handlers,
      ...createProviderCalls({
        settings,
        keys,
        connect: (provider, key) => createProvider({ provider, key, fetch: openForNoText(provider), memory }),
      }),
    },
    forTurns: {
      models: directory.options,
      modelWait,
      connect,
      termsOf: termsFrom(directory.options),
      windowOf: local.windowOf,
      modelMissing: () => void directory.refresh(),
    },
    options: directory.options,
    whenKnown: modelWait.whenKnown,
    /** There is none, none can be expected in a moment, and nobody has said where to find one. */
    needsSetup: () => {
      const { practice: isPractice, providers: chosen } = settings.read()
      return !isPractice && chosen.length === 0 && directory.options().length === 0 && !ollama.isComing()
    },
    refreshDirectory: directory.refresh,
    /** Takes the settings as they are now. */
    applySettings: async () => {
      if (settings.read().practice) await practice.start()
      await refresh()
    },
    warmUp: local.warmUp,
    woke: ollama.woke,
    close: async () => {
      clearInterval(refreshing)
      await Promise.all([practice.close(), local.close()])
    },
  }
}

const isOwn = ({ destination: { providerId, locality } }: ModelOption) =>
  providerId === ownProviderId && locality === 'device'
