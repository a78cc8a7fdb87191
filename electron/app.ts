import { join } from 'node:path'
import type { CallInput, Handlers, Publish } from '../shared/contract.ts'
import { ok } from '../shared/result.ts'
import type { Provider } from '../shared/settings.ts'
import type { Status } from '../shared/status.ts'
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
import { createLedger } from './ledger/ledger.ts'
import { factsOf, priceOf } from './ledger/prices.ts'
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
import { openDatabase } from './storage/openDatabase.ts'
import { createProcessLock } from './storage/processLock.ts'
import { version } from '../package.json'

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
}

export interface App {
  readonly handlers: Handlers
  /** The last window closed: what was asked and not answered stays on this machine. */
  pageClosed(): void
  /** Ends what is under way, with everything stored. */
  close(): Promise<void>
}

const askMs = 120_000
const refreshEveryMs = 15_000

/** Builds every part and connects them. */
export async function createApp(options: AppOptions): Promise<App> {
  const { dataFolder, publish, vault } = options
  const now = Date.now
  const timeZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

  const settings = openSettings({ folder: dataFolder, now })
  if (options.practice) settings.change({ practice: true })
  const { db, notices } = openDatabase({ file: join(dataFolder, 'gatehouse.db'), now })
  const owner = createProcessLock(join(dataFolder, 'processes'))
  const conversations = createConversations(db, now)
  const messages = createMessages(db, now)
  const answers = createAnswers(db, now)
  const receipts = createReceipts(db, now)
  const ledger = createLedger({ db, clock: now, timeZone, owner })
  recoverAfterCrash({ conversations, answers, receipts, ledger })

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
    door.open({ purpose: 'models', baseUrl, locality, highestLevel: 'public', consentedTexts: new Set(), messageId: null })

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
    notices: [...notices, ...settings.notices(), ...vaultNotices(vault)],
  })
  const budget = () => ledger.report(account(), settings.read().budget)
  const publishTurn: Publish = (name, payload) => {
    publish(name, payload)
    if (name !== 'turn') return
    ...
  }
