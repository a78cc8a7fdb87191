import {
  alertPercents,
  monthlyBudget,
  type Alert,
  type Balance,
  type Budget,
  type BudgetStatus,
} from '../../shared/budget.ts'
import type { Handlers } from '../../shared/contract.ts'
import type { Reconciliation } from '../../shared/reconciliation.ts'
import type {
  ConversationSpending,
  DaySpending,
  ModelSpending,
  ReportSpan,
  SpendingReport,
} from '../../shared/spending.ts'
import { ok } from '../../shared/result.ts'
import { createRandom } from './createRandom.ts'
import { away, box, cent, claude, dayMs, demoConversations, here, now } from './demoData.ts'
import type { DemoScene } from './demoScene.ts'

type State = DemoScene['state']
type BudgetHandlers = Pick<Handlers, Extract<keyof Handlers, `budget.${string}`>>

export const demoLimits: Budget = {
  ...monthlyBudget(2000 * cent),
  limits: [
    ...monthlyBudget(2000 * cent).limits,
    { scope: { kind: 'all' }, period: 'day', limitNanoUsd: 200 * cent, hard: false },
    { scope: { kind: 'provider', providerId: 'openai' }, period: 'month', limitNanoUsd: 1500 * cent, hard: true },
  ],
}

const spentCents: Readonly<Record<State, number>> = {
  usual: 310,
  'first-run': 0,
  empty: 0,
  'first-week': 84,
  'near-cap': 1700,
  'over-cap': 2000,
  'clock-back': 310,
  'long-account': 1240,
  reconnecting: 310,
  notices: 310,
  pinned: 310,
  'no-models': 310,
  'many-models': 310,
  pulling: 310,
}

export function demoBudget(state: State, budget: Budget): BudgetStatus {
  const spentNanoUsd = spentCents[state] * cent
  const heldNanoUsd = state === 'empty' || state === 'first-run' || state === 'over-cap' ? 0 : 4 * cent
  const balances = budget.limits.map((limit): Balance => {
    const share = limit.period === 'day' ? 0.08 : limit.scope.kind === 'all' ? 1 : 0.7
    const spent = Math.round(spentNanoUsd * share)
    const freeNanoUsd = limit.limitNanoUsd - spent - heldNanoUsd
    const period = { periodStart: now - 14 * dayMs, resetsAt: now + 10 * dayMs }
    return { limit, ...period, spentNanoUsd: spent, heldNanoUsd, raisedNanoUsd: 0, freeNanoUsd }
  })
  return {
    account: 'real',
    budget,
    periodStart: now - 14 * dayMs,
    resetsAt: now + 10 * dayMs,
    spentNanoUsd,
    heldNanoUsd,
    balances,
    aheadAt: state === 'clock-back' ? now + 96 * dayMs : null,
  }
}

export const createDemoBudget = (state: State, budget: () => Budget): BudgetHandlers => ({
  'budget.read': async () => ok(demoBudget(state, budget())),
  'budget.report': async ({ span }) => ok(demoReport(state, span)),
  'budget.raise': async () => ok(demoBudget(state, budget())),
  'budget.followClock': async () => ok({ ...demoBudget(state, budget()), aheadAt: null }),
  'budget.export': async ({ format }) => ok(format === 'csv' ? 'time,kind\r\n' : '[]\n'),
  'budget.reconcile': async () => ok(demoReconciliation),
  'budget.adjust': async () => ok(undefined),
})

const daysOf: Readonly<Record<ReportSpan, number>> = { month: 14, '30-days': 30, '90-days': 90, all: 700 }

