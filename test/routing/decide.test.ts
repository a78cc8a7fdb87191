import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide, type DecisionRequest } from '../../electron/routing/decide.ts'
import { readDirectives } from '../../electron/routing/directives.ts'
import { chainOf } from '../../shared/decision.ts'
import { modelProblemSchema } from '../../shared/model.ts'
import { profileIdSchema, profiles } from '../../shared/profile.ts'
import { isAbove, levels } from '../../shared/sensitivity.ts'
import { box, cloud, easy, hard, large, request, small, withFree, withProblem } from '../support/decisionRequest.ts'

const card = [{ type: 'card', count: 1 }] as const
const directed = (text: string) => readDirectives(text).directives
const outcome = (changes: Partial<DecisionRequest>) => {
  const decision = decide(request(changes))
  return [chainOf(decision).map(({ destination }) => destination.model), decision.ask?.model ?? null, decision.reason]
}

test.each<[string, Partial<DecisionRequest>, [string[], string | null, string]]>([
  ['an easy message stays', {}, [['small', 'large'], null, 'short rewrite, a stronger model would add little']],
  [
    'a hard one goes out',
    { score: hard },
    [['best', 'large', 'small'], null, 'asks for a proof · nothing private was sent'],
  ],
  [
    'one in between goes to the large local model',
    { score: { ...hard, gain: 0.3 } },
    [['large', 'small'], null, 'asks for a proof, a stronger model would add little'],
  ],
  [
    'a hard private one stays and asks',
    { score: hard, level: 'restricted', findingCounts: card },
    [['large', 'small'], 'best', 'a stronger model may help, but the text holds a card number'],
  ],
  [
    'an easy private one does not ask',
    { level: 'restricted', findingCounts: card },
    [['small', 'large'], null, 'short rewrite, a stronger model would add little'],
  ],
  [
    'consent to send lifts the limit for that destination',
    { score: hard, level: 'restricted', consent: { choice: 'send', destination: cloud.destination } },
    [['best', 'large', 'small'], null, 'you sent it as it is, once'],
  ],
  [
    'consent to keep is final',
    { score: hard, level: 'restricted', consent: { choice: 'keep', destination: cloud.destination } },
    [['large', 'small'], null, 'you kept it on this machine'],
  ],
  [
    'local only never leaves',
    { mode: 'local', score: hard },
    [['large', 'small'], null, 'this conversation is local only'],
  ],
  [
    'local only outranks a directive, and says so',
    { mode: 'local', directives: directed('[cloud] hi') },
    [['small', 'large'], null, '[cloud] was not possible: this conversation is local only'],
  ],
  [
    'prefer cloud sends the easy ones too',
    { mode: 'cloud' },
    [['best', 'small', 'large'], null, 'you prefer the cloud in this conversation'],
  ],
  [
    'the private profile never uses the cloud',
    { profile: 'private', score: hard },
    [['large', 'small'], null, 'a stronger model may help, but the profile Private never uses the cloud'],
  ],
  [
    'performance may turn to the cloud when this machine fails',
    { profile: 'performance' },
    [['small', 'large', 'best'], null, 'short rewrite, a stronger model would add little'],
  ],
  [
    '[local] keeps a hard message',
    { score: hard, directives: directed('[local] hi') },
    [['large', 'small'], null, 'you wrote [local]'],
  ],
  [
    '[strong] chooses the tier',
    { directives: directed('[strong] hi') },
    [['large', 'small'], null, 'you wrote [strong]'],
  ],
  [
    '@model chooses the model',
    { directives: directed('@best hi') },
    [['best', 'small', 'large'], null, 'you wrote @best'],
  ],
  [
    'a pick is the only one asked',
    { pick: { providerId: 'cloud', model: 'best' } },
    [['best'], null, 'you chose this model'],
  ],
  [
    'a pick above the limit asks',
    { pick: { providerId: 'cloud', model: 'best' }, level: 'confidential' },
    [[], 'best', 'no model could take this message'],
  ],
  [
    'a spent budget keeps it here',
    { score: hard, money: withFree(10) },
    [['large', 'small'], null, "a stronger model may help, but this month's budget does not cover it"],
  ],
  [
    'the last of a budget is kept for harder questions',
    { score: hard, money: withFree(20_000_000) },
    [
      ['large', 'small'],
      null,
      'a stronger model may help, but what is left of the budget is kept for harder questions',
    ],
  ],
  [
    'of equals, the one whose cache is warm',
    {
      mode: 'cloud',
      options: [{ ...cloud, destination: { ...cloud.destination, model: 'other' } }, cloud],
      money: { ...withFree(null), warmCache: { providerId: 'cloud', model: 'best', inputTokens: 900 } },
    },
    [['best', 'other'], null, 'you prefer the cloud in this conversation'],
  ],
  [
    'a spent soft budget does not',
    { score: hard, money: withFree(10, false) },
    [['best', 'large', 'small'], null, 'asks for a proof · nothing private was sent'],
  ],
  [
    'without a price nothing is sent',
    { score: hard, options: [small, { ...cloud, price: null }] },
    [['small'], null, 'a stronger model may help, but its price is not known: give one in Settings'],
  ],
  [
    'a trusted endpoint takes private text',
    { score: hard, level: 'restricted', options: [box, small] },
    [['big', 'small'], null, 'the strongest model there is'],
  ],
  [
    'a missing key is said',
    { score: hard, options: [small, withProblem(cloud, 'no-key')] },
    [['small'], null, 'a stronger model may help, but no key is stored for it'],
  ],
])('%s', (_name, changes, expected) => {
  expect(outcome(changes)).toEqual(expected)
})

