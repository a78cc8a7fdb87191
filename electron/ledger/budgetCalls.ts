import { alertWords } from '../../shared/alertWords.ts'
import type { Account } from '../../shared/budget.ts'
import type { Handlers, Publish } from '../../shared/contract.ts'
import type { ModelOption } from '../../shared/model.ts'
import type { Notify } from '../../shared/notify.ts'
import { fail, ok } from '../../shared/result.ts'
import type { Settings } from '../../shared/settings.ts'
import type { Database } from '../storage/database.ts'
import { compareBill, parseBill, spanOf } from './bill.ts'
import type { Ledger } from './ledger.ts'
import { createRecords } from './records.ts'
import { createSpending } from './spending.ts'

interface Dependencies {
  readonly db: Database
  readonly timeZone: () => string
  readonly ledger: Ledger
  readonly account: () => Account
  readonly settings: () => Settings
  readonly models: () => readonly ModelOption[]
  /** False in a command, which ends before anybody could be told: the window says it, at once or when it opens. */
  readonly notesAlerts: boolean
  readonly notify: Notify
  readonly publish: Publish
}

export interface BudgetCalls {
  readonly handlers: Pick<Handlers, Extract<keyof Handlers, `budget.${string}`>>
  /** Something was reserved or settled, or the budget is another. */
  changed(): void
}

/** What the page asks of the account, and what it is told. */
export function createBudgetCalls(deps: Dependencies): BudgetCalls {
  const { db, timeZone, ledger, account, settings, models, notesAlerts, notify, publish } = deps
  const report = createSpending({ db, timeZone, ledger })
  const records = createRecords(db)
  const status = () => ledger.status(account(), settings().budget)

  function changed(): void {
    publish('budget.changed', status())
    if (!notesAlerts) return
    const noted = ledger.noteAlerts(account(), settings().budget)
    if (!noted.ok || !settings().budgetAlerts) return
    for (const alert of noted.value) {
      const isTold = notify({ title: 'Budget', body: alertWords(alert, settings().currency) })
      if (!isTold) publish('budget.alerted', alert)
    }
  }

  return {
    changed,
    handlers: {
      'budget.read': async () => ok(status()),
      'budget.report': async ({ span }) =>
        ok(report({ account: account(), budget: settings().budget, span, options: models() })),
      'budget.raise': async (raise) => {
        const raised = ledger.raise({ ...raise, account: account() })
        if (!raised.ok) return raised
        changed()
        return ok(status())
      },
      'budget.followClock': async () => {
        const followed = ledger.followClock(account())
        if (!followed.ok) return followed
        changed()
        return ok(status())
      },
      'budget.export': async ({ format }) => ok(records.export(account(), 0, format)),
      'budget.reconcile': async ({ providerId, csv }) => {
        const bill = parseBill(csv)
        if (!bill.ok) return fail({ kind: 'invalid-input', problems: [...bill.error] })
        const span = spanOf(bill.value)
        if (span === null) return fail({ kind: 'invalid-input', problems: ['the bill is empty'] })
        return ok(compareBill(bill.value, records.ofProvider(account(), providerId, span)))
      },
      'budget.adjust': async ({ id, providerId, day, model, amountNanoUsd }) => {
        const providerName = settings().providers.find((provider) => provider.id === providerId)?.name ?? providerId
        // The middle of the day, but never later than now.
        const at = Math.min(Date.parse(`${day}T12:00:00Z`), ledger.now(account()))
        const adjusted = ledger.adjust({ id, account: account(), at, amountNanoUsd, providerId, providerName, model })
        if (adjusted.ok) changed()
        return adjusted
      },
    },
  }
}
