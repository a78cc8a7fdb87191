import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../../electron/routing/decide.ts'
import { builtInProfiles, presetProfiles } from '../../shared/builtInProfiles.ts'
import { modeSchema } from '../../shared/conversation.ts'
import { chainOf } from '../../shared/decision.ts'
import { decisionRequestSchema, type DecisionRequest } from '../../shared/decisionRequest.ts'
import { readDirectives } from '../../shared/directives.ts'
import { modelProblemSchema, type ModelOption } from '../../shared/model.ts'
import { clearanceOf, strategySchema, type Profile } from '../../shared/profile.ts'
import { isAbove, levels, type Level } from '../../shared/level.ts'
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
} from '../support/decisionRequest.ts'

const models = [small, large, box, cloud]
const directed = (text: string) => readDirectives(`${text} hi`).directives
const budgets = {
  none: withFree(null),
  plenty: withFree(10_000_000_000),
  // The cloud's worst case is 16,000,000.
  exact: withFree(16_000_000),
  tight: withFree(15_999_999),
  spent: withFree(0),
  softlySpent: withFree(0, false),
}
const states = {
  ready: models,
  noKey: [small, large, box, { ...cloud, problem: 'no-key' }],
  offline: [small, large, { ...box, problem: 'offline' }, { ...cloud, problem: 'offline' }],
  machineDown: [{ ...small, problem: 'unreachable' }, { ...large, problem: 'unreachable' }, box, cloud],
  onlyCloud: [cloud],
  nothing: [],
} satisfies Record<string, readonly ModelOption[]>

const anyLevel = fc.constantFrom(...levels)
const share = fc.double({ min: 0, max: 1, noNaN: true })
const amount = fc.constantFrom(0, 5_000_000, 10_000_000_000)
const ownProfile: fc.Arbitrary<Profile> = fc
  .record({
    allowed: fc.record({
      device: anyLevel,
      trusted: fc.option(anyLevel),
      cloud: fc.option(anyLevel),
    }),
    asksAbove: anyLevel,
    models: fc.option(fc.subarray(models.map(({ destination: { providerId, model } }) => ({ providerId, model })))),
    threshold: share,
    strategy: fc.constantFrom(...strategySchema.options),
    maxTurnCostNanoUsd: fc.option(amount),
    maxFirstTokenMs: fc.option(fc.constantFrom(100, 5_000)),
    fallsBackToCloud: fc.boolean(),
    localOnBattery: fc.boolean(),
    localOnMetered: fc.boolean(),
  })
  .map((rules) => ({ ...balanced, ...rules, id: 'own', name: 'Own' }))

const anyRequest: fc.Arbitrary<DecisionRequest> = fc
  .record({
    mode: fc.constantFrom(...modeSchema.options),
    profile: fc.oneof(fc.constantFrom(...builtInProfiles, ...presetProfiles), ownProfile),
    threshold: fc.oneof(share, fc.constant(2)),
    directives: fc.constantFrom('', '[local]', '[cloud]', '[fast]', '[strong]', '[frontier] @small').map(directed),
    pick: fc.option(
      fc.constantFrom(...models.map(({ destination: { providerId, model } }) => ({ providerId, model }))),
    ),
    doubted: fc.option(
      fc.record({ tier: fc.constantFrom('fast', 'strong'), words: fc.constant('it loops'), costNanoUsd: amount }),
    ),
    agreedNanoUsd: fc.option(amount),
    level: anyLevel,
    score: fc.record({ gain: share, taskClass: fc.constant('chat'), words: fc.constant(hard.words) }),
    tokens: fc.constantFrom(
      { expectedInput: 1_000, worstInput: 4_000, maxOutput: 1_000 },
      { expectedInput: 90_000, worstInput: 360_000, maxOutput: 8_192 },
    ),
    leftOutMessages: fc.nat(3),
    money: fc.constantFrom(...Object.values(budgets)),
    surroundings: fc.record({ onBattery: fc.option(fc.boolean()), metered: fc.option(fc.boolean()) }),
    previous: fc.option(fc.constantFrom(...models.map(({ destination }) => destination))),
    measures: fc.subarray([
      measured(small, { firstTokenMs: 200, tokensPerSecond: 30, successShare: 0.2, retryAt: 9_000 }),
      measured(cloud, { firstTokenMs: 7_000 }),
      measured(cloud, { retryAt: 9_000 }),
    ]),
    consent: fc.option(
      fc.record({
        choice: fc.constantFrom('keep', 'redact', 'send', 'cancel'),
        destination: fc.constantFrom(cloud.destination, box.destination),
      }),
    ),
    options: fc.subarray([...models, { ...cloud, price: null }]).chain((chosen) =>
      fc
        .array(fc.option(fc.constantFrom(...modelProblemSchema.options), { freq: 2 }), {
          minLength: chosen.length,
          maxLength: chosen.length,
        })
        .map((problems) => chosen.map((model, place) => ({ ...model, problem: problems[place] ?? null }))),
    ),
  })
  .map((changes) => request(changes))

