import type { Decision } from '../../shared/decision.ts'
import type { Profile } from '../../shared/profile.ts'
import { applyTurnToShare, noCloudShare, thresholdForShare, type CloudShare } from '../routing/cloudShare.ts'

/** Holds a profile's wish for the share of turns that goes to the cloud. */
export interface ShareKeeper {
  /** Gain from which the cloud is preferred now. */
  threshold(profile: Profile): number
  /** A turn was decided. */
  note(decision: Decision): void
}

/** Above every gain, and unlike infinity it can be stored. */
const neverReached = 2

/** `past`: decisions that are on record, oldest first, so that a restart forgets nothing. */
export function createShareKeeper(past: readonly Decision[]): ShareKeeper {
  const shares = new Map<string, CloudShare>()
  const shareOf = ({ id }: Profile) => shares.get(id) ?? noCloudShare

  function note({ profile, decidedBy, score, candidates }: Decision): void {
    const wish = profile.cloudShare
    if (wish === null || decidedBy !== 'score' || !candidates.some(isOpenCloud)) return
    const toCloud = candidates[0]?.destination.locality === 'cloud'
    shares.set(profile.id, applyTurnToShare(shareOf(profile), { gain: score.gain, toCloud, wish }))
  }

  past.forEach(note)
  return {
    note,
    threshold: (profile) =>
      profile.cloudShare === null
        ? profile.threshold
        : Math.min(neverReached, thresholdForShare(shareOf(profile), profile.cloudShare)),
  }
}

/** Where no cloud could have taken the turn, nothing is owed. */
const isOpenCloud = ({ destination, removed }: Decision['candidates'][number]) =>
  destination.locality === 'cloud' && (removed === null || removed.kind === 'fallback')
