import type { Handlers, Publish } from '../shared/contract.ts'
import { findProfile } from '../shared/builtInProfiles.ts'
import type { ModelOption } from '../shared/model.ts'
import type { Notify } from '../shared/notify.ts'
import { ok } from '../shared/result.ts'
import type { Status } from '../shared/status.ts'
import { createAttachmentCalls } from './attachments/attachmentCalls.ts'
import { labelBeside } from './attachments/labelBeside.ts'
import { createLongTexts } from './attachments/longTexts.ts'
import { createAsks } from './chat/asks.ts'
import { termsFrom } from './chat/callTerms.ts'
import { createChat } from './chat/chat.ts'
import { createHealthTable } from './chat/healthTable.ts'
import { createLearning } from './chat/learning.ts'
import { createModelWait } from './chat/modelWait.ts'
import { createPauses } from './chat/pauses.ts'
import { recoverAfterCrash } from './chat/recover.ts'
import { createShareKeeper } from './chat/shareKeeper.ts'
import { createConversationCalls } from './conversations/conversationCalls.ts'
import { createDoor } from './egress/door.ts'
import { isOnline } from './egress/isOnline.ts'
import { factsOf } from './ledger/prices.ts'
import { watchSleep } from './instance/watchSleep.ts'
import { createLocalModels } from './localModels.ts'
import { platformOf, vaultNotices } from './machineStatus.ts'
import { createMoney } from './money.ts'
import { ownProviderId, type OllamaSurroundings } from './ollama/ollama.ts'
import { openRecords } from './openRecords.ts'
import { createOtherProcesses } from './otherProcesses.ts'
import { createPractice } from './practice/practice.ts'
import { createPrivacyCalls, summarise } from './privacy/privacyCalls.ts'
import { openPrivacyFile } from './privacy/privacyFile.ts'
import type { Deadlines } from './providers/chatModel.ts'
import { createProvider } from './providers/createProvider.ts'
import { createModelDirectory } from './providers/modelDirectory.ts'
import { createOllamaMemory } from './providers/ollamaModels.ts'
import { createProviderCalls } from './providers/providerCalls.ts'
import { createKeys } from './secrets/keys.ts'
import type { KeyVault } from './secrets/keyVault.ts'
import { createDetector } from './sensitivity/detector.ts'
import { createSettingsCalls } from './settings/settingsCalls.ts'
import { readPinnedProfile, type ProfileWish } from './settings/pinnedProfile.ts'
import { openSettings } from './settings/settingsFile.ts'
import { stopwatch } from './stopwatch.ts'
import { version } from './version.ts'
import { watchSurroundings } from './watchSurroundings.ts'

export interface AppOptions {
  readonly dataFolder: string
  readonly shell: Status['shell']
  /** Starts with the practice models. */
  readonly practice: boolean
  /** Holds instead of every profile the person chose; null: nobody asked for one. */
  readonly profileWish: ProfileWish | null
  readonly publish: Publish
  readonly vault: KeyVault
  readonly notify: Notify
  /** Shows the host to the person and asks. */
  readonly confirmLink: (url: string) => Promise<boolean>
  readonly openLink: (url: string) => Promise<void>
  /** How long a question to the person stays open. */
  readonly askMs?: number
  /** How long models are waited for, where not as long as they usually need. */
  readonly deadlines?: Deadlines
  readonly isOnline?: () => boolean
  /** Where Ollama is looked for; by default all over this machine. */
  readonly ollama?: OllamaSurroundings
}

export interface App {
  readonly handlers: Handlers
  /** Resolves once it is known which models there are; what is sent before waits for that. */
  readonly modelsKnown: Promise<void>
  /** A window opened: what it will want first is loaded meanwhile. */
  pageOpened(): void
  /** The last window closed: what was asked and not answered stays on this machine. */
  pageClosed(): void
  /** Ends what is under way, with everything stored. */
  close(): Promise<void>
}

const patientAskMs = 120_000
/** The list and the account are told this long after a turn changed them, once for all that came together. */
const tellAfterMs = 50
const refreshEveryMs = 15_000
/** How far back what is known of the destinations goes at the start. */
const healthMs = 7 * 86_400_000
const healthAttempts = 2000
const shareDecisions = 400