/** The promises that no decision may break, whatever it is made from. */
function expectPromises(asked: DecisionRequest): void {
  const decision = decide(asked)
  const chain = chainOf(decision)
  const { profile, consent, money } = asked
  for (const { destination, worstCaseNanoUsd } of chain) {
    const most = profile.allowed[destination.locality]
    expect(most !== null && !isAbove(asked.level, most)).toBe(true)
    expect(profile.models === null || profile.models.some(({ model }) => model === destination.model)).toBe(true)
    if (profile.maxTurnCostNanoUsd !== null)
      expect((worstCaseNanoUsd ?? Infinity) + (asked.doubted?.costNanoUsd ?? 0)).toBeLessThanOrEqual(
        Math.max(profile.maxTurnCostNanoUsd, asked.agreedNanoUsd ?? 0),
      )
    if (destination.locality !== 'cloud') continue
    const isFreed =
      consent?.destination.model === destination.model && (consent.choice === 'send' || consent.choice === 'redact')
    const clearance = clearanceOf(profile, 'cloud')
    expect(isFreed || (clearance !== null && !isAbove(asked.level, clearance))).toBe(true)
    expect([asked.mode, asked.directives.where]).not.toContain('local')
    expect(profile.localOnBattery && asked.surroundings.onBattery).not.toBe(true)
    expect(profile.localOnMetered && asked.surroundings.metered).not.toBe(true)
    for (const { limit, freeNanoUsd } of money.balances)
      if (limit.hard) expect(worstCaseNanoUsd ?? Infinity).toBeLessThanOrEqual(freeNanoUsd)
  }
  // Nothing vanishes, and an end without an answer has a reason for every model.
  expect(decision.candidates).toHaveLength(asked.options.length)
  expect(decision.reason).not.toBe('')
  if (decision.ask !== null) {
    expect([asked.consent, asked.mode === 'local', asked.directives.where === 'local']).toEqual([null, false, false])
    expect(profile.allowed.cloud).not.toBeNull()
  }
  if (chain[0] !== undefined && chain[0].destination.locality !== 'cloud' && !profile.fallsBackToCloud) {
    expect(chain.filter(({ destination }) => destination.locality === 'cloud')).toEqual([])
  }
  // What is stored decides the same again.
  expect(decide(decisionRequestSchema.parse(JSON.parse(JSON.stringify(asked))))).toEqual(decision)
}

const product = modeSchema.options.flatMap((mode) =>
  [...builtInProfiles, ...presetProfiles].flatMap((profile) =>
    levels.flatMap((level) =>
      Object.values(budgets).flatMap((money) =>
        Object.values(states).flatMap((options) =>
          [easy, hard].map((score) => request({ mode, profile, level, money, options, score })),
        ),
      ),
    ),
  ),
)

test(`the promises hold for all ${product.length} of modes × profiles × levels × budgets × states`, () => {
  product.forEach(expectPromises)
})

test('and for any request, with any profile of the person’s own', () => {
  fc.assert(fc.property(anyRequest, expectPromises), { numRuns: 2_000 })
})

const goesOut = (asked: DecisionRequest, profile: Profile) =>
  chainOf(decide({ ...asked, profile })).some(({ destination }) => destination.locality === 'cloud')

function expectNoLeak(asked: DecisionRequest, cloudLevel: Level, asksAbove: Level): void {
  const base = { ...asked.profile, fallsBackToCloud: true, asksAbove }
  const allowing = (most: Level | null) => goesOut(asked, { ...base, allowed: { ...base.allowed, cloud: most } })
  const stricter = [null, ...levels.slice(0, levels.indexOf(cloudLevel))]
  expect(allowing(cloudLevel) ? [] : stricter.filter(allowing)).toEqual([])
}

test('a stricter profile never lets out what a looser one keeps', () => {
  fc.assert(fc.property(anyRequest, anyLevel, anyLevel, expectNoLeak))
})
