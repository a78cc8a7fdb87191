import { findProfile } from '../../shared/builtInProfiles.ts'
import type { Decision } from '../../shared/decision.ts'
import { cloudModel, someDestination } from './destinations.ts'

/** Stays on this machine because of a card number, though the cloud could answer better. */
export const someDecision = (news: Partial<Decision> = {}): Decision => ({
  mode: 'auto',
  profile: findProfile('balanced', []),
  directives: [],
  level: 'restricted',
  findingCounts: [{ type: 'card', count: 1 }],
  score: { gain: 0.6, taskClass: 'writing', words: ['legal words'] },
  threshold: 0.5,
  inputTokens: 10,
  leftOutMessages: 0,
  decidedBy: 'limit',
  unmet: null,
  candidates: [
    { destination: someDestination, expectedCostNanoUsd: 0, worstCaseNanoUsd: 0, removed: null },
    {
      destination: cloudModel,
      expectedCostNanoUsd: 6_000_000,
      worstCaseNanoUsd: 9_000_000,
      removed: { kind: 'sensitivity', level: 'restricted' },
    },
  ],
  ask: cloudModel,
  reason: 'the message holds a card number',
  ...news,
})