/** Builds every part and connects them. Models are looked for meanwhile: nothing waits for them but what needs them. */
export async function createApp(options: AppOptions): Promise<App> {
  const { dataFolder, publish, vault } = options
  const now = Date.now

  const surroundings = await watchSurroundings(() => publish('status.changed', status()))
  const settings = openSettings({ folder: dataFolder, now })
  if (options.practice) settings.change({ practice: true })
  const pinned = options.profileWish && readPinnedProfile(options.profileWish, settings.read().profiles)
  const privacy = openPrivacyFile({ folder: dataFolder, now })
  const detector = createDetector(privacy.ownRules)
  const records = openRecords({ dataFolder, detector, now })
  const { db, conversations, attachments, receipts } = records
  const longTexts = createLongTexts({ detector, rules: privacy.read, labelBeside })
  const { forTurns, budget, prices } = createMoney({
    ...records,
    now,
    shell: options.shell,
    notify: options.notify,
    settings,
    models: () => directory.options(),
    refreshModels: () => directory.refresh(),
    publish,
  })
  const recover = () => recoverAfterCrash({ ...records, ...forTurns })
  recover()

  const door = createDoor({
    label: (texts) => detector.labelAll(texts).level,
    record: ({ messageId, ...entry }) => void receipts.logEgress(messageId, entry),
    now,
  })
  const keys = createKeys(vault)
  const memory = createOllamaMemory()
  const practice = createPractice()
  const modelWait = createModelWait()
  const local = createLocalModels({
    dataFolder,
    shell: options.shell,
    surroundings: options.ollama ?? null,
    db,
    door,
    memory,
    settings,
    providers: () => providers(),
    now,
    publish,
    onMove: () => {
      publish('status.changed', status())
      void refreshModels()
    },
    modelsChanged: () => void directory.refresh(),
  })
  const { ollama, openForNoText } = local
  const providers = () => (settings.read().practice ? practice.providers() : ollama.addTo(settings.read().providers))

  const directory = createModelDirectory({
    providers,
    open: openForNoText,
    hasKey: async (provider) => (await keys.read(provider)) !== null,
    isOnline: options.isOnline ?? isOnline,
    lookUp: (provider, model) => ({ ...factsOf(provider, model, now()), maxOutputTokens: null }),
    judge: local.judge,
    memory,
    onChange: () => {
      publish('models.changed', [...directory.options()])
      publish('status.changed', status())
    },
  })

  const status = (): Status => ({
    version,
    shell: options.shell,
    platform: platformOf(process.platform),
    practice: settings.read().practice,
    needsSetup: needsSetup(),
    keyStore: vault.description,
    pinnedProfile: pinned,
    surroundings: surroundings.read(),
    notices: [
      ...records.notices,
      ...settings.notices(),
      ...privacy.notices(),
      ...vaultNotices(vault, settings.read().providers),
    ],
  })
  const needsSetup = () => {
    const { practice: isPractice, providers: chosen } = settings.read()
    return !isPractice && chosen.length === 0 && directory.options().length === 0 && !ollama.isComing()
  }
  const refreshModels = () =>
    local.refresh(async () => {
      settings.refresh()
      const isAllThere = settings.read().practice || !ollama.isOnItsWay()
      await directory.refresh()
      if (isAllThere) modelWait.known()
      if (settings.read().practice) return
      const isOwn = ({ destination: { providerId, locality } }: ModelOption) =>
        providerId === ownProviderId && locality === 'device'
      if (ollama.noteModel(directory.options().some(isOwn))) publish('status.changed', status())
    })
  let telling: NodeJS.Timeout | undefined
  const others = createOtherProcesses({ ...records, recover, publish, spendingChanged: budget.changed })
  const asks = createAsks(options.askMs ?? patientAskMs)
  const learning = createLearning(records.comparisons)
  const chat = createChat({
    ...records,
    ...forTurns,
    detector,
    longTexts,
    asks,
    learning,
    share: createShareKeeper(receipts.recentDecisions(shareDecisions)),
    pauses: createPauses(),
    health: createHealthTable(receipts.recentAttempts(now() - healthMs, healthAttempts), now),
    settings: settings.read,
    models: directory.options,
    modelWait,
    profileOf: (own) => pinned?.profile ?? findProfile(own ?? settings.read().profile, settings.read().profiles),
    surroundings: surroundings.read,
    termsOf: termsFrom(directory.options),
    windowOf: local.windowOf,
    connect: async ({ providerId, model, locality, host }, clearance) => {
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
      return createProvider(options.deadlines ? { ...wire, deadlines: options.deadlines } : wire)
    },
    publish,
    modelMissing: () => void directory.refresh(),
    changed: () => {
      telling ??= setTimeout(() => {
        telling = undefined
        const list = conversations.list()
        others.note(list)
        publish('conversations.changed', list)
        budget.changed()
      }, tellAfterMs)
    },
    dice: Math.random,
    now,
    stopwatch,
  })

  const applySettings = async () => {
    if (settings.read().practice) await practice.start()
    await refreshModels()
    publish('status.changed', status())
    budget.changed()
  }
  settings.onChange((changed) => {
    publish('settings.changed', changed)
    void applySettings()
  })
  privacy.onChange(() => {
    publish('privacy.changed', summarise(privacy.read()))
    asks.putAllAnew()
  })
  const stopWatchingSleep = watchSleep(() => {
    ollama.woke()
    void door.woke()
  })
  const refreshing = setInterval(() => void refreshModels(), refreshEveryMs)
  const begun = applySettings()
  // A command waits for nothing later.
  if (options.shell === 'command') await Promise.all([begun, modelWait.whenKnown])

  return {
    handlers: {
      'status.read': async () => ok(status()),
      ...createConversationCalls({
        ...records,
        newConversationMode: () => settings.read().newConversationMode,
        openAsk: asks.openIn,
        publish,
      }),
      ...createAttachmentCalls({ attachments, longTexts, findConversation: conversations.find, publish }),
      ...chat.handlers,
      'receipts.read': async ({ messageId }) => ok(receipts.read(messageId)),
      ...budget.handlers,
      ...prices,
      ...createSettingsCalls(settings),
      'learned.read': async () => ok(learning.read()),
      'learned.forget': async () => learning.forget(),
      'learned.restore': async () => learning.restore(),
      ...createPrivacyCalls({ privacy, detector }),
      'models.list': async () => ok([...directory.options()]),
      ...local.handlers,
      ...createProviderCalls({
        settings,
        keys,
        connect: (provider, key) => createProvider({ provider, key, fetch: openForNoText(provider), memory }),
      }),
      'links.open': async ({ url }) => {
        const confirmed = await options.confirmLink(url)
        if (confirmed) await options.openLink(url)
        return ok(confirmed)
      },
    },
    modelsKnown: modelWait.whenKnown,
    pageOpened: () => void modelWait.whenKnown.then(local.warmUp),
    pageClosed: asks.closeAll,
    close: async () => {
      clearInterval(refreshing)
      stopWatchingSleep()
      others.close()
      surroundings.close()
      await chat.close()
      clearTimeout(telling)
      await Promise.all([begun, practice.close(), local.close()])
      await door.close()
      records.close()
    },
  }
}
