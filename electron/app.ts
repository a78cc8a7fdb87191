import { join } from 'node:path'
import type { Handlers, Publish } from '../shared/contract.ts'
import { isSameModel } from '../shared/model.ts'
import { ok } from '../shared/result.ts'
import type { Provider } from '../shared/settings.ts'
import type { Notice, Status } from '../shared/status.ts'
import { createAsks } from './chat/asks.ts'
import { createChat } from './chat/chat.ts'
import { maxOutputTokens } from './chat/gather.ts'
import { recoverAfterCrash } from './chat/recover.ts'
import { createAnswers } from './conversations/answers.ts'
import { createConversationCalls } from './conversations/conversationCalls.ts'
import { createConversations } from './conversations/conversations.ts'
import { createMessages } from './conversations/messages.ts'
import { createReceipts } from './conversations/receipts.ts'
import { createDoor } from './egress/door.ts'
import { isOnline } from './egress/isOnline.ts'
import { createBudgetCalls } from './ledger/budgetCalls.ts'
import { createHabits } from './ledger/habits.ts'
import { createLedger } from './ledger/ledger.ts'
import { factsOf } from './ledger/prices.ts'
import { createRecords } from './ledger/records.ts'
import { createSpending } from './ledger/spending.ts'
import { createTokenCounter } from './ledger/tokens.ts'
import { createPractice } from './practice/practice.ts'
import { createProvider } from './providers/createProvider.ts'
import { createModelDirectory } from './providers/modelDirectory.ts'
import { createOllamaMemory } from './providers/ollamaModels.ts'
import { ollamaBaseUrl } from './providers/ollamaProbe.ts'
import { createProviderCalls } from './providers/providerCalls.ts'
import { createKeys } from './secrets/keys.ts'
import type { KeyVault } from './secrets/keyVault.ts'
import { createDetector } from './sensitivity/detector.ts'
import { createSettingsCalls } from './settings/settingsCalls.ts'
import { openSettings } from './settings/settingsFile.ts'
import { makeCopyOfTheDay } from './storage/copies.ts'
import { openDatabase } from './storage/openDatabase.ts'
import { createProcessLock } from './storage/processLock.ts'
import { saving } from './storage/saving.ts'
import { createTimeZone } from './timeZone.ts'
import { version } from './version.ts'

export interface AppOptions {
  readonly dataFolder: string
  readonly shell: Status['shell']
  /** Starts with the practice models. */
  readonly practice: boolean
  readonly publish: Publish
  readonly vault: KeyVault
  /** Shows the host to the person and asks. */
  readonly confirmLink: (url: string) => Promise<boolean>
  readonly openLink: (url: string) => Promise<void>
  /** How long a question to the person stays open. */
  readonly askMs?: number
}

export interface App {
  readonly handlers: Handlers
  /** The last window closed: what was asked and not answered stays on this machine. */
  pageClosed(): void
  /** Ends what is under way, with everything stored. */
  close(): Promise<void>
}

const patientAskMs = 120_000
/** The list and the account are told this long after a turn changed them, once for all that came together. */
const tellAfterMs = 50
const refreshEveryMs = 15_000
const loadTokenizerAfterMs = 10_000