describe('for every request', () => {
  const anyRequest: fc.Arbitrary<DecisionRequest> = fc
    .record({
      mode: fc.constantFrom('auto', 'local', 'cloud'),
      profile: fc.constantFrom(...profileIdSchema.options),
      directives: fc.constantFrom('hi', '[local] hi', '[cloud] hi', '[fast] hi', '[frontier] @small hi').map(directed),
      pick: fc.constantFrom(null, small.destination, cloud.destination),
      level: fc.constantFrom(...levels),
      score: fc.constantFrom(easy, hard),
      money: fc
        .tuple(fc.constantFrom(null, 0, 10_000_000_000), fc.boolean())
        .map(([free, isHard]) => withFree(free, isHard)),
      consent: fc.constantFrom(
        null,
        ...(['keep', 'redact', 'send', 'cancel'] as const).map((choice) => ({
          choice,
          destination: cloud.destination,
        })),
      ),
      options: fc
        .subarray([small, large, box, cloud, { ...cloud, price: null }])
        .chain((models) =>
          fc
            .tuple(
              ...models.map((model) =>
                fc.constantFrom(null, ...modelProblemSchema.options).map((problem) => ({ ...model, problem })),
              ),
            )
            .map((changed) => [...changed]),
        ),
    })
    .map((changes) => request(changes))

  test('no limit is crossed, nothing vanishes without a reason, and the same request decides the same', () => {
    fc.assert(
      fc.property(anyRequest, (asked) => {
        const decision = decide(asked)
        const chain = chainOf(decision)
        const isFreed = asked.consent?.choice === 'send' || asked.consent?.choice === 'redact'
        for (const { destination, worstCaseNanoUsd } of chain) {
          const allowed = profiles[asked.profile].allowed[destination.locality]
          expect(allowed).not.toBeNull()
          if (destination.locality !== 'cloud') continue
          expect(asked.mode).not.toBe('local')
          if (allowed !== null && isAbove(asked.level, allowed)) expect(isFreed).toBe(true)
          for (const { limit, freeNanoUsd } of asked.money.balances)
            if (limit.hard) expect(worstCaseNanoUsd ?? Infinity).toBeLessThanOrEqual(freeNanoUsd)
        }
        expect(decision.candidates).toHaveLength(asked.options.length)
        if (decision.ask) expect([asked.mode, asked.consent]).toEqual([expect.not.stringMatching('local'), null])
        expect(decide(asked)).toEqual(decision)
      }),
    )
  })
})
