import { commandCaller, windowCaller, type Account } from '../shared/budget.ts'
import type { Publish } from '../shared/contract.ts'
import type { ModelOption } from '../shared/model.ts'
import type { Notify } from '../shared/notify.ts'
import type { Status } from '../shared/status.ts'
import { createBudgetCalls } from './ledger/budgetCalls.ts'
import { createHabits } from './ledger/habits.ts'
import { createLedger } from './ledger/ledger.ts'
import { createPriceCalls } from './ledger/priceCalls.ts'
import { createTokenCounter } from './ledger/tokens.ts'
import type { SettingsFile } from './settings/settingsFile.ts'
import type { Database } from './storage/database.ts'
import type { Owner } from './storage/processLock.ts'
import { createTimeZone } from './timeZone.ts'

interface Dependencies {
  readonly db: Database
  readonly now: () => number
  readonly owner: Owner
  readonly shell: Status['shell']
  readonly settings: Pick<SettingsFile, 'read' | 'change'>
  readonly models: () => readonly ModelOption[]
  readonly refreshModels: () => Promise<void>
  readonly notify: Notify
  readonly publish: Publish
}

/** Later than the first window and the first words in it, which it would hold up. */
const loadTokenizerAfterMs = 10_000

/** Builds what counts and accounts: what turns need of it, and what the page asks of it. */
export function createMoney(deps: Dependencies) {
  const { db, now, owner, shell, settings, models, refreshModels } = deps
  const timeZone = createTimeZone(now)
  const account = (): Account => (settings.read().practice ? 'practice' : 'real')
  const ledger = createLedger({ db, clock: now, timeZone, owner })
  const tokens = createTokenCounter()
  const caller = shell === 'command' ? commandCaller : windowCaller
  setTimeout(() => {
    if (models().some(({ destination }) => destination.locality === 'cloud')) void tokens.load()
  }, loadTokenizerAfterMs).unref()
  return {
    forTurns: { account, ledger, tokens, habits: createHabits(db), caller },
    prices: createPriceCalls({ settings, now, timeZone, refreshModels }),
    budget: createBudgetCalls({
      ...deps,
      timeZone,
      ledger,
      account,
      settings: settings.read,
      notesAlerts: shell !== 'command',
    }),
  }
}