/** Builds every part and connects them. */
export async function createApp(options: AppOptions): Promise<App> {
  const { dataFolder, publish, vault } = options
  const now = Date.now

  const settings = openSettings({ folder: dataFolder, now })
  if (options.practice) settings.change({ practice: true })
  const file = join(dataFolder, 'gatehouse.db')
  const { db, notices } = openDatabase({ file, now })
  const owner = createProcessLock(join(dataFolder, 'processes'))
  const conversations = createConversations(db, now)
  const messages = createMessages(db, now)
  const answers = createAnswers(db, now)
  const receipts = createReceipts(db, now)
  const timeZone = createTimeZone(now)
  const ledger = createLedger({ db, clock: now, timeZone, owner })
  const tokens = createTokenCounter()
  recoverAfterCrash({ conversations, answers, receipts, ledger, tokens })

  const detector = createDetector()
  const door = createDoor({
    label: (texts) => detector.labelAll(texts).level,
    record: ({ messageId, ...entry }) => void receipts.logEgress(messageId, entry),
    now,
  })
  const keys = createKeys(vault)
  const memory = createOllamaMemory()
  const practice = createPractice()
  const account = () => (settings.read().practice ? 'practice' : 'real')
  const providers = () => (settings.read().practice ? practice.providers() : settings.read().providers)
  const openForNoText = ({ baseUrl, locality }: Pick<Provider, 'baseUrl' | 'locality'>) =>
    door.open({
      purpose: 'models',
      baseUrl,
      locality,
      highestLevel: 'public',
      consentedTexts: new Set(),
      messageId: null,
    })

  const directory = createModelDirectory({
    providers,
    ownOllama: ollamaBaseUrl(process.env['OLLAMA_HOST']),
    open: openForNoText,
    hasKey: async (provider) => (await keys.read(provider)) !== null,
    isOnline,
    lookUp: (provider, model) => ({ ...factsOf(provider, model, now()), maxOutputTokens: null }),
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
    needsSetup: providers().length === 0,
    ollama: directory.ollama(),
    keyStore: vault.description,
    notices: [...notices, ...settings.notices(), ...vaultNotices(vault, settings.read().providers)],
  })
  const budget = createBudgetCalls({
    ledger,
    report: createSpending({ db, timeZone, ledger }),
    records: createRecords(db),
    account,
    settings: settings.read,
    models: () => directory.options(),
    publish,
  })
  let telling: NodeJS.Timeout | undefined
  const asks = createAsks(options.askMs ?? patientAskMs)
  const chat = createChat({
    conversations,
    messages,
    answers,
    receipts,
    ledger,
    tokens,
    habits: createHabits(db),
    detector,
    asks,
    account,
    settings: settings.read,
    models: directory.options,
    termsOf: (destination) => {
      const option = directory.options().find((known) => isSameModel(known.destination, destination))
      // A decision chooses nothing that is not there or has no price.
      if (!option?.price) throw new Error(`No price for ${destination.model}`)
      const limit = Math.min(maxOutputTokens, option.maxOutputTokens ?? maxOutputTokens)
      return { price: option.price, maxOutputTokens: limit, contextTokens: null }
    },
    connect: async ({ providerId, model }, clearance) => {
      const provider = providers().find(({ id }) => id === providerId)
      if (!provider) throw new Error(`No provider ${providerId}`)
      const { baseUrl, locality } = provider
      const fetch = door.open({ ...clearance, baseUrl, locality, model })
      return createProvider({ provider, key: await keys.read(provider), fetch, memory })
    },
    publish,
    changed: () => {
      telling ??= setTimeout(() => {
        telling = undefined
        publish('conversations.changed', conversations.list())
        budget.changed()
      }, tellAfterMs)
    },
    now,
    stopwatch: () => {
      const start = performance.now()
      return () => performance.now() - start
    },
  })

  const applySettings = async () => {
    if (settings.read().practice) await practice.start()
    await directory.refresh()
    publish('status.changed', status())
    budget.changed()
  }
  settings.onChange((changed) => {
    publish('settings.changed', changed)
    void applySettings()
  })
  // Later, so that it holds up neither the first window nor the first words in it.
  const countingWell = setTimeout(() => {
    if (directory.options().some(({ destination }) => destination.locality === 'cloud')) void tokens.load()
  }, loadTokenizerAfterMs)
  const refreshing = setInterval(() => void directory.refresh(), refreshEveryMs)
  await applySettings()

  return {
    handlers: {
      'status.read': async () => ok(status()),
      ...createConversationCalls({
        conversations,
        messages,
        newConversationMode: () => settings.read().newConversationMode,
        openAsk: asks.openIn,
        publish,
      }),
      ...chat.handlers,
      'receipts.read': async ({ messageId }) => ok(receipts.read(messageId)),
      ...budget.handlers,
      ...createSettingsCalls(settings),
      'models.list': async () => ok([...directory.options()]),
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
    pageClosed: asks.closeAll,
    close: async () => {
      clearInterval(refreshing)
      clearTimeout(countingWell)
      await chat.close()
      clearTimeout(telling)
      await Promise.all([practice.close(), door.close()])
      const copied = saving(() => makeCopyOfTheDay(db, file, now()))
      if (!copied.ok) console.error('No copy was made:', copied.error.detail)
      db.close()
      owner.close()
    },
  }
}

const platformOf = (platform: NodeJS.Platform): Status['platform'] =>
  platform === 'darwin' ? 'mac' : platform === 'linux' ? 'linux' : 'other'

/** Said as soon as there is a key to protect. */
const vaultNotices = ({ isProtected, description }: KeyVault, providers: readonly Provider[]): Notice[] =>
  isProtected || providers.every(({ kind }) => kind === 'ollama')
    ? []
    : [{ kind: 'keys-not-protected', detail: `Keys are kept in ${description}.` }]
