import { expect, test } from 'vitest'
import { findOffer, hasStronger } from '../../electron/chat/judge.ts'
import { decide } from '../../electron/routing/decide.ts'
import { findProfile } from '../../shared/builtInProfiles.ts'
import { cloud, request } from '../support/decisionRequest.ts'

// The worst case of the cloud model is 16 million nano-dollars.
test.each([
  [4_000_000, null],
  [4_000_001, { neededNanoUsd: 20_000_001, limitNanoUsd: 20_000_000 }],
])('after a doubted answer for %i, the next one is asked without a word or offered', (costNanoUsd, overTurnLimit) => {
  const profile = { ...findProfile('performance', []), maxTurnCostNanoUsd: 20_000_000 }
  const decision = decide(request({ profile }))
  const doubted = { tier: 'strong', words: 'it loops', costNanoUsd } as const
  expect([hasStronger(decision, doubted), findOffer(decision, { tried: [], doubted })]).toEqual([
    overTurnLimit === null,
    { destination: cloud.destination, expectedCostNanoUsd: expect.any(Number), overTurnLimit },
  ])
})
