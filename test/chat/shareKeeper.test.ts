import { describe, expect, test } from 'vitest'
import { createShareKeeper } from '../../electron/chat/shareKeeper.ts'
import { decide } from '../../electron/routing/decide.ts'
import { chainOf, type Decision } from '../../shared/decision.ts'
import type { DecisionRequest } from '../../shared/decisionRequest.ts'
import { createRandom } from '../support/createRandom.ts'
import { balanced, cloud, easy, large, request, small, withProblem } from '../support/decisionRequest.ts'

const aFifth = { ...balanced, id: 'mine', name: 'Mine', cloudShare: 0.2 }

/** Decides so many turns of changing difficulty one after the other. */
function decideMany(turns: number, changes: Partial<DecisionRequest> = {}) {
  const random = createRandom(3)
  const keeper = createShareKeeper([])
  const decisions: Decision[] = []
  for (let turn = 0; turn < turns; turn++) {
    const score = { ...easy, gain: turn < turns / 2 ? random() ** 3 : random() }
    const decision = decide(request({ profile: aFifth, score, threshold: keeper.threshold(aFifth), ...changes }))
    keeper.note(decision)
    decisions.push(decision)
  }
  return { keeper, decisions }
}
const shareOf = (decisions: readonly Decision[]) =>
  decisions.filter((decision) => chainOf(decision)[0]?.destination.locality === 'cloud').length / decisions.length

describe('a wish for a fifth of the turns', () => {
  test('is held within 2.5 points after 100 turns and one after 300, also when the requests change', () => {
    expect(Math.abs(shareOf(decideMany(100).decisions) - 0.2)).toBeLessThanOrEqual(0.025)
    expect(Math.abs(shareOf(decideMany(300).decisions) - 0.2)).toBeLessThanOrEqual(0.01)
  })

  test('is remembered over a restart', () => {
    const { keeper, decisions } = decideMany(40)
    expect(createShareKeeper(decisions).threshold(aFifth)).toBe(keeper.threshold(aFifth))
    expect(createShareKeeper([]).threshold(aFifth)).not.toBe(keeper.threshold(aFifth))
  })

  test('is not owed where the person chose or no cloud could be asked', () => {
    const untouched = createShareKeeper([]).threshold(aFifth)
    expect(decideMany(20, { mode: 'cloud' }).keeper.threshold(aFifth)).toBe(untouched)
    const offline = { options: [small, large, withProblem(cloud, 'offline')] }
    expect(decideMany(20, offline).keeper.threshold(aFifth)).toBe(untouched)
  })
})

test("without a wish the threshold is the profile's", () => {
  expect(createShareKeeper([]).threshold(balanced)).toBe(balanced.threshold)
})
