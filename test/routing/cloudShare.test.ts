import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyTurnToShare,
  noCloudShare,
  thresholdForShare,
  type CloudShare,
} from '../../electron/routing/cloudShare.ts'
import { createRandom } from '../../training/routing/random.ts'

/** What is asked changes its nature twice: mostly easy, then hard only, then nearly all trivial. */
const driftingGain = (turn: number, random: () => number) => {
  if (turn < 100) return random() ** 2
  return turn < 200 ? 0.4 + 0.6 * random() : random() ** 3
}

function shareAfter(turns: number, wish: number, seed: number): number {
  const random = createRandom(seed)
  let share: CloudShare = noCloudShare
  let sent = 0
  for (let turn = 0; turn < turns; turn++) {
    const gain = driftingGain(turn, random)
    const toCloud = gain >= thresholdForShare(share, wish)
    if (toCloud) sent++
    share = applyTurnToShare(share, { gain, toCloud, wish })
  }
  return sent / turns
}

describe('the cloud share', () => {
  test.each([0.1, 0.2, 0.5, 0.8])('of %d is held while requests drift', (wish) => {
    const worst = (turns: number) =>
      Math.max(...Array.from({ length: 20 }, (_, seed) => Math.abs(shareAfter(turns, wish, seed + 1) - wish)))
    expect(worst(100)).toBeLessThanOrEqual(0.025)
    expect(worst(300)).toBeLessThanOrEqual(0.01)
  })

  test('sends nothing for a wish of none and everything for a wish of all', () => {
    expect([thresholdForShare(noCloudShare, 0), thresholdForShare(noCloudShare, 1)]).toEqual([Infinity, 0])
  })

  test('does not make up for a long time without a cloud by more than a few turns', () => {
    const random = createRandom(1)
    let share: CloudShare = noCloudShare
    for (let turn = 0; turn < 500; turn++)
      share = applyTurnToShare(share, { gain: random(), toCloud: false, wish: 0.2 })
    let sent = 0
    for (let turn = 0; turn < 50; turn++) {
      const gain = random()
      const toCloud = gain >= thresholdForShare(share, 0.2)
      if (toCloud) sent++
      share = applyTurnToShare(share, { gain, toCloud, wish: 0.2 })
    }
    expect(sent).toBeLessThanOrEqual(10 + 6 + 1)
  })

  test('asks no less of a turn when less cloud is wished for', () => {
    const gain = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(gain, { maxLength: 200 }),
        fc.double({ min: -6, max: 6, noNaN: true }),
        gain,
        gain,
        (recentGains, owedTurns, one, other) => {
          const share = { recentGains, owedTurns }
          expect(thresholdForShare(share, Math.max(one, other))).toBeLessThanOrEqual(
            thresholdForShare(share, Math.min(one, other)),
          )
        },
      ),
    )
  })
})
