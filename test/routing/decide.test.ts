import { expect, test } from 'vitest'
import { decide } from '../../electron/routing/decide.ts'
import { readDirectives } from '../../shared/directives.ts'
import { findProfile, presetProfiles } from '../../shared/builtInProfiles.ts'
import type { DecisionRequest } from '../../shared/decisionRequest.ts'
import { chainOf } from '../../shared/decision.ts'
import {
  balanced,
  box,
  cloud,
  easy,
  hard,
  large,
  measured,
  request,
  small,
  withFree,
  withProblem,
} from '../support/decisionRequest.ts'

const card = [{ type: 'card', count: 1 }] as const
const directed = (text: string) => readDirectives(text).directives
const findPreset = (id: string) => {
  const found = presetProfiles.find((profile) => profile.id === id)
  if (found === undefined) throw new Error(`No preset ${id}`)
  return found
}
const twin = { ...small, destination: { ...small.destination, model: 'twin' } }
const cheap = {
  ...cloud,
  destination: { ...cloud.destination, model: 'cheap' },
  price: { input: 100_000_000, output: 400_000_000 },
}
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
    { profile: findProfile('private', []), score: hard },
    [['large', 'small'], null, 'a stronger model may help, but the profile Private never uses the cloud'],
  ],
  [
    'performance may turn to the cloud when this machine fails',
    { profile: findProfile('performance', []) },
    [['large', 'small', 'best'], null, 'short rewrite, a stronger model would add little'],
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
    [[], 'best', 'no model could take this message: the text holds something private'],
  ],
  [
    'a spent budget keeps it here',
    { score: hard, money: withFree(10) },
    [['large', 'small'], null, "a stronger model may help, but this month's budget does not cover it"],
  ],
  [
    'the last of a budget is kept for harder questions',
    { score: hard, threshold: 0.95, money: withFree(1_000_000_000) },
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
    'a budget that covers the worst case to the last is enough',
    { score: hard, mode: 'cloud', money: withFree(16_000_000) },
    [['best', 'large', 'small'], null, 'you prefer the cloud in this conversation'],
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
    'a wish that no model can fulfil is said',
    { directives: directed('[strong] @gpt-9 hi'), options: [small, cloud] },
    [['small'], null, '[strong] was not possible: no strong model is set up'],
  ],
  [
    'a named model that a limit removed is said with the limit',
    { directives: directed('@large hi'), options: [small, withProblem(large, 'model-missing')] },
    [['small'], null, '@large was not possible: the model is not installed'],
  ],
  [
    'a name is one of a model, not the start of one',
    { directives: directed('@lar hi') },
    [['small', 'large'], null, '@lar was not possible: no model of that name is set up'],
  ],
  [
    'of two wishes that exclude each other, the one that gave way is said',
    { directives: directed('[fast] @large hi') },
    [['large', 'small'], null, '[fast] gave way to what else you asked for'],
  ],
  [
    '[local] holds against a pick in the cloud',
    { directives: directed('[local] hi'), pick: { providerId: 'cloud', model: 'best' } },
    [[], null, 'no model could take this message: you wrote [local]'],
  ],
  [
    'a pick outranks other words, and says so',
    { directives: directed('[strong] hi'), pick: { providerId: 'ollama', model: 'small' } },
    [['small'], null, 'you chose this model, so [strong] does not count'],
  ],
  ['without any model that is the reason', { options: [] }, [[], null, 'no model is set up']],
  [
    'too long for this machine goes to the next that may take it',
    { tokens: { expectedInput: 9_000, worstInput: 36_000, maxOutput: 1_000 }, profile: findProfile('performance', []) },
    [['best'], null, 'short rewrite · nothing private was sent'],
  ],
  [
    'what was left out is said',
    { leftOutMessages: 12 },
    [['small', 'large'], null, 'short rewrite, a stronger model would add little; the first 12 messages were left out'],
  ],
  [
    'only the models that a profile names are asked',
    { score: hard, profile: { ...balanced, models: [{ providerId: 'ollama', model: 'small' }] } },
    [['small'], null, 'a stronger model may help, but the profile Balanced does not name this model'],
  ],
  [
    'above what a profile ever lets out nobody is asked',
    { score: hard, level: 'confidential', profile: findPreset('production') },
    [
      ['large', 'small'],
      null,
      'a stronger model may help, but the profile Production lets nothing confidential go there, asked or not',
    ],
  ],
  [
    'on battery a profile may keep everything here',
    { score: hard, profile: { ...balanced, localOnBattery: true }, surroundings: { onBattery: true, metered: null } },
    [['large', 'small'], null, 'a stronger model may help, but this machine runs on its battery'],
  ],
  [
    'a machine that cannot tell keeps nothing back for it',
    { score: hard, profile: { ...balanced, localOnMetered: true } },
    [['best', 'large', 'small'], null, 'asks for a proof · nothing private was sent'],
  ],
  [
    'a conversation stays on the tier it reached where the gain is only a little lower',
    { score: { ...hard, gain: 0.4 }, previous: cloud.destination },
    [['best', 'large', 'small'], null, 'goes on with the model of the last answer · nothing private was sent'],
  ],
  [
    'and leaves it where the gain is clearly lower',
    { score: easy, previous: cloud.destination },
    [['small', 'large'], null, 'short rewrite, a stronger model would add little'],
  ],
  [
    'it goes on with the same model of several that are alike',
    { previous: { ...small.destination, model: 'twin' }, options: [small, twin, large] },
    [['twin', 'small', 'large'], null, 'short rewrite, a stronger model would add little'],
  ],
  [
    'a model that was too slow before is asked later',
    {
      profile: { ...balanced, maxFirstTokenMs: 2_000 },
      measures: [measured(small, { firstTokenMs: 9_000, tokensPerSecond: 4, successShare: 1 })],
    },
    [['large', 'small'], null, 'short rewrite, a stronger model would add little'],
  ],
  [
    'the strategy privacy keeps what nobody asked to send',
    { score: hard, profile: { ...balanced, strategy: 'privacy' } },
    [['large', 'small'], null, 'kept near by the profile Balanced'],
  ],
  [
    'the strategy latency takes the one that was first of several',
    {
      profile: { ...balanced, strategy: 'latency' },
      options: [small, twin],
      measures: [measured(small, { firstTokenMs: 900 }), measured(twin, { firstTokenMs: 300 })],
    },
    [['twin', 'small'], null, 'short rewrite, a stronger model would add little'],
  ],
  [
    'the strategy cost takes the cheapest of several',
    { score: hard, profile: { ...balanced, strategy: 'cost' }, options: [cloud, cheap] },
    [['cheap', 'best'], null, 'asks for a proof · nothing private was sent'],
  ],
  [
    'the strategy quality takes the dearest of several',
    { score: hard, profile: { ...balanced, strategy: 'quality' }, options: [cheap, cloud] },
    [['best', 'cheap'], null, 'asks for a proof · nothing private was sent'],
  ],
  [
    'a missing key is said',
    { score: hard, options: [small, withProblem(cloud, 'no-key')] },
    [['small'], null, 'a stronger model may help, but no key is stored for it'],
  ],
])('%s', (_name, changes, expected) => {
  expect(outcome(changes)).toEqual(expected)
})
