/** What the controller of a cloud-share wish ("about 20 % of my turns") remembers. */
export interface CloudShare {
  /** Of the last turns, newest last. */
  readonly recentGains: readonly number[]
  /** Turns that the cloud is short of the wish; below 0 it has had more. */
  readonly owedTurns: number
}

const windowTurns = 200
/** Stands for ten turns before there are any: gains spread evenly. */
const priorGains: readonly number[] = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95]
/** So many owed turns move the share aimed at from none to all. */
const fullSwingTurns = 4
/** More is not made up for: a week without network must not be followed by a day in the cloud. */
const mostOwedTurns = 6

export const noCloudShare: CloudShare = { recentGains: [], owedTurns: 0 }

/**
 * The gain from which a turn goes to the cloud so that `wish` (0–1) of all turns do: the quantile of recent gains,
 * moved by what is owed so far, since a quantile alone lags behind when what is asked drifts.
 */
export function thresholdForShare({ recentGains, owedTurns }: CloudShare, wish: number): number {
  if (wish <= 0) return Infinity
  if (wish >= 1) return 0
  const share = Math.min(1, Math.max(0, wish + owedTurns / fullSwingTurns))
  const gains = [...priorGains, ...recentGains].toSorted((left, right) => left - right)
  const rank = Math.ceil((1 - share) * gains.length)
  if (rank === 0) return 0
  const below = gains[rank - 1] ?? 0
  return rank === gains.length ? Infinity : (below + (gains[rank] ?? 1)) / 2
}

/** Only for turns that the score decided: neither those the user sent somewhere nor those a limit kept home. */
export function applyTurnToShare(
  { recentGains, owedTurns }: CloudShare,
  { gain, toCloud, wish }: DecidedTurn,
): CloudShare {
  const owed = owedTurns + wish - (toCloud ? 1 : 0)
  return {
    recentGains: [...recentGains, gain].slice(-windowTurns),
    owedTurns: Math.min(mostOwedTurns, Math.max(-mostOwedTurns, owed)),
  }
}

export interface DecidedTurn {
  readonly gain: number
  readonly toCloud: boolean
  readonly wish: number
}
