import { monthlyBudget } from '../../shared/budget.ts'
import { findProfile } from '../../shared/builtInProfiles.ts'
import type { DecisionRequest } from '../../shared/decisionRequest.ts'
import type { ModelMeasure } from '../../shared/measure.ts'
import { freePrice } from '../../shared/money.ts'
import type { ModelOption, ModelProblem } from '../../shared/model.ts'
import { noDirectives } from '../../shared/directives.ts'
import { someDestination } from './destinations.ts'

const option = (
  destination: Partial<ModelOption['destination']>,
  facts: Partial<Omit<ModelOption, 'destination'>> = {},
): ModelOption => ({
  destination: {
    ...someDestination,
    ...destination,
  },
  contextTokens: 8_192,
  maxOutputTokens: null,
  price: freePrice,
  problem: null,
  ...facts,
})

export const small = option({})
export const large = option({ model: 'large', tier: 'strong' })
export const box = option({
  providerId: 'box',
  providerName: 'GPU box',
  host: 'box:8000',
  model: 'big',
  locality: 'trusted',
  tier: 'strong',
})
export const cloud = option(
  {
    providerId: 'cloud',
    providerName: 'Cloud',
    host: 'cloud.example',
    model: 'best',
    locality: 'cloud',
    tier: 'frontier',
  },
  { contextTokens: 200_000, price: { input: 2_000_000_000, cachedInput: 200_000_000, output: 8_000_000_000 } },
)
export const withProblem = (model: ModelOption, problem: ModelProblem): ModelOption => ({ ...model, problem })

export const easy = { gain: 0.1, taskClass: 'chat', words: ['short rewrite'] }
export const hard = { gain: 0.9, taskClass: 'proof', words: ['asks for a proof'] }

/** A month with so much left of it; null: no limit. */
export const withFree = (freeNanoUsd: number | null, isHard = true): DecisionRequest['money'] => ({
  balances: monthlyBudget(20_000_000_000, isHard)
    .limits.filter(() => freeNanoUsd !== null)
    .map((limit) => ({
      limit,
      periodStart: 0,
      resetsAt: 0,
      spentNanoUsd: 0,
      heldNanoUsd: 0,
      raisedNanoUsd: 0,
      freeNanoUsd: freeNanoUsd ?? 0,
    })),
  dayShare: null,
  habits: [],
  warmCache: null,
})

export const balanced = findProfile('balanced', [])

/** Under the threshold of its profile. */
export const request = (changes: Partial<DecisionRequest> = {}): DecisionRequest => ({
  mode: 'auto',
  profile: balanced,
  threshold: (changes.profile ?? balanced).threshold,
  directives: noDirectives,
  pick: null,
  doubted: null,
  agreedNanoUsd: null,
  level: 'public',
  findingCounts: [],
  score: easy,
  tokens: { expectedInput: 1_000, worstInput: 4_000, maxOutput: 1_000 },
  leftOutMessages: 0,
  options: [small, large, cloud],
  measures: [],
  previous: null,
  surroundings: { onBattery: null, metered: null },
  money: withFree(20_000_000_000),
  consent: null,
  ...changes,
})

/** What was measured of a model; unless told otherwise nothing is known and nothing went wrong. */
export const measured = ({ destination }: ModelOption, part: Partial<ModelMeasure>): ModelMeasure => ({
  providerId: destination.providerId,
  model: destination.model,
  successShare: null,
  firstTokenMs: null,
  slowFirstTokenMs: null,
  tokensPerSecond: null,
  retryAt: null,
  ...part,
})
