import { expect, test } from 'vitest'
import { createBudgetCalls } from '../../electron/ledger/budgetCalls.ts'
import { monthlyBudget } from '../../shared/budget.ts'
import { defaultSettings } from '../../shared/settings.ts'
import { oneCallUsage, openTestLedger, reservationOf } from '../support/ledgerFixture.ts'

const budget = monthlyBudget(200, false)
const sentence = "You have spent 50 % of this month's budget: $0.00000015 of $0.0000002."

/** An account that has just spent three quarters of its month, and those who might be told. */
function setUp() {
  const { db, ledger, world } = openTestLedger(Date.parse('2026-11-21T12:00+01:00'))
  ledger.reserve(reservationOf('a'))
  ledger.settle('a', oneCallUsage, 'exact')
  /** What is said, and by whom, where a window or a command looks at the account. */
  return (as: { isWindow: boolean; isInFront?: boolean; budgetAlerts?: boolean }) => {
    const said: unknown[] = []
    const calls = createBudgetCalls({
      db,
      timeZone: () => world.timeZone,
      ledger,
      account: () => 'real',
      settings: () => ({ ...defaultSettings, budget, budgetAlerts: as.budgetAlerts ?? true }),
      models: () => [],
      notesAlerts: as.isWindow,
      notify: ({ body }) => {
        if (as.isInFront !== true) said.push(['system', body])
        return as.isInFront !== true
      },
      publish: (name, payload) => void (name === 'budget.alerted' && said.push(['page', payload])),
    })
    calls.changed()
    return said
  }
}

test('who is told is either the system or the page, once', () => {
  const [behind, before] = [setUp(), setUp()]
  expect([behind({ isWindow: true }), behind({ isWindow: true })]).toEqual([[['system', sentence]], []])
  expect([before({ isWindow: true, isInFront: true }), before({ isWindow: true })]).toEqual([
    [['page', expect.objectContaining({ percent: 50, spentNanoUsd: 150, capNanoUsd: 200 })]],
    [],
  ])
})

test('a command leaves it to the window to say, now or when it opens', () => {
  const look = setUp()
  expect([look({ isWindow: false }), look({ isWindow: true })]).toEqual([[], [['system', sentence]]])
})

test('who switched alerts off is not told later either', () => {
  const look = setUp()
  expect([look({ isWindow: true, budgetAlerts: false }), look({ isWindow: true })]).toEqual([[], []])
})
