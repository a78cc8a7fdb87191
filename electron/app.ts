import type { Handlers, Publish } from '../shared/contract.ts'
import { findProfile } from '../shared/builtInProfiles.ts'
import type { Notify } from '../shared/notify.ts'
import { ok } from '../shared/result.ts'
import type { Status } from '../shared/status.ts'
import { createAttachmentCalls } from './attachments/attachmentCalls.ts'
import { labelBeside } from './attachments/labelBeside.ts'
import { createLongTexts } from './attachments/longTexts.ts'
import { createAsks } from './chat/asks.ts'
import { createChat } from './chat/chat.ts'
import { createHealthTable } from './chat/healthTable.ts'
import { createLearning } from './chat/learning.ts'
import { createPauses } from './chat/pauses.ts'
import { recoverAfterCrash } from './chat/recover.ts'
import { createShareKeeper } from './chat/shareKeeper.ts'
import { createConversationCalls } from './conversations/conversationCalls.ts'
import { createDoor } from './egress/door.ts'
import { watchSleep } from './instance/watchSleep.ts'
import { platformOf, vaultNotices } from './machineStatus.ts'
import { createModels } from './models.ts'
import { createMoney } from './money.ts'
import type { OllamaSurroundings } from './ollama/ollama.ts'
import { openRecords } from './openRecords.ts'
import { createOtherProcesses } from './otherProcesses.ts'
import { createPrivacyCalls, summarise } from './privacy/privacyCalls.ts'
import { openPrivacyFile } from './privacy/privacyFile.ts'
import type { Deadlines } from './providers/chatModel.ts'
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
/** How far back what is known of the destinations goes at the start. */
const healthMs = 7 * 86_400_000
const healthAttempts = 2000
const shareDecisions = 400

/** Builds every part and connects them. Models are looked for meanwhile: nothing waits for them but what needs them. */
export async function createApp(options: AppOptions): Promise<App> {
  const { dataFolder, publish, vault } = options
  const now = Date.now

  const statusChanged = () => publish('status.changed', status())
  const surroundings = await watchSurroundings(statusChanged)
  const settings = openSettings({ folder: dataFolder, now })
  if (options.practice) settings.change({ practice: true })
  const pinned = options.profileWish && readPinnedProfile(options.profileWish, settings.read().profiles)
  const privacy = openPrivacyFile({ folder: dataFolder, now })
  const detector = createDetector(privacy.ownRules)
  const records = openRecords({ dataFolder, detector, now })
  const { db, conversations, attachments, receipts } = records
  const longTexts = createLongTexts({ detector, rules: privacy.read, labelBeside })
  const money = createMoney({
    ...records,
    now,
    shell: options.shell,
    notify: options.notify,
    settings,
    models: () => models.options(),
    refreshModels: () => models.refreshDirectory(),
    publish,
  })
  const recover = () => recoverAfterCrash({ ...records, ...money.forTurns })
  recover()

  const door = createDoor({
    label: (texts) => detector.labelAll(texts).level,
    record: ({ messageId, ...entry }) => void receipts.logEgress(messageId, entry),
    now,
  })
  const models = createModels({ ...options, db, door, settings, now, statusChanged })
  const status = (): Status => ({
    version,
    shell: options.shell,
    platform: platformOf(process.platform),
    practice: settings.read().practice,
    needsSetup: models.needsSetup(),
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
  let telling: NodeJS.Timeout | undefined
  const others = createOtherProcesses({ ...records, recover, publish, spendingChanged: money.budget.changed })
  const asks = createAsks(options.askMs ?? patientAskMs)
  const learning = createLearning(records.comparisons)
  const chat = createChat({
    ...records,
    ...money.forTurns,
    ...models.forTurns,
    detector,
    longTexts,
    asks,
    learning,
    share: createShareKeeper(receipts.recentDecisions(shareDecisions)),
    pauses: createPauses(),
    health: createHealthTable(receipts.recentAttempts(now() - healthMs, healthAttempts), now),
    settings: settings.read,
    profileOf: (own) => pinned?.profile ?? findProfile(own ?? settings.read().profile, settings.read().profiles),
    surroundings: surroundings.read,
    publish,
    changed: () => {
      telling ??= setTimeout(() => {
        telling = undefined
        const list = conversations.list()
        others.note(list)
        publish('conversations.changed', list)
        money.budget.changed()
      }, tellAfterMs)
    },
    dice: Math.random,
    now,
    stopwatch,
  })

  const applySettings = async () => {
    await models.applySettings()
    statusChanged()
    money.budget.changed()
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
    models.woke()
    void door.woke()
  })
  const begun = applySettings()
  // A command waits for nothing later.
  if (options.shell === 'command') await Promise.all([begun, models.whenKnown])

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
      ...money.budget.handlers,
      ...money.prices,
      ...createSettingsCalls(settings),
      'learned.read': async () => ok(learning.read()),
      'learned.forget': async () => learning.forget(),
      'learned.restore': async () => learning.restore(),
      ...createPrivacyCalls({ privacy, detector }),
      ...models.handlers,
      'links.open': async ({ url }) => {
        const confirmed = await options.confirmLink(url)
        if (confirmed) await options.openLink(url)
        return ok(confirmed)
      },
    },
    modelsKnown: models.whenKnown,
    pageOpened: () => void models.whenKnown.then(models.warmUp),
    pageClosed: asks.closeAll,
    close: async () => {
      stopWatchingSleep()
      others.close()
      surroundings.close()
      await chat.close()
      clearTimeout(telling)
      await Promise.all([begun, models.close()])
      await door.close()
      records.close()
    },
  }
}