function demoReport(state: State, span: ReportSpan): SpendingReport {
  const isEmpty = state === 'empty' || state === 'first-run'
  const length = state === 'first-week' ? 4 : daysOf[span]
  const days = isEmpty ? [] : demoDays(length, state === 'long-account' ? 140 : 8, spentCents[state])
  const alerts = state === 'near-cap' || state === 'over-cap' ? demoAlerts(spentCents[state]) : []
  const models = isEmpty ? [] : demoModels(state, spentCents[state])
  return {
    span,
    from: days[0]?.day ?? nameOf(now),
    to: nameOf(now),
    costNanoUsd: spentCents[state] * cent,
    models,
    conversations: isEmpty ? [] : demoTalks(state),
    days,
    projection:
      isEmpty || state === 'first-week' || span !== 'month'
        ? null
        : {
            nanoUsd: spentCents[state] * 1.7 * cent,
            lowNanoUsd: spentCents[state] * 1.4 * cent,
            highNanoUsd: spentCents[state] * 2.1 * cent,
          },
    savings: {
      cheapest: { providerName: 'OpenAI', model: 'gpt-5.4-mini', savedNanoUsd: isEmpty ? 0 : 42 * cent },
      dearest: { providerName: 'OpenAI', model: 'gpt-5.4', savedNanoUsd: isEmpty ? 0 : 610 * cent },
    },
    alerts,
  }
}

const nameOf = (at: number) => new Date(at).toISOString().slice(0, 10)

function demoDays(length: number, perDay: number, totalCents: number): DaySpending[] {
  const random = createRandom(3)
  return Array.from({ length }, (_, index) => ({
    day: nameOf(now - (length - 1 - index) * dayMs),
    deviceAnswers: Math.floor(random() * perDay),
    trustedAnswers: Math.floor((random() * perDay) / 4),
    cloudAnswers: Math.floor((random() * perDay) / 2),
    costNanoUsd: Math.floor((random() * 2 * totalCents * cent) / length),
  }))
}

function demoModels(state: State, totalCents: number): ModelSpending[] {
  const many = state === 'long-account' ? 700 : 1
  const row = (
    place: typeof here,
    answers: number,
    [input, output, share]: [number, number, number],
  ): ModelSpending => ({
    providerId: place.providerId,
    providerName: place.providerName,
    model: place.model,
    locality: place.locality,
    answers: answers * many,
    inexactAnswers: place === claude ? many : 0,
    inputTokens: input * many,
    cachedInputTokens: 0,
    outputTokens: output * many,
    costNanoUsd: Math.round(totalCents * share) * cent,
  })
  return [
    row(away, 25, [96_410, 18_022, 0.88]),
    row(claude, 2, [3210, 1904, 0.12]),
    row(here, 83, [41_200, 30_950, 0]),
    row(box, 11, [20_004, 9120, 0]),
  ]
}

function demoTalks(state: State): ConversationSpending[] {
  const random = createRandom(5)
  const known = demoConversations.map(({ id }) => id)
  const ids =
    state === 'long-account' ? [...known, ...Array.from({ length: 400 }, (_, index) => `old ${index}`)] : known
  return ids.map((conversationId) => ({
    conversationId,
    answers: 1 + Math.floor(random() * 40),
    inexactAnswers: 0,
    inputTokens: Math.floor(random() * 40_000),
    cachedInputTokens: 0,
    outputTokens: Math.floor(random() * 20_000),
    costNanoUsd: Math.floor(random() * 60) * cent,
  }))
}

const demoAlerts = (totalCents: number): Alert[] =>
  alertPercents
    .filter((percent) => totalCents >= percent * 20)
    .map((percent, index) => ({
      limit: { scope: { kind: 'all' }, period: 'month', limitNanoUsd: 2000 * cent, hard: true } as const,
      percent,
      at: now - (9 - 3 * index) * dayMs,
      spentNanoUsd: percent * 20 * cent,
      capNanoUsd: 2000 * cent,
    }))
    .toReversed()

const demoReconciliation: Reconciliation = {
  from: nameOf(now - 6 * dayMs),
  to: nameOf(now),
  billedNanoUsd: 91 * cent,
  recordedNanoUsd: 84 * cent,
  differences: [
    {
      day: nameOf(now - 2 * dayMs),
      model: 'gpt-5.4',
      billedNanoUsd: 31 * cent,
      recordedNanoUsd: 24 * cent,
      isAdjusted: false,
    },
  ],
}
