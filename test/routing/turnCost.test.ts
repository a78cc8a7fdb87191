import { expect, test } from 'vitest'
import { decide } from '../../electron/routing/decide.ts'
import { findProfile } from '../../shared/builtInProfiles.ts'
import { chainOf } from '../../shared/decision.ts'
import type { DecisionRequest } from '../../shared/decisionRequest.ts'
import { balanced, hard, request } from '../support/decisionRequest.ts'

// The worst case of the cloud model is 16 million nano-dollars.
const thrifty = { ...balanced, maxTurnCostNanoUsd: 1_000_000 }

test.each<[string, Partial<DecisionRequest>, [string[], string]]>([
  [
    'a turn that may cost more than the profile allows stays',
    { profile: thrifty },
    [['large', 'small'], 'a stronger model may help, but it may cost 1.6 ¢, the profile Balanced allows 0.1 ¢ a turn'],
  ],
  [
    'a doubted answer counts with what the next one may cost',
    {
      doubted: { tier: 'strong', words: 'it loops', costNanoUsd: 10_000_000 },
      profile: { ...findProfile('performance', []), maxTurnCostNanoUsd: 20_000_000 },
    },
    [[], 'no model could take this message: it may cost 2.6 ¢, the profile Performance allows 2 ¢ a turn'],
  ],
  [
    'what the person agreed to pay holds beside what the profile allows',
    { profile: thrifty, agreedNanoUsd: 16_000_000 },
    [['best', 'large', 'small'], 'asks for a proof · nothing private was sent'],
  ],
  [
    'and not a nano-dollar more',
    { profile: thrifty, agreedNanoUsd: 15_999_999 },
    [['large', 'small'], 'a stronger model may help, but it may cost 1.6 ¢, the profile Balanced allows 1.6 ¢ a turn'],
  ],
])('%s', (_name, changes, expected) => {
  const decision = decide(request({ score: hard, ...changes }))
  expect([chainOf(decision).map(({ destination }) => destination.model), decision.reason]).toEqual(expected)
})
